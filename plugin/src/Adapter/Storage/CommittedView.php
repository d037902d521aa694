<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Id\EventId;

/**
 * Looks at the database through a connection of its own, which sees only what is committed.
 */
final readonly class CommittedView {

	public function __construct( private Tables $tables ) {}

	/**
	 * Those whose transaction is neither open still nor rolled back.
	 *
	 * @param list<EventId> $events
	 * @return list<EventId>
	 */
	public function among( array $events ): array {
		if ( [] === $events ) {
			return [];
		}
		$other = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		try {
			$other->suppress_errors();
			$ids     = array_map( static fn ( EventId $event ): string => $event->value, $events );
			$query   = $other->prepare( 'SELECT id FROM %i WHERE id IN ' . SqlValues::placeholders( $ids ), [ $this->tables->events, ...$ids ] );
			$visible = null === $query ? [] : $other->get_col( $query );
			return array_values( array_filter( $events, static fn ( EventId $event ): bool => in_array( $event->value, $visible, true ) ) );
		} finally {
			$other->close();
		}
	}
}
