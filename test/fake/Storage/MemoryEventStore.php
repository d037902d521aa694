<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Test\Fake\FixedClock;

/** Events in memory. Cannot show what a transaction hides: tests on MariaDB do that. */
final class MemoryEventStore implements EventStore {

	/** @var list<NewEvent> */
	private array $events = [];

	private int $numbered = 0;

	/** @var array<string, NewEvent> */
	private array $open = [];

	public function __construct( private readonly MemoryDeliveryStore $deliveries, private readonly Clock $clock = new FixedClock() ) {}

	public function add( NewEvent $event ): void {
		if ( null !== $event->open_until ) {
			$this->open[ $event->id->value ] = $event;
			return;
		}
		$this->events[] = $event;
		foreach ( $event->planned as $planned ) {
			$held = Cause::for_held( $planned->subscription->status )?->value;
			$this->deliveries->add(
				new Delivery(
					id: $planned->delivery,
					event: $event->id,
					webhook: $planned->subscription->webhook,
					event_type: $event->type,
					site: $event->site_id,
					test: false,
					format: $planned->subscription->format,
					status: null === $held ? DeliveryStatus::Waiting : DeliveryStatus::Held,
					reason: $held,
					attempt_count: 0,
					created_at: $event->at,
					next_try_at: null === $held ? $event->at : null,
					finished_at: null,
				)
			);
		}
	}

	public function rewrite( EventId $id, SerializedEvent $serialized ): void {
		if ( $this->is_open( $id ) ) {
			$event                    = $this->open[ $id->value ];
			$this->open[ $id->value ] = self::changed( $event, $serialized, $event->open_until );
		}
	}

	public function is_open( EventId $id ): bool {
		return isset( $this->open[ $id->value ] ) && $this->open[ $id->value ]->open_until > $this->clock->now();
	}

	public function release( array $ids ): void {
		$values = array_map( static fn ( EventId $id ): string => $id->value, $ids );
		$this->release_if( static fn ( NewEvent $event ): bool => in_array( $event->id->value, $values, true ) );
	}

	public function withdraw( array $ids ): void {
		foreach ( array_filter( $ids, $this->is_open( ... ) ) as $id ) {
			unset( $this->open[ $id->value ] );
		}
	}

	/** @param \Closure(NewEvent): bool $is_final */
	private function release_if( \Closure $is_final ): void {
		ksort( $this->open );
		foreach ( array_filter( $this->open, $is_final ) as $id => $event ) {
			unset( $this->open[ $id ] );
			$this->add( self::changed( $event, $event->serialized, null ) );
		}
	}

	private static function changed( NewEvent $event, SerializedEvent $serialized, ?\DateTimeImmutable $open_until ): NewEvent {
		return new NewEvent( $event->id, $event->type, $event->site_id, $event->at, $serialized, $event->planned, $open_until );
	}

	public function sequence( int $limit ): int {
		$now = $this->clock->now();
		$this->release_if( static fn ( NewEvent $event ): bool => $event->open_until <= $now );
		$more            = min( $limit, count( $this->events ) - $this->numbered );
		$this->numbered += $more;
		return $more;
	}

	public function serialized( EventId $id ): ?SerializedEvent {
		foreach ( $this->added() as $event ) {
			if ( $event->id->value === $id->value ) {
				return $event->serialized;
			}
		}
		return null;
	}

	public function serialized_events( array $ids ): array {
		$serialized_events = [];
		foreach ( $ids as $id ) {
			$serialized_events[ $id->value ] = $this->serialized( $id );
		}
		return array_filter( $serialized_events );
	}

	public function find( EventId $id ): ?RecordedEvent {
		foreach ( $this->added() as $index => $event ) {
			if ( $event->id->value === $id->value ) {
				return new RecordedEvent( $id, $event->type, $index < $this->numbered ? $index + 1 : PHP_INT_MAX, $event->serialized );
			}
		}
		return null;
	}

	/** Searches all events: a test that records 10,000 would take long. */
	public function page( EventQuery $query, ?EventId $after, ?EventId $before = null ): Page {
		$from = null === $after ? 0 : $this->position( $after ) ?? throw new EventsExpired();
		$to   = null === $before ? $this->numbered : ( $this->position( $before ) ?? 1 ) - 1;
		$all  = array_filter(
			array_slice( $this->events, $from, max( 0, min( $to, $this->numbered ) - $from ), true ),
			fn ( NewEvent $event ): bool => $this->fits( $event, $query ),
		);
		$all  = $query->descending ? array_reverse( $all, true ) : $all;
		$rest = array_slice( $all, ( $query->page - 1 ) * $query->per_page, null, true );

		$shown = [];
		foreach ( array_slice( $rest, 0, $query->per_page, true ) as $index => $event ) {
			$shown[] = new RecordedEvent( $event->id, $event->type, $index + 1, $event->serialized );
		}
		$last = end( $shown );
		return new Page( $shown, count( $all ), false, false !== $last && count( $rest ) > count( $shown ) ? $last->id->value : null );
	}

	/** @return list<NewEvent> */
	public function added(): array {
		return [ ...$this->events, ...array_values( $this->open ) ];
	}

	private function fits( NewEvent $event, EventQuery $query ): bool {
		$webhooks = array_map( static fn ( $planned ): string => $planned->subscription->webhook->value, [ ...$event->planned ] );
		return ( null === $query->type || $query->type === $event->type )
			&& ( null === $query->site || $query->site === $event->site_id )
			&& ( '' === $query->search || self::says( $event, $query ) )
			&& ( null === $query->webhook || in_array( $query->webhook->value, $webhooks, true ) );
	}

	private static function says( NewEvent $event, EventQuery $query ): bool {
		if ( str_starts_with( $query->search, 'evt_' ) ) {
			return $query->search === $event->id->value;
		}
		$content = substr( $event->serialized->envelope, (int) strpos( $event->serialized->envelope, '"site":' ) );
		$text    = preg_quote( substr( (string) json_encode( $query->search ), 1, -1 ), '~' );
		return str_contains( $event->type, $query->search )
			|| in_array( $event->type, $query->types_found, true )
			|| 1 === preg_match( '~(:"|[: @/.])' . $text . '~i', $content );
	}

	private function position( EventId $after ): ?int {
		foreach ( $this->events as $index => $event ) {
			if ( $event->id->value === $after->value ) {
				return $index + 1;
			}
		}
		return null;
	}
}
