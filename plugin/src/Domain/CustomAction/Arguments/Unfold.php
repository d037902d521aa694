<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Arguments;

use MultisiteWebhooks\Domain\Event\Body\Secrets;
use MultisiteWebhooks\Domain\Time;

/**
 * Looks into the arguments of an action, which may be anything: objects that throw, contain themselves, or hold a secret.
 * What people see when they choose fields and what is read later are the same, because both look through this class.
 */
final class Unfold {

	/** What tells that an activation key is that of a signup: see Secrets. */
	private const WITNESSES = [
		'signup_id'  => true,
		'user_login' => true,
		'user_email' => true,
	];

	/** An object may serialize itself to another one. */
	private const MAX_SERIALIZATIONS = 3;

	/** A scalar, an array, an object that has parts, or null. Never throws. */
	public static function simple( mixed $value ): mixed {
		try {
			for ( $i = 0; $i < self::MAX_SERIALIZATIONS && $value instanceof \JsonSerializable; $i++ ) {
				$value = $value->jsonSerialize();
			}
		} catch ( \Throwable ) {
			return null;
		}
		return match ( true ) {
			$value instanceof \BackedEnum        => $value->value,
			$value instanceof \UnitEnum          => $value->name,
			$value instanceof \DateTimeInterface => Time::rfc3339( \DateTimeImmutable::createFromInterface( $value ) ),
			$value instanceof \Closure, is_resource( $value ), is_float( $value ) && ! is_finite( $value ) => null,
			default                              => $value,
		};
	}

	/**
	 * The parts of an array or an object, with those that are secret. Null for anything else.
	 *
	 * @return ?array<array-key, mixed>
	 */
	public static function parts( mixed $simple ): ?array {
		try {
			return match ( true ) {
				is_array( $simple ) => $simple,
				$simple instanceof \ArrayObject, $simple instanceof \ArrayIterator => $simple->getArrayCopy(),
				is_object( $simple ) => get_object_vars( $simple ),
				default              => null,
			};
		} catch ( \Throwable ) {
			return [];
		}
	}

	/** One part; null if there is none, or if it is secret. */
	public static function step( mixed $value, string $key ): mixed {
		$simple = self::simple( $value );
		$parts  = self::parts( $simple ) ?? [];
		$found  = array_key_exists( $key, $parts ) ? [ $key => $parts[ $key ] ] : self::offset( $simple, $key );
		$kept   = Secrets::removed( $found + array_intersect_key( $parts, self::WITNESSES ) );
		return $kept[ $key ] ?? null;
	}

	/** @return array<array-key, mixed> */
	private static function offset( mixed $simple, string $key ): array {
		try {
			return $simple instanceof \ArrayAccess && $simple->offsetExists( $key ) ? [ $key => $simple->offsetGet( $key ) ] : [];
		} catch ( \Throwable ) {
			return [];
		}
	}
}
