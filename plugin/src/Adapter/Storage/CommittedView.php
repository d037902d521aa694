<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * Looks at the database through a connection of its own, which sees only what is committed.
 */
final readonly class CommittedView {

	public function __construct( private Tables $tables ) {}

	/** False while the event's transaction is still open, and after it was rolled back. */
	public function has_event( string $id ): bool {
		$other = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		try {
			$other->suppress_errors();
			return null !== $other->get_var( $other->prepare( 'SELECT id FROM %i WHERE id = %s', $this->tables->events, $id ) );
		} finally {
			$other->close();
		}
	}
}
