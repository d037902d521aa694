<?php

declare(strict_types=1);

namespace WP_Ultimo;

/** Where the double keeps its objects: one table for all, in the database of WordPress, so that a rollback takes them back. */
final class Table {

	private const NAME = 'wu_double';

	public static function create(): void {
		self::query( 'CREATE TABLE IF NOT EXISTS %i ( id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, model VARCHAR(20) NOT NULL, data LONGTEXT NOT NULL )' );
	}

	public static function drop(): void {
		self::query( 'DROP TABLE IF EXISTS %i' );
	}

	/** @param array<string, mixed> $data */
	public static function insert( string $model, array $data ): int {
		self::query( 'INSERT INTO %i ( model, data ) VALUES ( %s, %s )', $model, (string) wp_json_encode( $data ) );
		return self::wpdb()->insert_id;
	}

	/** @param array<string, mixed> $data */
	public static function update( int $id, array $data ): void {
		self::query( 'UPDATE %i SET data = %s WHERE id = %d', (string) wp_json_encode( $data ), $id );
	}

	public static function delete( int $id ): bool {
		return 0 < self::query( 'DELETE FROM %i WHERE id = %d', $id );
	}

	/** @return ?array<string, mixed> */
	public static function get( string $model, int $id ): ?array {
		return self::all( $model )[ $id ] ?? null;
	}

	/** @return array<int, array<string, mixed>> By id. */
	public static function all( string $model ): array {
		$wpdb = self::wpdb();
		$rows = $wpdb->get_results(
			(string) $wpdb->prepare( 'SELECT id, data FROM %i WHERE model = %s ORDER BY id', self::name(), $model ),
			ARRAY_A
		);
		$all  = [];
		foreach ( is_array( $rows ) ? $rows : [] as $row ) {
			$row = is_array( $row ) ? array_filter( $row, is_string( ... ) ) : [];

			$all[ (int) ( $row['id'] ?? 0 ) ] = self::named( json_decode( $row['data'] ?? '', true ) );
		}
		return $all;
	}

	/** @return array<string, mixed> */
	public static function named( mixed $values ): array {
		$named = [];
		foreach ( is_array( $values ) ? $values : [] as $name => $value ) {
			$named[ (string) $name ] = $value;
		}
		return $named;
	}

	public static function clear(): void {
		self::query( 'DELETE FROM %i' );
	}

	/** @param literal-string $sql */
	private static function query( string $sql, string|int ...$values ): int {
		$wpdb = self::wpdb();
		return (int) $wpdb->query( (string) $wpdb->prepare( $sql, self::name(), ...$values ) );
	}

	private static function name(): string {
		return self::wpdb()->base_prefix . self::NAME;
	}

	private static function wpdb(): \wpdb {
		$wpdb = $GLOBALS['wpdb'];
		return $wpdb instanceof \wpdb ? $wpdb : throw new \LogicException( 'WordPress is not loaded.' );
	}
}
