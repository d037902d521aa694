<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Storage;

/** Something happens before one of the statements of a transaction. */
final class Statements {

	private int $seen = 0;

	private bool $has_begun = false;

	private bool $has_happened = false;

	/**
	 * @param int                      $at         The number of the statement, from 0. The first begins the transaction.
	 * @param \Closure(string): string $what       Given the statement; returns what runs instead.
	 * @param bool                     $each_time  When it is tried again as well.
	 */
	private function __construct( private readonly int $at, private readonly \Closure $what, private readonly bool $each_time ) {}

	/**
	 * @param \Closure(string): string $what
	 * @param \Closure(): mixed        $work
	 * @return bool Whether there was such a statement.
	 */
	public static function before( int $at, \Closure $what, \Closure $work, bool $each_time = false ): bool {
		$statements = new self( $at, $what, $each_time );
		$filter     = $statements->next( ... );
		add_filter( 'query', $filter, PHP_INT_MAX );
		try {
			$work();
		} finally {
			remove_filter( 'query', $filter, PHP_INT_MAX );
		}
		return $statements->has_happened;
	}

	private function next( string $statement ): string {
		if ( 'START TRANSACTION' === $statement ) {
			$this->has_begun = true;
			$this->seen      = 0;
		}
		$is_meant = $this->has_begun && ( ! $this->has_happened || $this->each_time ) && $this->at === $this->seen++;
		if ( 'COMMIT' === $statement ) {
			$this->has_begun = false;
		}
		if ( ! $is_meant ) {
			return $statement;
		}
		$this->has_happened = true;
		return ( $this->what )( $statement );
	}
}
