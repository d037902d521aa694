<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

use MultisiteWebhooks\Domain\CustomAction\Arguments\PlainValue;

/**
 * The value of a field in the example of its event type, made from one that was really seen. The example is shown and sent as a test,
 * so it tells of nobody: numbers and the form stay, people are invented, texts are short.
 */
final class Example {

	private const TEXT  = 60;
	private const BYTES = 2_000;

	private const NAME = 'Ana Souza';
	private const MAIL = 'ana@example.com';
	private const IP   = '203.0.113.7';
	private const ID   = 7;

	public static function of( mixed $value, FieldType $type, bool $is_personal ): mixed {
		return $type->cast( self::invented( ( new PlainValue( self::BYTES, self::TEXT ) )->of( $value ), $is_personal ) );
	}

	private static function invented( mixed $value, bool $is_personal ): mixed {
		return match ( true ) {
			is_array( $value )                               => self::invented_parts( $value, $is_personal ),
			is_string( $value ) && '' !== $value             => self::text( $value, $is_personal ),
			$is_personal && is_int( $value ) && 0 !== $value => self::ID,
			default                                          => $value,
		};
	}

	/**
	 * @param array<array-key, mixed> $parts
	 * @return array<array-key, mixed>
	 */
	private static function invented_parts( array $parts, bool $is_personal ): array {
		return array_map( static fn ( mixed $one ): mixed => self::invented( $one, $is_personal ), $parts );
	}

	private static function text( string $value, bool $is_personal ): string {
		return match ( true ) {
			1 === preg_match( '/[^\s@]+@[^\s@]+\.[^\s@]+/', $value ) => self::MAIL,
			false !== filter_var( $value, FILTER_VALIDATE_IP )       => self::IP,
			! $is_personal                                           => $value,
			is_numeric( $value )                                     => (string) self::ID,
			default                                                  => self::NAME,
		};
	}
}
