<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Storage\Database as StorageDatabase;
use MultisiteWebhooks\Adapter\Storage\Retention\Cleanup;
use MultisiteWebhooks\Adapter\SystemClock;
use MultisiteWebhooks\Test\Fake\Storage\MemoryRetentionSetting;
use MultisiteWebhooks\Wiring\Stores;

/** The clean-up of this network, without waiting for its hour. */
final class Cleaning {

	/** All that there is to do. */
	public static function all(): void {
		self::make_due();
		self::what_is_due();
	}

	public static function what_is_due(): void {
		self::cleanup()->run( new \DateTimeImmutable( '+1 minute' ) );
	}

	/** One batch of it. */
	public static function one_batch(): void {
		self::cleanup()->run( new \DateTimeImmutable( '-1 second' ) );
	}

	public static function make_due(): void {
		Database::write( "DELETE FROM wp_multisite_webhooks_state WHERE name = 'multisite_webhooks_cleanup_due'" );
	}

	/** In how many seconds it is due; null where it never ran. */
	public static function due_in(): ?int {
		$rows = Database::rows( "SELECT value FROM wp_multisite_webhooks_state WHERE name = 'multisite_webhooks_cleanup_due'" );
		return [] === $rows ? null : (int) $rows[0]['value'] - time();
	}

	private static function cleanup(): Cleanup {
		$secret_box = static fn () => new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
		$stores     = new Stores( StorageDatabase::of_network( WordPress::database(), 1 ), $secret_box, new SystemClock() );
		return $stores->cleanup( new MemoryRetentionSetting() );
	}
}
