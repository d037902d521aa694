<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * Keeps a transaction on the connection on which it began. When a connection is lost, wpdb opens another and repeats the
 * statement there: what came before it would be missing, and the rest would count without it.
 */
final class HeldConnection {

	/** What the connection is, while it is held. */
	private mixed $handle = null;

	private bool $is_held = false;

	private bool $suppressed = false;

	private bool $shown = false;

	public function __construct( private readonly \wpdb $wpdb ) {}

	/**
	 * From now on until the work ends, losing the connection throws.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function around( \Closure $work ): mixed {
		$retries          = $this->wpdb->__get( 'reconnect_retries' );
		$this->handle     = $this->handle();
		$this->is_held    = true;
		$this->suppressed = $this->wpdb->suppress_errors( true );
		// Otherwise wpdb would not ask wp_die(), but end the process where a network has a page of its own for this.
		$this->shown = $this->wpdb->show_errors( true );
		$this->wpdb->__set( 'reconnect_retries', 0 );
		try {
			return ( new Connection( $this->wpdb ) )->never_dying( $work );
		} finally {
			$this->wpdb->__set( 'reconnect_retries', $retries );
			$this->wpdb->show_errors( $this->shown );
			$this->wpdb->suppress_errors( $this->suppressed );
			$this->is_held = false;
			$this->handle  = null;
		}
	}

	public function is_held(): bool {
		return $this->is_held;
	}

	/**
	 * After each statement: what replaces wpdb may connect again by itself.
	 *
	 * @throws StorageFailed
	 */
	public function require_same(): void {
		if ( $this->is_held && $this->handle !== $this->handle() ) {
			throw new StorageFailed( 'The connection to the database was lost during a transaction.' );
		}
	}

	/** Whether the last statement was not answered. After a page was begun, wpdb does not tell: it returns no rows, and no error. */
	public function is_lost(): bool {
		$handle = $this->handle();
		return null === $handle || ( $handle instanceof \mysqli && 0 !== $handle->errno );
	}

	/** The failure of the last statement. Conflicts with other processes are ordinary: they are not logged, but tried again. */
	public function failure(): StorageFailed {
		$handle  = $this->handle();
		$error   = $this->wpdb->last_error;
		$failure = $handle instanceof \mysqli
			? new StorageFailed( '' === $error ? $handle->error : $error, $handle->errno )
			: new StorageFailed( $error );
		if ( $this->is_held && '' !== $error && ! $failure->is_conflict() ) {
			$this->log( $error );
		}
		return $failure;
	}

	private function log( string $error ): void {
		$this->wpdb->suppress_errors( $this->suppressed );
		$this->wpdb->show_errors( $this->shown );
		try {
			$this->wpdb->print_error( $error );
		} finally {
			$this->wpdb->suppress_errors( true );
			$this->wpdb->show_errors( true );
		}
	}

	private function handle(): mixed {
		return $this->wpdb->__get( 'dbh' );
	}
}
