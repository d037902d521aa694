<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/**
 * Where something is gone, the customer of a membership for example, Ultimate Multisite fills the payload with an example: a person
 * who does not exist. It is recognized by its id, which is missing, and left out.
 */
final class RealPeople {

	private const CUSTOMER = [ 'name', 'user_id', 'user_email', 'email_verification', 'avatar', 'billing_address', 'manage_url' ];

	private const MEMBERSHIP = [
		'status',
		'reference_code',
		'initial_amount',
		'initial_amount_raw',
		'amount',
		'amount_raw',
		'currency',
		'description',
		'gateway',
		'date_expiration',
		'manage_url',
	];

	private const PAYMENT = [
		'status',
		'reference_code',
		'subtotal',
		'subtotal_raw',
		'tax_total',
		'tax_total_raw',
		'total',
		'total_raw',
		'currency',
		'product_names',
		'date_created',
		'invoice_url',
		'manage_url',
	];

	private const SITE = [ 'title', 'description', 'url', 'admin_url', 'manage_url' ];

	private const PARTS = [
		'customer'   => self::CUSTOMER,
		'membership' => self::MEMBERSHIP,
		'payment'    => self::PAYMENT,
		'site'       => self::SITE,
	];

	/**
	 * @param array<array-key, mixed> $payload
	 * @return array<array-key, mixed>
	 */
	public static function only( array $payload ): array {
		foreach ( self::PARTS as $part => $fields ) {
			if ( ! self::is_example( $part, $fields, $payload ) ) {
				continue;
			}
			$name    = $payload['customer_name'] ?? null;
			$payload = 'customer' === $part && is_string( $name ) ? self::without( $payload, $name ) : $payload;
			foreach ( [ 'id', ...$fields ] as $field ) {
				unset( $payload[ "{$part}_{$field}" ] );
			}
		}
		return $payload;
	}

	/**
	 * Without texts that name the person.
	 *
	 * @param array<array-key, mixed> $payload
	 * @return array<array-key, mixed>
	 */
	private static function without( array $payload, string $name ): array {
		$names = static fn ( mixed $value ): bool => '' !== $name && is_string( $value ) && str_contains( $value, $name );
		return array_filter( $payload, static fn ( mixed $value ): bool => ! $names( $value ) );
	}

	/**
	 * Whether all that Ultimate Multisite says of such an object is there, but no id.
	 *
	 * @param list<string>            $fields
	 * @param array<array-key, mixed> $payload
	 */
	private static function is_example( string $part, array $fields, array $payload ): bool {
		foreach ( $fields as $field ) {
			if ( ! array_key_exists( "{$part}_{$field}", $payload ) ) {
				return false;
			}
		}
		return array_key_exists( "{$part}_id", $payload ) && 0 === Models::number( $payload[ "{$part}_id" ] );
	}
}
