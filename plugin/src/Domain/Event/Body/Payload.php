<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Time;

/**
 * Converts the payload that code fires to plain JSON values, with the types that the event's schema names.
 * Fails only if the payload is too large: values that JSON can't represent become null. Secrets are left out.
 */
final class Payload {

	public const MAX_BYTES = 1048576;

	/** Deeper than any real payload. Stops at arrays that contain a reference to themselves. */
	private const MAX_DEPTH = 64;

	private int $bytes = 0;

	/** @var array<int, true> IDs of the objects that are being visited, to stop at cycles. */
	private array $open = [];

	private function __construct() {}

	/**
	 * @param array<array-key, mixed> $payload
	 * @throws PayloadTooLarge
	 */
	public static function plain( array $payload, ?EventType $type ): \stdClass {
		$plain = ( new self() )->items( $payload, 0 );
		foreach ( $plain as $name => $value ) {
			$plain[ $name ] = TypedValue::of( $value, $type?->property( (string) $name ) ?? [] );
		}
		return (object) $plain;
	}

	/**
	 * The flat format: exactly what wp_json_encode() returns of what may leave. If it fails (NAN, or an object that throws), encodes
	 * the plain values.
	 *
	 * @param array<array-key, mixed>                                  $payload
	 * @param \Closure(mixed): (string|false) $wp_json_encode
	 * @throws PayloadTooLarge
	 */
	public static function flat( array $payload, \Closure $wp_json_encode ): string {
		$encode = static fn ( mixed $value ): string|false => Json::by( $wp_json_encode, $value );
		try {
			$text = $encode( $payload );
			if ( false !== $text ) {
				return Secrets::removed_from( $text, $encode );
			}
		} catch ( \Throwable ) {
			// The plain values can be encoded.
			unset( $text );
		}
		return Json::encode( self::plain( $payload, null ), JSON_INVALID_UTF8_SUBSTITUTE );
	}

	/** @return scalar|array<array-key, mixed>|\stdClass|null */
	private function value( mixed $value, int $depth ): int|float|string|bool|array|\stdClass|null {
		$this->count( is_string( $value ) ? strlen( $value ) : 1 );
		return match ( true ) {
			is_float( $value )                                   => is_finite( $value ) ? $value : null,
			is_scalar( $value )                                  => $value,
			is_array( $value ) && $depth < self::MAX_DEPTH       => $this->items( $value, $depth ),
			is_object( $value ) && $depth < self::MAX_DEPTH      => $this->object( $value, $depth ),
			default                                              => null,
		};
	}

	/** @return scalar|array<array-key, mixed>|\stdClass|null */
	private function object( object $object, int $depth ): int|float|string|bool|array|\stdClass|null {
		if ( $object instanceof \Closure || isset( $this->open[ spl_object_id( $object ) ] ) ) {
			return null;
		}
		$this->open[ spl_object_id( $object ) ] = true;
		try {
			return match ( true ) {
				$object instanceof \JsonSerializable  => $this->value( $object->jsonSerialize(), $depth + 1 ),
				$object instanceof \BackedEnum        => $object->value,
				$object instanceof \UnitEnum          => $object->name,
				$object instanceof \DateTimeInterface => Time::rfc3339( \DateTimeImmutable::createFromInterface( $object ) ),
				default                               => (object) $this->items( get_object_vars( $object ), $depth ),
			};
		} catch ( PayloadTooLarge $too_large ) {
			throw $too_large;
		} catch ( \Throwable ) {
			return null;
		} finally {
			unset( $this->open[ spl_object_id( $object ) ] );
		}
	}

	/**
	 * @param array<array-key, mixed> $items
	 * @return array<array-key, mixed>
	 */
	private function items( array $items, int $depth ): array {
		$plain = [];
		foreach ( $items as $key => $value ) {
			$this->count( is_string( $key ) ? strlen( $key ) : 1 );
			$plain[ self::key( $key ) ] = $this->value( $value, $depth + 1 );
		}
		return Secrets::removed( $plain );
	}

	private function count( int $bytes ): void {
		$this->bytes += $bytes;
		if ( $this->bytes > self::MAX_BYTES ) {
			throw new PayloadTooLarge( self::MAX_BYTES );
		}
	}

	/** Removes leading NUL bytes, which property names can't start with. Casting an object to an array adds them. */
	private static function key( int|string $key ): int|string {
		return is_int( $key ) ? $key : ltrim( $key, "\0" );
	}
}
