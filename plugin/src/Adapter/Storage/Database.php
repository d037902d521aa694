<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * WordPress's connection and our tables. Runs statements, and throws where wpdb would only return false.
 *
 * SQL is a literal with placeholders. Only statements that name hundreds of values come as text, with the values
 * written by SqlValues: wpdb::prepare() takes about as long for each value as the database takes to find a row.
 */
final readonly class Database {

	/** Servers take statements of 1 MB and more; larger ones are checked against the server's limit. */
	private const ALWAYS_FITS = 1_000_000;

	private HeldConnection $held;

	private Primary $primary;

	/** @param bool $is_callers Whether statements may be part of a transaction that is not ours. */
	public function __construct( private \wpdb $wpdb, public Tables $tables, private bool $is_callers = false ) {
		$this->held    = new HeldConnection( $wpdb );
		$this->primary = new Primary( $wpdb );
	}

	public static function of_network( \wpdb $wpdb, int $network ): self {
		return new self( $wpdb, new Tables( $wpdb->base_prefix, $network, (string) $wpdb->sitemeta ) );
	}

	/**
	 * For Capture, which may run inside its caller's transaction. A conflict ends that, so the statement is not tried again:
	 * it would count without what came before.
	 */
	public function of_caller(): self {
		return new self( $this->wpdb, $this->tables, true );
	}

	/**
	 * @param literal-string   $sql
	 * @param list<string|int> $values Of its placeholders.
	 * @return list<array<mixed>>
	 * @phpstan-impure
	 * @throws StorageFailed
	 */
	public function rows( string $sql, array $values = [] ): array {
		return $this->read( $this->prepared( $sql, $values ) );
	}

	/**
	 * @param literal-string   $sql
	 * @param list<string|int> $values
	 * @return ?array<mixed> The first row.
	 * @phpstan-impure
	 * @throws StorageFailed
	 */
	public function row( string $sql, array $values = [] ): ?array {
		return $this->rows( $sql, $values )[0] ?? null;
	}

	/**
	 * @param literal-string   $sql
	 * @param list<string|int> $values
	 * @return int The first value of the first row; 0 if there is none.
	 * @phpstan-impure
	 * @throws StorageFailed
	 */
	public function number( string $sql, array $values = [] ): int {
		$row   = $this->row( $sql, $values );
		$value = null === $row ? null : reset( $row );
		return is_numeric( $value ) ? (int) $value : 0;
	}

	/**
	 * @param literal-string   $sql
	 * @param list<string|int> $values
	 * @return int Rows changed.
	 * @throws StorageFailed
	 */
	public function execute( string $sql, array $values = [] ): int {
		return $this->write_again( $this->prepared( $sql, $values ) );
	}

	/**
	 * @param string $sql Complete, with values by SqlValues.
	 * @return list<array<mixed>>
	 * @phpstan-impure
	 * @throws StorageFailed
	 */
	public function rows_unprepared( string $sql ): array {
		return $this->read( $sql );
	}

	/**
	 * @param string $sql Complete, with values by SqlValues.
	 * @return int Rows changed.
	 * @throws StorageFailed
	 */
	public function execute_unprepared( string $sql ): int {
		return $this->write_again( $sql );
	}

	/**
	 * All of the work or nothing: what was not confirmed by a COMMIT on the same connection did not happen. A conflict with
	 * another process repeats the work. Never for Capture, which may run inside its caller's transaction.
	 *
	 * @template T
	 * @param \Closure(): T $work Changes nothing but the database.
	 * @return T
	 */
	public function transaction( \Closure $work ): mixed {
		$this->primary->answer_from_now_on();
		return Conflicts::retrying( fn (): mixed => $this->on_one_connection( $work, 'COMMIT' ) );
	}

	/**
	 * Looks where every row is that was committed. A replica may be late, so nothing final may follow from a row that it lacks.
	 *
	 * @template T
	 * @param \Closure(): T $read
	 * @return T
	 */
	public function on_primary( \Closure $read ): mixed {
		// What sends reads to replicas sends those of transactions to the primary.
		return $this->primary->answer_from_now_on() || $this->held->is_held() ? $read() : $this->transaction( $read );
	}

	/**
	 * The same in the request of somebody else, which reads as before afterwards. Only where the primary can be asked for: the caller may
	 * be in a transaction.
	 *
	 * @template T
	 * @param \Closure(): T $read
	 * @return T
	 */
	public function on_primary_for_caller( \Closure $read ): mixed {
		return $this->primary->around( $read );
	}

	/**
	 * Tries whether the database takes something. Nothing of it stays, not even if the process is killed.
	 *
	 * @param \Closure(): mixed $work
	 * @throws StorageFailed
	 */
	public function rehearse( \Closure $work ): void {
		$this->on_one_connection( $work, 'ROLLBACK' );
	}

	/**
	 * Neither prints nor logs errors of the database during the work. They are still thrown.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function suppressing_errors( \Closure $work ): mixed {
		$suppressed = $this->wpdb->suppress_errors( true );
		try {
			return $work();
		} finally {
			$this->wpdb->suppress_errors( $suppressed );
		}
	}

	/**
	 * Logs errors of the database during the work, but does not print them.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function hiding_errors( \Closure $work ): mixed {
		$shown = $this->wpdb->hide_errors();
		try {
			return $work();
		} finally {
			$this->wpdb->show_errors( $shown );
		}
	}

	/**
	 * Whatever becomes of the database during the work: it throws, and nothing is printed into the response. The primary answers.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 * @throws StorageFailed
	 */
	public function throwing( \Closure $work ): mixed {
		$this->primary->answer_from_now_on();
		return $this->hiding_errors( fn (): mixed => $this->connection()->throwing( $work ) );
	}

	public function connection(): Connection {
		return new Connection( $this->wpdb );
	}

	/** Text that LIKE takes literally. */
	public function escape_like( string $text ): string {
		return $this->wpdb->esc_like( $text );
	}

	/** The table of a site's options. */
	public function options_of_site( int $site ): string {
		return $this->wpdb->get_blog_prefix( $site ) . 'options';
	}

	public function server_version(): string {
		return (string) $this->wpdb->db_server_info();
	}

	public function charset_collate(): string {
		return $this->wpdb->get_charset_collate();
	}

	/**
	 * @template T
	 * @param \Closure(): T     $work
	 * @param 'COMMIT'|'ROLLBACK' $end
	 * @return T
	 */
	private function on_one_connection( \Closure $work, string $end ): mixed {
		// This one may connect again.
		$this->write( 'START TRANSACTION' );
		return $this->held->around(
			function () use ( $work, $end ): mixed {
				try {
					$result = $work();
					$this->write( $end );
					return $result;
				} catch ( \Throwable $failure ) {
					$this->roll_back();
					throw $failure;
				}
			}
		);
	}

	/** The server does so by itself when it has lost the connection. */
	private function roll_back(): void {
		try {
			$this->wpdb->query( 'ROLLBACK' );
		} catch ( StorageFailed ) {
			return;
		}
	}

	/**
	 * @param literal-string   $sql
	 * @param list<string|int> $values
	 */
	private function prepared( string $sql, array $values ): ?string {
		return [] === $values ? $sql : $this->wpdb->prepare( $sql, $values );
	}

	/**
	 * @param ?string $sql As wpdb::prepare() returns it.
	 * @return list<array<mixed>>
	 */
	private function read( ?string $sql ): array {
		$rows = null === $sql ? null : $this->wpdb->get_results( $sql, ARRAY_A );
		$this->held->require_same();
		if ( ! is_array( $rows ) || '' !== $this->wpdb->last_error || $this->held->is_lost() ) {
			throw $this->held->failure();
		}
		return array_values( array_filter( $rows, is_array( ... ) ) );
	}

	/** @param ?string $sql A transaction is tried again as a whole. */
	private function write_again( ?string $sql ): int {
		$write = fn (): int => $this->write( $sql );
		return $this->is_callers || $this->held->is_held() ? $write() : Conflicts::retrying( $write );
	}

	/** @param ?string $sql As wpdb::prepare() returns it. */
	private function write( ?string $sql ): int {
		if ( null !== $sql && self::ALWAYS_FITS < strlen( $sql ) ) {
			$this->require_to_fit( strlen( $this->wpdb->remove_placeholder_escape( $sql ) ) );
		}
		$changed = null === $sql ? false : $this->wpdb->query( $sql );
		$this->held->require_same();
		if ( false === $changed ) {
			throw $this->held->failure();
		}
		return (int) $changed;
	}

	/**
	 * A server closes the connection of a statement that is too large. Then wpdb connects again, and what the caller does in
	 * its transaction would count without it.
	 *
	 * @throws StatementTooLarge
	 */
	private function require_to_fit( int $bytes ): void {
		$limit = $this->suppressing_errors( fn (): mixed => $this->wpdb->get_var( 'SELECT @@max_allowed_packet' ) );
		if ( is_numeric( $limit ) && 0 < (int) $limit && $bytes >= (int) $limit ) {
			throw new StatementTooLarge( $bytes, (int) $limit );
		}
	}
}
