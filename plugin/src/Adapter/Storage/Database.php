<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/** Runs statements and throws where wpdb would only return false. */
final readonly class Database {

	public function __construct( private \wpdb $wpdb ) {}

	/**
	 * @param ?string $statement As wpdb::prepare() gives it.
	 * @return int Rows that were changed.
	 * @throws StorageFailed
	 */
	public function write( ?string $statement ): int {
		$changed = null === $statement ? false : $this->wpdb->query( $statement );
		if ( false === $changed ) {
			throw new StorageFailed( $this->wpdb->last_error );
		}
		return (int) $changed;
	}

	/**
	 * @return list<array<mixed>>
	 * @phpstan-impure
	 * @throws StorageFailed
	 */
	public function rows( ?string $query ): array {
		$rows = null === $query ? null : $this->wpdb->get_results( $query, ARRAY_A );
		if ( ! is_array( $rows ) || '' !== $this->wpdb->last_error ) {
			throw new StorageFailed( $this->wpdb->last_error );
		}
		return array_values( array_filter( $rows, is_array( ... ) ) );
	}

	/**
	 * @return ?array<mixed>
	 * @phpstan-impure
	 * @throws StorageFailed
	 */
	public function row( ?string $query ): ?array {
		return $this->rows( $query )[0] ?? null;
	}

	/** @throws StorageFailed */
	public function number( ?string $query ): int {
		$row   = $this->row( $query );
		$value = null === $row ? null : reset( $row );
		return is_numeric( $value ) ? (int) $value : 0;
	}

	/**
	 * Both or neither. Never for Capture, which may run inside its caller's transaction.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function together( \Closure $work ): mixed {
		$this->write( 'START TRANSACTION' );
		try {
			$result = $work();
			$this->write( 'COMMIT' );
			return $result;
		} catch ( \Throwable $failure ) {
			$this->wpdb->query( 'ROLLBACK' );
			throw $failure;
		}
	}
}
