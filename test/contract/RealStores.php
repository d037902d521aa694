<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Wiring\Stores;

/** The real stores, on whatever database WordPress has, on tables that are empty before each test, for a network of their own. */
final class RealStores {

	private const NETWORK = 77;

	private readonly Stores $stores;

	public function __construct( \wpdb $wpdb, Clock $clock ) {
		$secret_box   = static fn () => new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
		$this->stores = new Stores( Database::of_network( $wpdb, self::NETWORK ), $secret_box, $clock );
		$this->stores->migrator()->run();
		$database = $this->stores->database;
		foreach ( $database->tables->all() as $table ) {
			$database->execute( 'DELETE FROM %i WHERE network_id = %d', [ $table, self::NETWORK ] );
		}
	}

	public static function connected( Clock $clock = new FixedClock() ): Stores {
		$wpdb = $GLOBALS['wpdb'];
		return $wpdb instanceof \wpdb ? ( new self( $wpdb, $clock ) )->stores : throw new \LogicException( 'WordPress is not loaded.' );
	}
}
