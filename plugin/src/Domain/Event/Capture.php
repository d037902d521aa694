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
use MultisiteWebhooks\Domain\Webhook\Subscriptions;

/**
 * Records an event for the webhooks that subscribe to it: the first half of the main path; DeliverDue is the other.
 * Never throws and sends nothing: the code that fires an event neither waits nor fails because of us.
 */
final readonly class Capture {

	/**
	 * @param \Closure(mixed): (string|false) $wp_json_encode As Ultimate Multisite encodes its payloads.
	 * @param \Closure(array<array-key, mixed>, string, ?int): array<array-key, mixed> $filter Lets other code change a payload, once.
	 */
	public function __construct(
		private Subscriptions $subscriptions,
		private Catalog $catalog,
		private EventStore $events,
		private NetworkContext $context,
		private CaptureFailures $failures,
		private NewIds $ids,
		private LoopGuard $loop_guard,
		private Clock $clock,
		private \Closure $wp_json_encode,
		private \Closure $filter,
	) {}

	/**
	 * @param array<array-key, mixed> $payload
	 * @param ?int                    $site_id The site that the event is about; by default the current one.
	 * @param ?Site                   $site    Its URL and name, where the site is already gone.
	 * @param ?WebhookId              $not_to  A webhook that does not get it: an event about a webhook, sent to itself, could loop.
	 * @return ?EventId Null where nothing subscribes or the event could not be recorded.
	 */
	public function record( string $type, array $payload, ?int $site_id = null, ?Site $site = null, ?WebhookId $not_to = null ): ?EventId {
		try {
			$site_id ??= $site->id ?? $this->context->current_site_id();
			$planned   = $this->plan( $type, $site_id, $not_to );
			if ( [] === $planned ) {
				return null;
			}
			if ( 1 !== preg_match( EventType::SLUG, $type ) ) {
				throw new \InvalidArgumentException( 'An event type’s slug has only lowercase letters, digits, dots, dashes and underscores.' );
			}
			if ( $this->loop_guard->depth() > LoopGuard::MAX_DEPTH ) {
				throw new LoopDetected();
			}
			$event = $this->event( $type, ( $this->filter )( $payload, $type, $site_id ), $site_id, $site, $planned );
			$this->events->add( $event );
			return $event->id;
		} catch ( \Throwable $failure ) {
			$this->failures->record( $type, $failure->getMessage() );
			return null;
		}
	}

	/** @return list<PlannedDelivery> */
	private function plan( string $type, int $site_id, ?WebhookId $not_to ): array {
		$planned = [];
		foreach ( $this->subscriptions->all() as $subscription ) {
			if ( $subscription->wants( $type, $site_id ) && $subscription->webhook->value !== $not_to?->value ) {
				$planned[] = new PlannedDelivery( $this->ids->delivery(), $subscription );
			}
		}
		return $planned;
	}

	/**
	 * @param array<array-key, mixed>         $payload
	 * @param non-empty-list<PlannedDelivery> $planned
	 */
	private function event( string $type, array $payload, int $site_id, ?Site $site, array $planned ): NewEvent {
		$id         = $this->ids->event();
		$at         = $this->clock->now();
		$flat       = $this->wants_flat( $planned ) ? Payload::flat( $payload, $this->wp_json_encode ) : null;
		$serialized = SerializedEvent::of(
			id: $id,
			type: $type,
			at: $at,
			network: $this->context->network(),
			site: $site ?? $this->context->site( $site_id ),
			data: Payload::plain( $payload, $this->catalog->find( $type ) ),
			flat: $flat,
			depth: $this->loop_guard->depth(),
		);
		if ( max( strlen( $serialized->body( Format::Standard ) ), strlen( $flat ?? '' ) ) > Payload::MAX_BYTES ) {
			throw new PayloadTooLarge( Payload::MAX_BYTES );
		}
		return new NewEvent( $id, $type, $site_id, $at, $serialized, $planned );
	}

	/** @param list<PlannedDelivery> $planned */
	private function wants_flat( array $planned ): bool {
		$formats = array_map( static fn ( PlannedDelivery $one ): Format => $one->subscription->format, $planned );
		return in_array( Format::Flat, $formats, true );
	}
}
