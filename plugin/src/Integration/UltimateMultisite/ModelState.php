<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/**
 * What an object says of itself, to see whether saving it has changed anything. Ultimate Multisite saves customers at each login, and
 * tells that it has saved an object also when nothing is different.
 */
final readonly class ModelState {

	/** What it leaves out of its own log of changes, and what only says when something was saved. */
	private const NOT_TOLD = [
		'id',
		'model',
		'meta',
		'last_login',
		'ips',
		'query_class',
		'settings',
		'date_modified',
		'last_updated',
		'skip_validation',
	];

	/** @param array<array-key, mixed> $values */
	private function __construct( private array $values ) {}

	public static function of( object $object ): self {
		$address = Models::values( Models::call( $object, 'get_billing_address' ) );
		return new self( self::told( Models::values( $object ) ) + [ 'billing_address' => $address ] );
	}

	/** As it was when it was loaded, by its own account, which does not know the address. */
	public static function before( object $object ): self {
		$original = Models::call( $object, '_get_original' );
		return new self( self::told( is_array( $original ) ? $original : [] ) );
	}

	public function equals( self $before ): bool {
		foreach ( $this->values as $name => $value ) {
			$is_known = 'billing_address' !== $name || array_key_exists( $name, $before->values );
			if ( $is_known && self::plain( $value ) !== self::plain( $before->values[ $name ] ?? null ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @param array<array-key, mixed> $values
	 * @return array<array-key, mixed>
	 */
	private static function told( array $values ): array {
		return array_filter(
			$values,
			static fn ( int|string $name ): bool => ! in_array( $name, self::NOT_TOLD, true ) && ! str_starts_with( (string) $name, '_' ),
			ARRAY_FILTER_USE_KEY
		);
	}

	/** One form for a value in memory and the same value from the database, where numbers are texts and nothing is an empty text. */
	private static function plain( mixed $value ): mixed {
		return match ( true ) {
			is_array( $value )                => self::plain_items( $value ),
			is_object( $value )               => wp_json_encode( $value ),
			is_numeric( $value )              => (string) ( 0 + $value ),
			null === $value, false === $value => '',
			true === $value                   => '1',
			default                           => $value,
		};
	}

	/**
	 * @param array<array-key, mixed> $items
	 * @return array<array-key, mixed>|string
	 */
	private static function plain_items( array $items ): array|string {
		ksort( $items );
		return [] === $items ? '' : array_map( self::plain( ... ), $items );
	}
}
