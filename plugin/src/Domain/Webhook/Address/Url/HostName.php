<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address\Url;

/** The host of a URL: a name in ASCII and lower case, or an address in the URL standard's form. */
final class HostName {

	private const MAX_LENGTH = 253;

	private const LABEL = '/\A[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\z/';

	/**
	 * @param string $typed An IPv6 address in brackets.
	 * @return ?string Without brackets; null if it is no host.
	 */
	public static function parse( string $typed ): ?string {
		if ( 1 === preg_match( '/\A\[(.*)\]\z/s', $typed, $found ) ) {
			return self::ipv6( $found[1] );
		}
		$host = self::ascii( $typed );
		return null !== $host && self::is_name( $host ) && ! self::is_ipv4_as_number( $host ) ? $host : null;
	}

	/** "example.com." is the same name as "example.com". */
	public static function without_last_dot( string $host ): string {
		return str_ends_with( $host, '.' ) ? substr( $host, 0, -1 ) : $host;
	}

	private static function is_name( string $host ): bool {
		$name    = self::without_last_dot( $host );
		$invalid = preg_grep( self::LABEL, explode( '.', $name ), PREG_GREP_INVERT );
		return [] === $invalid && strlen( $name ) <= self::MAX_LENGTH;
	}

	/**
	 * Clients read 2130706433, 0x7f.1 and 127.1 as IPv4 addresses (URL standard, "ends in a number"),
	 * so such a host must be a plain dotted quad. Otherwise it could bypass the address rules.
	 */
	private static function is_ipv4_as_number( string $host ): bool {
		return 1 === preg_match( '/(\A|\.)(\d+|0x[0-9a-f]*)\.?\z/', $host )
			&& false === filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 );
	}

	private static function ascii( string $typed ): ?string {
		$is_ascii = 1 === preg_match( '/\A[\x21-\x7e]+\z/', $typed );
		$is_plain = $is_ascii && ! str_contains( strtolower( $typed ), 'xn--' );
		if ( $is_plain || '' === $typed || ! function_exists( 'idn_to_ascii' ) ) {
			return $is_ascii ? strtolower( $typed ) : null;
		}
		$flags = IDNA_NONTRANSITIONAL_TO_ASCII | IDNA_CHECK_BIDI | IDNA_CHECK_CONTEXTJ;
		$ascii = idn_to_ascii( $typed, $flags );
		return false === $ascii ? null : $ascii;
	}

	private static function ipv6( string $text ): ?string {
		if ( false === filter_var( $text, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 ) ) {
			return null;
		}
		$pieces = str_split( bin2hex( (string) inet_pton( $text ) ), 4 );
		return self::shortened( implode( ':', array_map( static fn ( string $hex ): string => dechex( (int) hexdec( $hex ) ), $pieces ) ) );
	}

	/** Its first of the longest runs of zeros is left out. */
	private static function shortened( string $pieces ): string {
		preg_match_all( '/(?<![0-9a-f])0(?::0)+(?![0-9a-f])/', $pieces, $runs );
		$runs = $runs[0];
		if ( [] === $runs ) {
			return $pieces;
		}
		$longest = str_repeat( '0:', intdiv( max( array_map( strlen( ... ), $runs ) ), 2 ) ) . '0';
		$halves  = preg_split( "/(?<![0-9a-f]){$longest}(?![0-9a-f])/", $pieces, 2 );
		return rtrim( $halves[0] ?? '', ':' ) . '::' . ltrim( $halves[1] ?? '', ':' );
	}
}
