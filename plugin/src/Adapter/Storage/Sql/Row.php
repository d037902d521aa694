<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

use MultisiteWebhooks\Domain\Time;

/** Reads the values of a row with their types, and prepares values to be stored. */
final class Row {

	private const TIME = 'Y-m-d H:i:s.v';

	private static ?\DateTimeZone $utc = null;

	/** @param array<mixed> $row */
	public static function text( array $row, string $column ): string {
		return self::optional_text( $row, $column ) ?? throw new UnreadableRow( $column );
	}

	/**
	 * @param array<array<mixed>> $rows
	 * @return list<string>
	 */
	public static function column( array $rows, string $column ): array {
		$texts = [];
		foreach ( $rows as $row ) {
			$texts[] = self::text( $row, $column );
		}
		return $texts;
	}

	/** @param array<mixed> $row */
	public static function optional_text( array $row, string $column ): ?string {
		$value = $row[ $column ] ?? null;
		return null === $value || is_string( $value ) ? $value : throw new UnreadableRow( $column );
	}

	/** @param array<mixed> $row */
	public static function number( array $row, string $column ): int {
		return self::optional_number( $row, $column ) ?? throw new UnreadableRow( $column );
	}

	/** @param array<mixed> $row */
	public static function optional_number( array $row, string $column ): ?int {
		$value = $row[ $column ] ?? null;
		return match ( true ) {
			null === $value      => null,
			is_numeric( $value ) => (int) $value,
			default              => throw new UnreadableRow( $column ),
		};
	}

	/** @param array<mixed> $row */
	public static function time( array $row, string $column ): \DateTimeImmutable {
		return self::optional_time( $row, $column ) ?? throw new UnreadableRow( $column );
	}

	/** @param array<mixed> $row */
	public static function optional_time( array $row, string $column ): ?\DateTimeImmutable {
		$text = self::optional_text( $row, $column );
		if ( null === $text ) {
			return null;
		}
		try {
			return new \DateTimeImmutable( $text, self::$utc ??= new \DateTimeZone( 'UTC' ) );
		} catch ( \Exception ) {
			throw new UnreadableRow( $column );
		}
	}

	/** In place of a time that can't be read. */
	public static function no_time(): \DateTimeImmutable {
		return new \DateTimeImmutable( '1970-01-01', new \DateTimeZone( 'UTC' ) );
	}

	/** '' for null, for statements that turn it into NULL. */
	public static function stored_time( ?\DateTimeImmutable $time ): string {
		return self::stored_optional_time( $time ) ?? '';
	}

	public static function stored_optional_time( ?\DateTimeImmutable $time ): ?string {
		return null === $time ? null : Time::in_utc( $time )->format( self::TIME );
	}

	/**
	 * @param array<mixed> $row
	 * @return array<mixed>
	 */
	public static function json( array $row, string $column ): array {
		$value = json_decode( self::optional_text( $row, $column ) ?? '[]', true );
		return is_array( $value ) ? $value : throw new UnreadableRow( $column );
	}

	/**
	 * @param array<mixed> $values
	 * @return array<string, string>
	 */
	public static function texts_by_name( array $values ): array {
		$texts = [];
		foreach ( $values as $name => $value ) {
			if ( ! is_string( $value ) ) {
				continue;
			}

			$texts[ (string) $name ] = $value;
		}
		return $texts;
	}

	/**
	 * @param array<mixed> $values
	 * @return list<string>
	 */
	public static function texts( array $values ): array {
		return array_values( array_filter( $values, is_string( ... ) ) );
	}

	/**
	 * @param array<mixed> $values
	 * @return list<int>
	 */
	public static function numbers( array $values ): array {
		return array_values( array_filter( $values, is_int( ... ) ) );
	}

	/**
	 * JSON in ASCII: no character set of a table or connection can change or refuse it.
	 *
	 * @param array<mixed> $value
	 */
	public static function stored_json( array $value ): string {
		$json = wp_json_encode( $value, JSON_INVALID_UTF8_SUBSTITUTE );
		return false === $json ? throw new UnreadableRow( 'JSON' ) : $json;
	}
}
