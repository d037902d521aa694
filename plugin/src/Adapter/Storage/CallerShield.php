<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * Runs our work unnoticed by the code that fired the event: prints nothing, and leaves wpdb as it was
 * (a plugin may read insert_id or last_error after firing an action).
 */
final readonly class CallerShield {

	public function __construct( private \wpdb $wpdb ) {}

	/**
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function around( \Closure $work ): mixed {
		$restore    = $this->saved_state();
		$suppressed = $this->wpdb->suppress_errors( true );
		ob_start();
		try {
			return $work();
		} finally {
			ob_end_clean();
			$this->wpdb->suppress_errors( $suppressed );
			$restore();
		}
	}

	/** @return \Closure(): void Restores everything that a caller can read. */
	private function saved_state(): \Closure {
		$wpdb = $this->wpdb;

		[ $last_error, $last_query, $last_result ] = [ $wpdb->last_error, $wpdb->last_query, $wpdb->last_result ];
		[ $rows_affected, $num_rows, $insert_id ]  = [ $wpdb->rows_affected, $wpdb->num_rows, $wpdb->insert_id ];
		return static function () use ( $wpdb, $last_error, $last_query, $last_result, $rows_affected, $num_rows, $insert_id ): void {
			$wpdb->last_error    = $last_error;
			$wpdb->last_query    = $last_query;
			$wpdb->last_result   = $last_result;
			$wpdb->rows_affected = $rows_affected;
			$wpdb->num_rows      = $num_rows;
			$wpdb->insert_id     = $insert_id;
		};
	}
}
