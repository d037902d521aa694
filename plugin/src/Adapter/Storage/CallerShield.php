<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * Runs our work unnoticed by the code that fired the event: prints nothing, and leaves wpdb as it was
 * (a plugin may read insert_id or last_error after firing an action).
 */
final class CallerShield {

	/** How often it is entered, one within the other. */
	private int $depth = 0;

	public function __construct( private readonly \wpdb $wpdb ) {}

	/** Whether work of ours runs at the moment. */
	public function is_working(): bool {
		return 0 < $this->depth;
	}

	/**
	 * Work of ours that nobody else's code waits for, so that nothing has to be restored.
	 *
	 * @param \Closure(): void $work
	 */
	public function working( \Closure $work ): void {
		++$this->depth;
		try {
			$work();
		} finally {
			--$this->depth;
		}
	}

	/**
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function around( \Closure $work ): mixed {
		$state      = $this->state();
		$errors     = count( self::errors() );
		$suppressed = $this->wpdb->suppress_errors( true );
		$is_caught  = ! self::may_be_in_output_handler();
		if ( $is_caught ) {
			ob_start();
		}
		++$this->depth;
		try {
			return $work();
		} finally {
			--$this->depth;
			if ( $is_caught ) {
				ob_end_clean();
			}
			$this->wpdb->suppress_errors( $suppressed );
			$this->restore( $state );
			if ( count( self::errors() ) > $errors ) {
				$this->tell_caller( array_slice( self::errors(), $errors ) );
			}
		}
	}

	/**
	 * A conflict with another process has ended the caller's transaction, if it was in one: what it does from now on would count
	 * without what came before. So it finds this error, as if its own statement had failed.
	 *
	 * @param array<mixed> $errors
	 */
	private function tell_caller( array $errors ): void {
		foreach ( array_filter( array_column( $errors, 'error_str' ), is_string( ... ) ) as $error ) {
			if ( str_contains( strtolower( $error ), 'deadlock' ) ) {
				$this->wpdb->last_error = $error;
			}
		}
	}

	/** @return array<mixed> What the database has said so far, where wpdb keeps it. Long imports have many. */
	private static function errors(): array {
		$kept = $GLOBALS['EZSQL_ERROR'] ?? null;
		return is_array( $kept ) ? $kept : [];
	}

	/**
	 * There, nothing may be buffered: PHP would end the request. It ignores what is printed. Page caches store options and fields there,
	 * and WordPress fires hooks.
	 */
	private static function may_be_in_output_handler(): bool {
		if ( 0 === ob_get_level() ) {
			return false;
		}
		$is_user_handler = static fn ( mixed $one ): bool => is_array( $one ) && 1 === ( $one['type'] ?? null );
		if ( [] === array_filter( ob_get_status( true ), $is_user_handler ) ) {
			return false;
		}
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_debug_backtrace -- Nothing else tells.
		$calls = debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS );
		// What PHP itself calls, a handler among others, is called from no file.
		return [] !== array_filter( $calls, static fn ( array $call ): bool => ! isset( $call['file'] ) );
	}

	/** @return array{string, string, array<\stdClass>|null, int, int, int} Everything that a caller can read. */
	private function state(): array {
		$wpdb = $this->wpdb;
		return [ $wpdb->last_error, $wpdb->last_query, $wpdb->last_result, $wpdb->rows_affected, $wpdb->num_rows, $wpdb->insert_id ];
	}

	/** @param array{string, string, array<\stdClass>|null, int, int, int} $state */
	private function restore( array $state ): void {
		$wpdb = $this->wpdb;

		[ $wpdb->last_error, $wpdb->last_query, $wpdb->last_result, $wpdb->rows_affected, $wpdb->num_rows, $wpdb->insert_id ] = $state;
	}
}
