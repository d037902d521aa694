<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use PHPUnit\Framework\Assert;

/** The database through a connection of the tests' own: it sees what is committed, and leaves wpdb as it is. */
final class Database {

	public const WEBHOOKS   = 'wp_multisite_webhooks';
	public const EVENTS     = 'wp_multisite_webhooks_events';
	public const DELIVERIES = 'wp_multisite_webhooks_deliveries';
	public const ATTEMPTS   = 'wp_multisite_webhooks_attempts';
	public const STATE      = 'wp_multisite_webhooks_state';
	public const TABLES     = [ self::WEBHOOKS, self::EVENTS, self::DELIVERIES, self::ATTEMPTS, self::STATE ];

	/** To read from: the first attempt of each delivery, which is in its row, and all later ones. */
	public const ALL_ATTEMPTS = '( SELECT id AS delivery_id, 1 AS number, first_status_code AS status_code,
		first_reason_context AS reason_context, first_request AS request, first_response AS response
		FROM wp_multisite_webhooks_deliveries WHERE first_started_at IS NOT NULL
		UNION ALL SELECT delivery_id, number, status_code, reason_context, request, response
		FROM wp_multisite_webhooks_attempts ) AS attempt';

	private static ?\mysqli $connection = null;

	/** @return int Rows that were changed. */
	public static function write( string $statement, string|int|null ...$values ): int {
		self::run( $statement, array_values( $values ) );
		return (int) self::connection()->affected_rows;
	}

	/** @return list<array<string, string>> NULL as ''. */
	public static function rows( string $query, string|int|null ...$values ): array {
		$result = self::run( $query, array_values( $values ) );
		Assert::assertInstanceOf( \mysqli_result::class, $result );
		$rows = [];
		foreach ( $result as $found ) {
			Assert::assertIsArray( $found );
			$row = [];
			foreach ( $found as $column => $value ) {
				$row[ (string) $column ] = is_scalar( $value ) ? (string) $value : '';
			}
			$rows[] = $row;
		}
		return $rows;
	}

	public static function text( string $query, string|int|null ...$values ): string {
		$rows = self::rows( $query, ...$values );
		Assert::assertCount( 1, $rows );
		return (string) reset( $rows[0] );
	}

	public static function count( string $table, string $where = '1' ): int {
		return (int) self::text( "SELECT COUNT(*) FROM {$table} WHERE {$where}" );
	}

	/** A table of the whole numbers from the first to the last, as `seq`, to make many rows of one: MySQL has none of its own. */
	public static function numbers( int $first, int $last ): string {
		$digits = '( SELECT ' . implode( ' UNION ALL SELECT ', [ '0 AS digit', ...range( 1, 9 ) ] ) . ' )';
		$number = (string) $first;
		$from   = [];
		for ( $power = 1; $power <= $last - $first; $power *= 10 ) {
			$number .= " + {$power} * d{$power}.digit";
			$from[]  = "{$digits} AS d{$power}";
		}
		$tables = [] === $from ? '' : ' FROM ' . implode( ' CROSS JOIN ', $from );
		return "( SELECT seq FROM ( SELECT {$number} AS seq{$tables} ) AS counted WHERE seq <= {$last} ) AS numbers";
	}

	/** Time passes for what waits: it is due now. */
	public static function make_all_due(): void {
		self::write( 'UPDATE ' . self::DELIVERIES . " SET next_try_at = '2020-01-01 00:00:00' WHERE status = 'waiting'" );
		self::write(
			'UPDATE ' . self::EVENTS . " SET recorded_at = '2020-01-01 00:00:00', due_at = '2020-01-01 00:00:00'
			WHERE unwritten > 0 AND open_until IS NULL"
		);
		self::write( 'UPDATE ' . self::WEBHOOKS . ' SET rest_until = NULL' );
	}

	/** Time passes for what is claimed: its lease is over. */
	public static function end_leases(): void {
		self::write( 'UPDATE ' . self::DELIVERIES . " SET claimed_until = '2020-01-01 00:00:00' WHERE claimed_until <> ''" );
		self::write( 'UPDATE ' . self::EVENTS . " SET leased_until = '2020-01-01 00:00:00' WHERE leased_until <> ''" );
	}

	/** @param list<string|int|null> $values */
	private static function run( string $statement, array $values ): \mysqli_result|bool {
		// MySQL prepares no START TRANSACTION.
		$result = [] === $values ? self::connection()->query( $statement ) : self::connection()->execute_query( $statement, $values );
		Assert::assertNotFalse( $result, self::connection()->error . " in {$statement}" );
		return $result;
	}

	private static function connection(): \mysqli {
		self::$connection ??= new \mysqli(
			(string) getenv( 'DB_HOST' ),
			(string) getenv( 'DB_USER' ),
			(string) getenv( 'DB_PASSWORD' ),
			(string) getenv( 'DB_NAME' ),
			(int) getenv( 'DB_PORT' ),
		);
		return self::$connection;
	}

	/** @return list<string> Those that should exist, in the order of their names. */
	public static function sorted_tables(): array {
		$tables = self::TABLES;
		sort( $tables );
		return $tables;
	}

	/** @return list<string> Those that do exist, in the order of their names. */
	public static function existing_tables(): array {
		$rows = self::rows( "SHOW TABLES LIKE 'wp\\_multisite\\_webhooks%'" );
		return array_map( static fn ( array $row ): string => (string) reset( $row ), $rows );
	}
}
