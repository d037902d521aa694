<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\Body\Payload;
use MultisiteWebhooks\Domain\Event\Body\PayloadTooLarge;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;

/**
 * Records an event for the webhooks that want it: the first half of the main path; DeliverDue is the other.
 * Never throws and sends nothing: whoever fires an event neither waits nor fails because of us.
 */
final readonly class Capture {

	/**
	 * @param \Closure(array<array-key, mixed>): (string|false)                                    $wp_json_encode As Ultimate Multisite encodes its payloads.
	 * @param \Closure(array<array-key, mixed>, string, ?int): array<array-key, mixed> $filter         Lets other code change a payload, once.
	 */
	public function __construct(
		private Subscriptions $subscriptions,
		private Catalog $catalog,
		private EventStore $events,
		private NetworkContext $context,
		private CaptureFailures $capture_failures,
		private NewIds $ids,
		private LoopGuard $loop_guard,
		private Clock $clock,
		private \Closure $wp_json_encode,
		private \Closure $filter,
	) {}

	/**
	 * @param array<array-key, mixed> $payload
	 * @param ?int                    $site_id The site that the event is about; by default the one where the code runs.
	 * @param ?Site                   $site    Its url and name, where it is gone already.
	 * @param ?WebhookId              $not_to  The one webhook that doesn't get it: an event about itself could be without end.
	 * @return ?EventId Null where nothing subscribes or it couldn't be recorded.
	 */
	public function record( string $type, array $payload, ?int $site_id = null, ?Site $site = null, ?WebhookId $not_to = null ): ?EventId {
		try {
			$site_id ??= $site->id ?? $this->context->current_site_id();
			$planned   = $this->planned( $type, $site_id, $not_to );
			if ( [] === $planned ) {
				return null;
			}
			if ( 1 !== preg_match( EventType::SLUG, $type ) ) {
				throw new \InvalidArgumentException( 'This is no slug of an event type: lower-case letters, digits, dots, dashes and underscores.' );
			}
			if ( $this->loop_guard->depth() > LoopGuard::MAX_DEPTH ) {
				throw new LoopDetected();
			}
			$event = $this->event( $type, ( $this->filter )( $payload, $type, $site_id ), $site_id, $site, $planned );
			$this->events->add( $event );
			return $event->id;
		} catch ( \Throwable $failure ) {
			$this->capture_failures->record( $type, $failure->getMessage() );
			return null;
		}
	}

	/** @return list<PlannedDelivery> */
	private function planned( string $type, int $site_id, ?WebhookId $not_to ): array {
		$wanted = array_filter( $this->subscriptions->all(), static fn ( Subscription $one ): bool => $one->wants( $type, $site_id ) && $one->webhook->value !== $not_to?->value );
		return array_values( array_map( fn ( Subscription $one ): PlannedDelivery => new PlannedDelivery( $this->ids->delivery(), $one ), $wanted ) );
	}

	/**
	 * @param array<array-key, mixed> $payload
	 * @param non-empty-list<PlannedDelivery>    $planned
	 */
	private function event( string $type, array $payload, int $site_id, ?Site $site, array $planned ): NewEvent {
		$id    = $this->ids->event();
		$at    = $this->clock->now();
		$plain = Payload::plain( $payload, $this->catalog->find( $type ) );
		$flat  = $this->wants_flat( $planned ) ? Payload::flat( $payload, $this->wp_json_encode ) : null;

		$serialized = SerializedEvent::of( $id, $type, $at, $this->context->network(), $site ?? $this->context->site( $site_id ), $plain, $flat, depth: $this->loop_guard->depth() );
		if ( max( strlen( $serialized->body( Format::Standard ) ), strlen( $flat ?? '' ) ) > Payload::MAX_BYTES ) {
			throw new PayloadTooLarge( Payload::MAX_BYTES );
		}
		return new NewEvent( $id, $type, $site_id, $at, $serialized, $planned );
	}

	/** @param list<PlannedDelivery> $planned */
	private function wants_flat( array $planned ): bool {
		foreach ( $planned as $one ) {
			if ( Format::Flat === $one->subscription->format ) {
				return true;
			}
		}
		return false;
	}
}
