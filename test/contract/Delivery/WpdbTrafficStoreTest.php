<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbTrafficStore;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Test\Contract\RealStores;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( WpdbTrafficStore::class )]
final class WpdbTrafficStoreTest extends TrafficStoreContract {

	private ?Stores $stores = null;

	protected function traffic(): WpdbTrafficStore {
		return $this->stores()->traffic();
	}

	protected function given_webhook(): WebhookId {
		$webhook = $this->samples->webhook( 'One of them' );
		$this->stores()->webhooks()->add( $webhook, new SigningSecrets( Secret::generate( random_bytes( ... ) ) ) );
		return $webhook->id;
	}

	private function stores(): Stores {
		return $this->stores ??= RealStores::connected();
	}
}
