<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/** The event types that are registered with Ultimate Multisite, its own and those of others. */
final class RegisteredTypes {

	/**
	 * @param ?string $slug Of the only one that is needed: the example of each is made by other code.
	 * @return array<string, array{name: string, description: string, example: array<array-key, mixed>}>
	 */
	public static function all( ?string $slug = null ): array {
		$types = Models::ask( 'wu_get_event_types' );
		$all   = [];
		foreach ( is_array( $types ) ? $types : [] as $key => $type ) {
			if ( is_array( $type ) && ( null === $slug || (string) $key === $slug ) ) {
				$all[ (string) $key ] = self::type( (string) $key, $type );
			}
		}
		return $all;
	}

	/**
	 * @param array<array-key, mixed> $type
	 * @return array{name: string, description: string, example: array<array-key, mixed>}
	 */
	private static function type( string $slug, array $type ): array {
		$name = self::text( $type['name'] ?? '', $slug );
		return [
			'name'        => $name,
			'description' => self::text( $type['desc'] ?? '', $name ),
			'example'     => Payloads::complete( self::example( $type['payload'] ?? [] ) ),
		];
	}

	private static function text( mixed $text, string $default ): string {
		$plain = is_string( $text ) ? wp_strip_all_tags( $text ) : '';
		return '' === $plain ? $default : $plain;
	}

	/** @return array<array-key, mixed> */
	private static function example( mixed $payload ): array {
		try {
			$example = $payload instanceof \Closure ? $payload() : $payload;
		} catch ( \Throwable ) {
			// It is a type nevertheless.
			$example = [];
		}
		return is_array( $example ) ? $example : [];
	}
}
