<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\LoopGuard;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/** Reads what claimed deliveries send. */
final readonly class LoadBodies {

	public function __construct(
		private EventStore $events,
		private WebhookCache $webhook_cache,
		private DeliveryHooks $hooks,
		private LoopGuard $loop_guard,
	) {}

	/**
	 * Leaves out deliveries whose event or webhook is gone, and those that other code does not want to be sent.
	 *
	 * @param list<Delivery> $claimed
	 * @return array<string, array{string, string}> By the delivery's id: the host that it goes to, and its body.
	 */
	public function __invoke( array $claimed ): array {
		$events = $this->events->serialized_events( array_map( static fn ( Delivery $one ): EventId => $one->event, $claimed ) );
		$bodies = [];
		$loaded = [];
		foreach ( $claimed as $delivery ) {
			$event   = $events[ $delivery->event->value ] ?? null;
			$webhook = $this->webhook_cache->find( $delivery->webhook )?->webhook;
			if ( null === $event || null === $webhook || ! $this->hooks->should_deliver( $delivery, $webhook ) ) {
				continue;
			}
			$this->loop_guard->enter( $event->depth );
			$key              = $delivery->event->value . $delivery->format->value;
			$bodies[ $key ] ??= $event->body( $delivery->format );

			$loaded[ $delivery->id->value ] = [ $webhook->url->host, $bodies[ $key ] ];
		}
		return $loaded;
	}
}
