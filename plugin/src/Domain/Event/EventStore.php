<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Page;

/** The recorded events of one network. */
interface EventStore {

	/** Events numbered in one go: a lock is held meanwhile. */
	public const SEQUENCED_AT_ONCE = 500;

	/**
	 * Writes the event in one statement, which is the commit point, then its deliveries in another where they are few.
	 * Starts and ends no transaction: it may run inside the caller's.
	 */
	public function add( NewEvent $event ): void;

	/**
	 * Writes the deliveries that these lack, before it is their turn.
	 *
	 * @param list<EventId> $ids
	 */
	public function complete( array $ids ): void;

	/**
	 * Gives each event that has become visible the next position, and writes the deliveries that it lacks: it has many,
	 * or a process was killed in between. Ids are taken before commit, so they can't serve as an order.
	 *
	 * @param int $limit Events at most.
	 * @return int Events that were given a position; none where there was none without one.
	 */
	public function sequence( int $limit ): int;

	public function serialized( EventId $id ): ?SerializedEvent;

	/**
	 * @param list<EventId> $ids
	 * @return array<string, SerializedEvent> By the event's id; those that are gone are left out.
	 */
	public function serialized_events( array $ids ): array;

	/**
	 * Events in the order of their position.
	 *
	 * @param ?EventId $after Only those behind this one.
	 * @return Page<RecordedEvent>
	 * @throws EventsExpired When $after lies before what is kept.
	 */
	public function page( EventQuery $query, ?EventId $after ): Page;
}
