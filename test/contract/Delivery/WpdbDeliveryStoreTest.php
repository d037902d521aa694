<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Adapter\Storage\Deliveries\AttemptRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\DeliveryRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbDeliveryQueue;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\Events\WpdbEventStore;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Contract\RealStores;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( WpdbDeliveryStore::class )]
#[CoversClass( WpdbDeliveryQueue::class )]
#[CoversClass( AttemptRows::class )]
#[CoversClass( DeliveryRows::class )]
final class WpdbDeliveryStoreTest extends DeliveryStoreContract {

	private ?Stores $stores = null;

	protected function deliveries(): WpdbDeliveryStore {
		return $this->stores()->deliveries();
	}

	protected function queue(): WpdbDeliveryQueue {
		return $this->stores()->queue();
	}

	protected function given_webhook( WebhookStatus $status = WebhookStatus::Active ): WebhookId {
		$webhook = $this->samples->webhook( 'One of them', status: $status );
		$this->stores()->webhooks()->add( $webhook, new SigningSecrets( Secret::generate( random_bytes( ... ) ) ) );
		return $webhook->id;
	}

	protected function events(): WpdbEventStore {
		return $this->stores()->events();
	}

	private function stores(): Stores {
		return $this->stores ??= RealStores::connected( $this->samples->clock );
	}
}
