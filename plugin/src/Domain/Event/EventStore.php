<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Page;

/** The recorded events of one network. */
interface EventStore {

	/** How many events get their position at once: a lock is held in the meantime. */
	public const SEQUENCE_BATCH = 500;

	/**
	 * Writes the event, with the deliveries that it owes, in one statement: the commit point. Neither starts nor ends a transaction,
	 * because the caller may have one open.
	 */
	public function add( NewEvent $event ): void;

	/**
	 * Replaces the content of an event that is still open: not one that is gone, because its transaction was rolled back, nor one whose
	 * time is over, because another process may be numbering it.
	 */
	public function rewrite( EventId $id, SerializedEvent $serialized ): void;

	/** Whether it is recorded, neither released nor past its time; also what only this transaction sees. */
	public function is_open( EventId $id ): bool;

	/**
	 * From now on these events are not open. They become visible together, so they keep their order.
	 *
	 * @param list<EventId> $ids
	 */
	public function release( array $ids ): void;

	/**
	 * Deletes events that are still open, like rewrite(): what they tell was taken back.
	 *
	 * @param list<EventId> $ids
	 */
	public function withdraw( array $ids ): void;

	/**
	 * Gives each event that has become visible, and is not open, the next position. IDs are created before the commit, so they can't
	 * define the order.
	 *
	 * @param int $limit The maximum number of events.
	 * @return int How many events got a position.
	 */
	public function sequence( int $limit ): int;

	public function serialized( EventId $id ): ?SerializedEvent;

	/**
	 * @param list<EventId> $ids
	 * @return array<string, SerializedEvent> By event ID, without those that were deleted.
	 */
	public function serialized_events( array $ids ): array;

	/** The event, whether it has a position yet or not. Its content is empty if that was deleted. */
	public function find( EventId $id ): ?RecordedEvent;

	/**
	 * Events in the order of their positions, or in the opposite order if the query says so.
	 *
	 * @param ?EventId $after  Only events with higher positions than this one's.
	 * @param ?EventId $before Only events with lower positions than this one's.
	 * @return Page<RecordedEvent>
	 * @throws EventsExpired If $after is older than the events that are kept.
	 */
	public function page( EventQuery $query, ?EventId $after, ?EventId $before = null ): Page;
}
