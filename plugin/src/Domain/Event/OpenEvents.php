<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\Body\ComposeEvent;
use MultisiteWebhooks\Domain\Event\Body\Content;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Domain\Time;

/**
 * Code often creates something and then fills it: WordPress's REST API creates a user by the login alone, and stores the names
 * afterwards. So such an event is recorded at once, which keeps it whatever happens to the process, but it stays open: it is
 * not sent until the request ends and says what the request has left behind. Each event is one row, so it is never sent twice
 * and goes with the transaction that it was recorded in. If the process is killed, it is sent as it was when its time is over.
 * If the request takes back what an event tells, the event is withdrawn in the end.
 */
final class OpenEvents {

	private const HOLD_MS = 60_000;

	/** In a long process, an import for example, events must neither pile up nor wait for its end. The newest may be unfinished. */
	private const MAX         = 20;
	private const UNFINISHED  = 5;
	private const FINISHED_MS = 30_000;

	/** @var array<string, OpenEvent> By ID, the oldest first. */
	private array $open = [];

	public function __construct(
		private readonly EventStore $events,
		private readonly ComposeEvent $compose,
		private readonly NetworkContext $context,
		private readonly Clock $clock,
	) {}

	/** Until when an event that is recorded now may stay open. */
	public static function until( \DateTimeImmutable $now ): \DateTimeImmutable {
		return Time::after( $now, self::HOLD_MS );
	}

	public function add( OpenEvent $event ): void {
		$this->open[ $event->facts->id->value ] = $event;
		try {
			$this->release( $this->finished() );
		} catch ( \Throwable ) {
			// Nothing is lost: they are released when their time is over.
			return;
		}
	}

	/** Whether an event of this process is still open: its transaction may have been rolled back. Costs no query once it is closed. */
	public function has( EventId $id ): bool {
		$event = $this->open[ $id->value ] ?? null;
		return null !== $event && ! $this->is_over( $event ) && $this->events->is_open( $id );
	}

	/** Before something goes, and whenever an update is complete: the process may be killed, or take long. */
	public function renew(): void {
		foreach ( $this->open as $id => $event ) {
			$renewed = $this->renewed( $event ) ?? $event;
			// Filters that run meanwhile may add others, which releases the oldest.
			if ( isset( $this->open[ $id ] ) ) {
				$this->open[ $id ] = $renewed;
			}
		}
	}

	/** At the end of the request. */
	public function close(): void {
		$this->release( count( $this->open ) );
	}

	/** How many of the oldest can be released. */
	private function finished(): int {
		if ( count( $this->open ) > self::MAX ) {
			return count( $this->open ) - self::UNFINISHED;
		}
		$before   = Time::after( $this->clock->now(), -self::FINISHED_MS );
		$finished = array_filter( $this->open, static fn ( OpenEvent $one ): bool => $one->facts->at < $before );
		return count( $finished );
	}

	private function release( int $count ): void {
		$told       = [];
		$taken      = [];
		$events     = array_slice( $this->open, 0, $count );
		$this->open = array_slice( $this->open, $count );
		foreach ( $events as $event ) {
			if ( null === $this->renewed( $event ) ) {
				$taken[] = $event->facts->id;
			} else {
				$told[] = $event->facts->id;
			}
		}
		$this->events->withdraw( $taken );
		$this->events->release( $told );
	}

	/**
	 * Writes what the event says now, unless it is recorded like that already.
	 *
	 * @return ?OpenEvent Null if nothing is left to tell.
	 */
	private function renewed( OpenEvent $event ): ?OpenEvent {
		if ( $this->is_over( $event ) ) {
			return $event;
		}
		try {
			$payload = ( $event->payload )();
			if ( null === $payload ) {
				return $event;
			}
			if ( [] === $payload ) {
				return null;
			}
			// The same request may have deleted the site that it happened on.
			$content = new Content( $payload, $this->context->site( $event->facts->site_id ) ?? $event->recorded->site );
			if ( $content->equals( $event->recorded ) ) {
				return $event;
			}
			$serialized = ( $this->compose )( $event->facts, $content, $event->wants_flat, $event->depth );
			$this->events->rewrite( $event->facts->id, $serialized );
			return $event->with( $content );
		} catch ( \Throwable ) {
			// It stays as it was recorded, which was true at the time.
			return $event;
		}
	}

	/** Then other processes may number and send it. */
	private function is_over( OpenEvent $event ): bool {
		return self::until( $event->facts->at ) <= $this->clock->now();
	}
}
