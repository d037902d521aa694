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
			foreach ( [ 'id', ...$fields ] as $field ) {
				unset( $payload[ "{$part}_{$field}" ] );
			}
		}
		return $payload;
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
