<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\PlannedDeliveries;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Network\Network;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Secret\Unreadable;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** Values for tests. */
final readonly class Samples {

	public FixedClock $clock;
	public NewIds $ids;

	public function __construct() {
		$this->clock = new FixedClock();
		$this->ids   = new NewIds( $this->clock, random_bytes( ... ) );
	}

	public function subscription( WebhookId $webhook, WebhookStatus $status = WebhookStatus::Active ): Subscription {
		return new Subscription( $webhook, [ '*' ], null, Format::Standard, $status );
	}

	/**
	 * @param list<Subscription>   $subscriptions
	 * @param array<string, mixed> $data
	 */
	public function event(
		array $subscriptions,
		string $type = 'payment_received',
		array $data = [ 'name' => "\u{1F389} 100 %" ],
	): NewEvent {
		$id         = $this->ids->event();
		$site       = new Site( 3, 'https://network.example/nord/', 'Studio Nörd 🎉' );
		$serialized = SerializedEvent::of(
			$id,
			$type,
			$this->clock->now(),
			new Network( 1, 'https://network.example/' ),
			$site,
			(object) $data,
			null,
		);
		$planned    = [] === $subscriptions
			? PlannedDeliveries::none()
			: PlannedDeliveries::from( $this->ids->deliveries( count( $subscriptions ) ), $subscriptions );
		return new NewEvent( $id, $type, 3, $this->clock->now(), $serialized, $planned );
	}

	/** One that is due. */
	public function delivery(
		?WebhookId $webhook = null,
		int $attempt_count = 0,
		int $waits = 0,
		?\DateTimeImmutable $first_try_at = null,
	): Delivery {
		$now = $this->clock->now();
		return new Delivery(
			id: $this->ids->delivery(),
			event: $this->ids->event(),
			webhook: $webhook ?? $this->ids->webhook(),
			event_type: 'payment_received',
			site: 3,
			test: false,
			format: Format::Standard,
			status: DeliveryStatus::Waiting,
			reason: null,
			attempt_count: $attempt_count,
			created_at: $now,
			next_try_at: $now,
			finished_at: null,
			first_try_at: $first_try_at,
			waits: $waits,
		);
	}

	public function test_delivery( WebhookId $webhook ): Delivery {
		$now = $this->clock->now();
		return new Delivery(
			id: $this->ids->delivery(),
			event: $this->ids->event(),
			webhook: $webhook,
			event_type: 'payment_received',
			site: 3,
			test: true,
			format: Format::Standard,
			status: DeliveryStatus::Failed,
			reason: 'http_404',
			attempt_count: 1,
			created_at: $now,
			next_try_at: null,
			finished_at: $now,
		);
	}

	/**
	 * The same webhook, but for what is given.
	 *
	 * @param array<string, string>|null $headers
	 */
	public static function altered(
		Webhook $webhook,
		?array $headers = null,
		?Unreadable $unreadable = null,
		?\DateTimeImmutable $warned_at = null,
	): Webhook {
		return new Webhook(
			id: $webhook->id,
			name: $webhook->name,
			url: $webhook->url,
			event_types: $webhook->event_types,
			status: $webhook->status,
			disabled_reason: $webhook->disabled_reason,
			format: $webhook->format,
			sites: $webhook->sites,
			headers: $headers ?? $webhook->headers,
			created_at: $webhook->created_at,
			updated_at: $webhook->updated_at,
			failing_since: $webhook->failing_since,
			warned_at: $warned_at ?? $webhook->warned_at,
			disabled_at: $webhook->disabled_at,
			unreadable: $unreadable ?? $webhook->unreadable,
			accept_redirect: $webhook->accept_redirect,
		);
	}

	/**
	 * @param non-empty-list<string> $event_types
	 * @param list<int>|null         $sites
	 * @param array<string, string>  $headers
	 */
	public function webhook(
		string $name,
		array $event_types = [ 'payment_received' ],
		?array $sites = null,
		array $headers = [],
		WebhookStatus $status = WebhookStatus::Active,
		string $url = 'https://example.com/hook',
	): Webhook {
		$now = $this->clock->now();
		return new Webhook(
			id: $this->ids->webhook(),
			name: $name,
			url: WebhookUrl::parse( $url ),
			event_types: $event_types,
			status: $status,
			disabled_reason: null,
			format: Format::Flat,
			sites: $sites,
			headers: $headers,
			created_at: $now,
			updated_at: $now,
		);
	}
}
