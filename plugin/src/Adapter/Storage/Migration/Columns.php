<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Migration;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;

/** Adds columns that may be there already: MySQL knows no ADD COLUMN IF NOT EXISTS. */
final readonly class Columns {

	public function __construct( private Database $database ) {}

	/**
	 * @param literal-string $definition Null, or with a default: the version before adds rows without it.
	 * @throws StorageFailed
	 */
	public function add( string $table, string $column, string $definition ): void {
		if ( $this->exists( $table, $column ) ) {
			return;
		}
		try {
			$this->database->suppressing_errors(
				fn (): int => $this->database->execute( "ALTER TABLE %i ADD COLUMN %i {$definition}", [ $table, $column ] )
			);
		} catch ( StorageFailed $failure ) {
			// Another process may have been faster.
			if ( ! $this->exists( $table, $column ) ) {
				throw $failure;
			}
		}
	}

	/** @phpstan-impure */
	private function exists( string $table, string $column ): bool {
		return in_array( $column, array_column( $this->database->rows( 'SHOW COLUMNS FROM %i', [ $table ] ), 'Field' ), true );
	}
}
