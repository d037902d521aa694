<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\Body\ComposeEvent;
use MultisiteWebhooks\Domain\Event\Body\Content;
use MultisiteWebhooks\Domain\Event\Body\EventFacts;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\StoreFailed;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;

/**
 * Records an event for the webhooks that subscribe to it: the first half of the main path; DeliverDue is the other.
 * Never throws and sends nothing: the code that fires an event neither waits nor fails because of us.
 */
final readonly class Capture {

	public function __construct(
		private Subscriptions $subscriptions,
		private EventStore $events,
		private OpenEvents $open_events,
		private Recording $recording,
		private ComposeEvent $compose,
		private NetworkContext $context,
		private CaptureFailures $failures,
		private NewIds $ids,
		private LoopGuard $loop_guard,
		private Clock $clock,
	) {}

	/**
	 * @param array<array-key, mixed>|\Closure(): ?array<array-key, mixed> $payload A closure says what is true whenever it is called:
	 *                                  the event stays open until the end of the request, see OpenEvents. Null if its subject is gone:
	 *                                  what was recorded stays. Nothing (`[]`) if it was taken back.
	 * @param ?int                    $site_id The site that the event is about; by default the current one.
	 * @param ?Site                   $site    Its URL and name, where the site is already gone.
	 * @param ?WebhookId              $not_to  A webhook that does not get it: an event about a webhook, sent to itself, could loop.
	 * @return ?EventId Null where nothing subscribes, unless everything is recorded, or the event could not be recorded.
	 */
	public function record(
		string $type,
		array|\Closure $payload,
		?int $site_id = null,
		?Site $site = null,
		?WebhookId $not_to = null,
	): ?EventId {
		$planned = null;
		try {
			$site_id ??= $site->id ?? $this->context->current_site_id();
			$planned   = $this->plan( $type, $site_id, $not_to );
			if ( $planned->is_empty() && ! $this->recording->takes_unwanted() ) {
				return null;
			}
			if ( 1 !== preg_match( EventType::SLUG, $type ) ) {
				throw new \InvalidArgumentException( 'An event type’s slug has only lowercase letters, digits, dots, dashes and underscores.' );
			}
			if ( $this->loop_guard->depth() > LoopGuard::MAX_DEPTH ) {
				throw new LoopDetected();
			}
			$facts = new EventFacts( $this->ids->event(), $type, $this->time_of( $planned ), $site_id );
			return $payload instanceof \Closure
				? $this->add_open( $facts, $payload, $site, $planned )
				: $this->add( $facts, $payload, $site, $planned );
		} catch ( \Throwable $failure ) {
			// If no webhook subscribes, nobody misses it.
			if ( true !== $planned?->is_empty() ) {
				$is_refused = $failure instanceof StoreFailed && $failure->is_refusal();
				$this->failures->record( $type, $failure->getMessage(), $is_refused );
			}
			return null;
		}
	}

	private function plan( string $type, int $site_id, ?WebhookId $not_to ): PlannedDeliveries {
		$wanting = [];
		foreach ( $this->subscriptions->all() as $subscription ) {
			if ( $subscription->wants( $type, $site_id ) && $subscription->webhook->value !== $not_to?->value ) {
				$wanting[] = $subscription;
			}
		}
		return [] === $wanting
			? PlannedDeliveries::none()
			: PlannedDeliveries::from( $this->ids->deliveries( count( $wanting ) ), $wanting );
	}

	/** That of its deliveries: they are due when they are created. */
	private function time_of( PlannedDeliveries $planned ): \DateTimeImmutable {
		return $planned->first?->time() ?? $this->clock->now();
	}

	/** @param array<array-key, mixed> $payload */
	private function add( EventFacts $facts, array $payload, ?Site $site, PlannedDeliveries $planned ): EventId {
		$this->write( $facts, $this->content( $facts, $payload, $site ), $planned, null );
		return $facts->id;
	}

	/** @param \Closure(): ?array<array-key, mixed> $payload */
	private function add_open( EventFacts $facts, \Closure $payload, ?Site $site, PlannedDeliveries $planned ): ?EventId {
		$now = $payload();
		if ( null === $now || [] === $now ) {
			return null;
		}
		$content = $this->content( $facts, $now, $site );
		$this->write( $facts, $content, $planned, OpenEvents::until( $facts->at ) );
		$this->open_events->add( new OpenEvent( $facts, $payload, $content, $planned->wants_flat(), $this->loop_guard->depth() ) );
		return $facts->id;
	}

	/** @param array<array-key, mixed> $payload */
	private function content( EventFacts $facts, array $payload, ?Site $site ): Content {
		return new Content( $payload, $site ?? $this->context->site( $facts->site_id ) );
	}

	private function write( EventFacts $facts, Content $content, PlannedDeliveries $planned, ?\DateTimeImmutable $open_until ): void {
		$serialized = ( $this->compose )( $facts, $content, $planned->wants_flat(), $this->loop_guard->depth() );
		$this->events->add( new NewEvent( $facts->id, $facts->type, $facts->site_id, $facts->at, $serialized, $planned, $open_until ) );
		if ( $planned->is_empty() ) {
			$this->recording->count_unwanted();
		}
	}
}
