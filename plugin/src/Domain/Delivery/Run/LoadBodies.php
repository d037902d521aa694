<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\LoopGuard;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Webhook;
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
	 * One by one, because other code is asked about each.
	 *
	 * @param list<Delivery> $claimed
	 * @return \Generator<int, array{Delivery, array{Webhook, string}|Cause|null}> Each delivery with the webhook that it goes to and its
	 *                     body; a cause if it can't be sent; null if its event or webhook is gone, or other code does not want it
	 *                     to be sent.
	 */
	public function __invoke( array $claimed ): \Generator {
		$events = $this->events->serialized_events( array_map( static fn ( Delivery $one ): EventId => $one->event, $claimed ) );
		$bodies = [];
		foreach ( $claimed as $delivery ) {
			$event   = $events[ $delivery->event->value ] ?? null;
			$webhook = $this->webhook_cache->find( $delivery->webhook )?->webhook;
			if ( null === $event || null === $webhook || ! $this->hooks->should_deliver( $delivery, $webhook ) ) {
				yield [ $delivery, null ];
				continue;
			}
			$this->loop_guard->enter( $event->depth );
			$key              = $delivery->event->value . $delivery->format->value;
			$bodies[ $key ] ??= self::body( $event, $delivery->format );
			yield [ $delivery, is_string( $bodies[ $key ] ) ? [ $webhook, $bodies[ $key ] ] : $bodies[ $key ] ];
		}
	}

	private static function body( SerializedEvent $event, Format $format ): string|Cause {
		try {
			return $event->body( $format );
		} catch ( \JsonException ) {
			return Cause::Unreadable;
		}
	}
}
