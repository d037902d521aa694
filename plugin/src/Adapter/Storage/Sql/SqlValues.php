<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

/**
 * Writes values as SQL, for statements with hundreds of them: wpdb::prepare() takes about as long for each value as the
 * database takes to find a row.
 */
final class SqlValues {

	/** Text that needs no escaping in quotes, on every server and with any settings. */
	private const PLAIN = '/\A[A-Za-z0-9 _.:-]*\z/';

	public static function of( string|int|null $value ): string {
		return match ( true ) {
			null === $value  => 'NULL',
			is_int( $value ) => (string) $value,
			default          => "'" . self::escaped( $value ) . "'",
		};
	}

	private static function escaped( string $text ): string {
		if ( 1 === preg_match( self::PLAIN, $text ) ) {
			return $text;
		}
		$escaped = esc_sql( $text );
		return is_string( $escaped ) ? $escaped : throw new \LogicException( 'Only an array becomes something else.' );
	}

	/**
	 * The part of a statement after IN, or one row after VALUES.
	 *
	 * @param non-empty-array<string|int|null> $values
	 */
	public static function list( array $values ): string {
		return '( ' . implode( ', ', array_map( self::of( ... ), $values ) ) . ' )';
	}

	/**
	 * The part of an INSERT after the table's name.
	 *
	 * @param non-empty-list<non-empty-array<string, string|int|null>> $rows Values by column, the same columns in each row.
	 */
	public static function columns_and_rows( array $rows ): string {
		return self::columns( $rows[0] ) . implode( ', ', array_map( self::list( ... ), $rows ) );
	}

	/** @param non-empty-array<string, string|int|null> $row */
	public static function columns( array $row ): string {
		return '( ' . implode( ', ', array_keys( $row ) ) . ' ) VALUES ';
	}

	/**
	 * The part of a prepared statement after IN.
	 *
	 * @param non-empty-array<mixed> $values
	 * @return literal-string
	 */
	public static function placeholders( array $values ): string {
		return '( %s' . str_repeat( ', %s', count( $values ) - 1 ) . ' )';
	}
}
