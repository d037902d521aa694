<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Webhook;

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Storage\Events\WpdbEventStore;
use MultisiteWebhooks\Adapter\Storage\Webhooks\SealedColumns;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WebhookFailures;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbSubscriptions;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbWebhookStore;
use MultisiteWebhooks\Test\Contract\RealStores;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( WpdbWebhookStore::class )]
#[CoversClass( SealedColumns::class )]
#[CoversClass( WebhookFailures::class )]
#[CoversClass( WpdbSubscriptions::class )]
final class WpdbWebhookStoreTest extends WebhookStoreContract {

	private ?Stores $stores = null;

	protected function webhooks(): WpdbWebhookStore {
		return $this->stores()->webhooks();
	}

	protected function tearDown(): void {
		remove_filter( 'salt', [ self::class, 'other_salt' ] );
	}

	/** As RealStores wires it. */
	protected function box(): SodiumSecretBox {
		return new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
	}

	protected function change_keys(): void {
		add_filter( 'salt', [ self::class, 'other_salt' ] );
	}

	public static function other_salt( string $salt ): string {
		return "other {$salt}";
	}

	protected function subscriptions(): WpdbSubscriptions {
		return $this->stores()->subscriptions();
	}

	protected function events(): WpdbEventStore {
		return $this->stores()->events();
	}

	private function stores(): Stores {
		return $this->stores ??= RealStores::connected( $this->samples->clock );
	}
}
