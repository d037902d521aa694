<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Health;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\UnreadableRow;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Domain\Health\StorageSize;

/** What the tables hold, as the database estimates without reading them. Includes all networks that share them. */
final readonly class TableSizes {

	public function __construct( private Database $database ) {}

	/** Null if the database has no such figures (SQLite) or hides them. */
	public function total(): ?StorageSize {
		try {
			$row = $this->database->row( $this->query(), $this->database->tables->all() );
			if ( null === $row || 0 === Row::number( $row, 'bytes' ) ) {
				return null;
			}
			return new StorageSize( Row::number( $row, 'held' ), Row::number( $row, 'bytes' ) );
		} catch ( StorageFailed | UnreadableRow ) {
			return null;
		}
	}

	/**
	 * One subquery for each table: with a list of names, the database would open every table of the network.
	 *
	 * @return literal-string
	 */
	private function query(): string {
		$one = 'SELECT table_rows AS held, data_length + index_length AS bytes FROM information_schema.tables
			WHERE table_schema = DATABASE() AND table_name = %s';
		return "SELECT SUM( held ) AS held, SUM( bytes ) AS bytes
			FROM ( {$one} UNION ALL {$one} UNION ALL {$one} UNION ALL {$one} UNION ALL {$one} ) AS sizes";
	}
}
