<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Domain\Id\EventId;

/**
 * Reads the database over its own connection, which sees only committed rows.
 */
final readonly class CommittedView {

	public function __construct( private Tables $tables ) {}

	/**
	 * The events whose transaction was committed: neither open nor rolled back, and whose content is final.
	 *
	 * @param list<EventId> $events
	 * @return list<EventId>
	 */
	public function filter( array $events ): array {
		if ( [] === $events ) {
			return [];
		}
		$other = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		try {
			$other->suppress_errors();
			$ids        = array_map( static fn ( EventId $event ): string => $event->value, $events );
			$query      = $other->prepare(
				'SELECT id FROM %i WHERE open_until IS NULL AND id IN ' . SqlValues::placeholders( $ids ),
				[ $this->tables->events, ...$ids ],
			);
			$visible    = null === $query ? [] : $other->get_col( $query );
			$is_visible = static fn ( EventId $event ): bool => in_array( $event->value, $visible, true );
			return array_values( array_filter( $events, $is_visible ) );
		} finally {
			$other->close();
		}
	}
}
