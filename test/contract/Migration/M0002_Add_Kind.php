<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Migration;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Migration\Columns;
use MultisiteWebhooks\Adapter\Storage\Migration\Migration;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;

/** What a step after a release looks like: it adds a column and fills it from what is there, batch by batch. `moves` counts, for the test. */
final readonly class M0002_Add_Kind implements Migration {

	public const BATCH = 50;

	/** Up to which event it has come. */
	public const PLACE = 'multisite_webhooks_step_2';

	/** @param ?\Closure(): mixed $before_batch What happens before each batch. */
	public function __construct( private ?\Closure $before_batch = null ) {}

	public function number(): int {
		return 2;
	}

	public function advance( Database $database ): bool {
		$columns = new Columns( $database );
		$columns->add( $database->tables->events, 'kind', 'varchar(100) NULL' );
		$columns->add( $database->tables->events, 'moves', 'int NOT NULL DEFAULT 0' );
		$place  = new AtomicOption( $database, self::PLACE );
		$after  = $place->text();
		$events = $this->next( $database, $after );
		if ( [] === $events ) {
			return false;
		}
		if ( null !== $this->before_batch ) {
			( $this->before_batch )();
		}
		// Conditional: another process may have the same batch.
		$database->execute(
			'UPDATE %i SET kind = UPPER( type ), moves = moves + 1 WHERE kind IS NULL AND id IN ' . SqlValues::placeholders( $events ) . ' ORDER BY id LIMIT %d',
			[ $database->tables->events, ...$events, count( $events ) ]
		);
		$place->replace_text( $after, end( $events ) );
		return true;
	}

	/** @return list<string> */
	private function next( Database $database, string $after ): array {
		return Row::column(
			$database->rows(
				'SELECT id FROM %i WHERE network_id = %d AND id > %s ORDER BY id LIMIT %d',
				[ $database->tables->events, $database->tables->network, $after, self::BATCH ]
			),
			'id'
		);
	}
}
