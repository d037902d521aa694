<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** Whom an event is about, in a few words: a name, or else a login, or else an email address; at last, who did it. */
final class EventPerson {

	private const MAX = 100;

	/** The ends of field names, the best first. Other names, such as that of a site, are no persons. */
	private const FIELDS = [ 'display_name', 'customer_name', 'user_name', 'author_name', 'full_name', 'login', 'email' ];

	/** Those of fields that their schema marks as personal. */
	private const PERSONAL = [ 'name', 'email_address' ];

	/** @param array<array-key, mixed> $data The payload. */
	public static function of( ?EventType $type, array $data ): ?string {
		$actor    = is_array( $data['actor'] ?? null ) ? $data['actor'] : [];
		$personal = array_intersect_key( $data, array_flip( self::personal_fields( $type ) ) );
		return self::first( $data, self::FIELDS ) ?? self::first( $personal, self::PERSONAL ) ?? self::first( $actor, self::FIELDS );
	}

	/**
	 * @param array<array-key, mixed> $data
	 * @param list<string>            $ends
	 */
	private static function first( array $data, array $ends ): ?string {
		foreach ( $ends as $end ) {
			foreach ( $data as $field => $value ) {
				$text = 1 === preg_match( "/(\\A|_){$end}\\z/", (string) $field ) && is_string( $value ) ? trim( $value ) : '';
				if ( '' !== $text ) {
					return self::shortened( $text );
				}
			}
		}
		return null;
	}

	/** @return list<string> */
	private static function personal_fields( ?EventType $type ): array {
		$properties = $type->schema['properties'] ?? [];
		$personal   = array_filter(
			is_array( $properties ) ? $properties : [],
			static fn ( mixed $property ): bool => is_array( $property ) && true === ( $property['x-personal'] ?? null ),
		);
		return array_values( array_filter( array_keys( $personal ), is_string( ... ) ) );
	}

	private static function shortened( string $text ): string {
		// Null for bytes that are no text.
		return preg_replace( '/\A(.{' . self::MAX . '}).+\z/us', '$1…', $text ) ?? '';
	}
}
