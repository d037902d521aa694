<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/**
 * The headers that an admin adds to the requests of a webhook. Values are never shown again, so a value of null keeps the
 * one that is stored. Names differ by more than case, as in HTTP.
 */
final class HeaderRules {

	private const MAX_HEADERS = 20;
	private const MAX_NAME    = 100;
	private const MAX_VALUE   = 4000;

	private const NAME  = '/\A[!#$%&\'*+.^_`|~0-9a-z-]+\z/i';
	private const VALUE = '/\A[\x20-\x7e\t]*\z/';

	/** Headers that each delivery sets itself, and those that belong to the connection. */
	private const RESERVED = '/\A(host|content-(type|length|encoding)|transfer-encoding|connection|keep-alive|proxy-.*|te|trailer'
		. '|upgrade|expect|user-agent|webhook-.*|x-multisite-.*)\z/i';

	/**
	 * What is wrong with them; null if nothing is.
	 *
	 * @param array<array-key, ?string> $given
	 * @param list<array-key>           $known Names of the headers that have values already.
	 */
	public static function problem( #[\SensitiveParameter] array $given, array $known ): ?Problem {
		$known = array_map( self::lower( ... ), $known );
		$names = [];
		foreach ( $given as $name => $value ) {
			$name = (string) $name;
			$code = self::wrong_name( $name, $names ) ?? self::wrong_value( $value, in_array( self::lower( $name ), $known, true ) );
			if ( null !== $code ) {
				return new Problem( $code, [ 'header' => $name ] );
			}
			$names[] = self::lower( $name );
		}
		return count( $given ) > self::MAX_HEADERS ? new Problem( ProblemCode::HeadersTooMany ) : null;
	}

	/** @param list<string> $others In lower case. */
	private static function wrong_name( string $name, array $others ): ?ProblemCode {
		return match ( true ) {
			strlen( $name ) > self::MAX_NAME                => ProblemCode::HeaderNameTooLong,
			1 !== preg_match( self::NAME, $name )           => ProblemCode::HeaderInvalid,
			1 === preg_match( self::RESERVED, $name )       => ProblemCode::HeaderReserved,
			in_array( self::lower( $name ), $others, true ) => ProblemCode::HeaderTwice,
			default                                         => null,
		};
	}

	private static function wrong_value( #[\SensitiveParameter] ?string $value, bool $is_known ): ?ProblemCode {
		return match ( true ) {
			null === $value                         => $is_known ? null : ProblemCode::HeaderValueMissing,
			1 !== preg_match( self::VALUE, $value ) => ProblemCode::HeaderInvalid,
			strlen( $value ) > self::MAX_VALUE      => ProblemCode::HeaderTooLong,
			default                                 => null,
		};
	}

	private static function lower( int|string $name ): string {
		return strtolower( (string) $name );
	}
}
