<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/** Payloads as Ultimate Multisite makes them, of what is really there. */
final class Payloads {

	private const MANAGER = 'WP_Ultimo\Managers\Event_Manager';

	/** What the payload of an object also tells of. */
	private const OWNERS = [
		'payment'    => [ 'membership', 'customer' ],
		'membership' => [ 'customer' ],
	];

	/**
	 * What Ultimate Multisite says of a payment, a membership or a customer when it is saved. Its own function fails for a payment
	 * without membership, and tells of a person who does not exist where the customer is gone; then the parts that are real are told.
	 *
	 * @return array<string, mixed>
	 */
	public static function of_model( string $model, object $object ): array {
		$owners = [];
		foreach ( self::OWNERS[ $model ] ?? [] as $name ) {
			$owners[ $name ] = Models::owner( $object, $name );
		}
		if ( ! in_array( null, $owners, true ) ) {
			$payload = Models::call( Models::instance( self::MANAGER ), 'get_model_payload', $model, $object );
			if ( is_array( $payload ) ) {
				return self::complete( $payload );
			}
		}
		$billed = 'payment' === $model ? $owners['membership'] ?? null : $object;
		return self::of( [ $model => $object ] + $owners, Models::values( Models::call( $billed, 'get_billing_address' ) ) );
	}

	/**
	 * @param array<string, ?object>  $parts By model, in the order of the payload. Those that are null are left out.
	 * @param array<array-key, mixed> $more
	 * @return array<string, mixed>
	 */
	public static function of( array $parts, array $more = [] ): array {
		$payload = [];
		foreach ( $parts as $model => $object ) {
			$part    = null === $object ? [] : Models::ask( 'wu_generate_event_payload', $model, $object );
			$payload = [ ...$payload, ...( is_array( $part ) ? $part : [] ) ];
		}
		return self::complete( [ ...$payload, ...$more ] );
	}

	/**
	 * Each payload that Ultimate Multisite fires tells its version.
	 *
	 * @param array<array-key, mixed> $payload
	 * @return array<string, mixed>
	 */
	public static function complete( array $payload ): array {
		$complete = [];
		foreach ( $payload as $name => $value ) {
			$complete[ (string) $name ] = $value;
		}
		return $complete + [ 'wu_version' => Models::ask( 'wu_get_version' ) ];
	}
}
