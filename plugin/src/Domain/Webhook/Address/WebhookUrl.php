<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/** An http or https address as typed, checked to be complete. */
final readonly class WebhookUrl {

	public const MAX_LENGTH = 2048;

	/** Stands in for a stored address that can't be read. Names under .invalid never resolve (RFC 6761, section 6.4). */
	private const UNREADABLE = 'https://unreadable.invalid/';

	private function __construct(
		public string $value,
		public string $scheme,
		/** In ASCII and lower case; an IPv6 address without its brackets. */
		public string $host,
		public int $port,
	) {}

	/** @throws InvalidInput With the problem of the field "url". */
	public static function parse( string $value ): self {
		$problem = self::problem_of_text( $value );
		if ( null !== $problem ) {
			throw new InvalidInput( [ 'url' => new Problem( $problem ) ] );
		}
		$parts = parse_url( $value );
		$host  = is_array( $parts ) ? self::host( $parts['host'] ?? '' ) : null;
		if ( ! is_array( $parts ) || null === $host || 0 === ( $parts['port'] ?? null ) ) {
			throw new InvalidInput( [ 'url' => new Problem( ProblemCode::UrlIncomplete ) ] );
		}
		if ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
			throw new InvalidInput( [ 'url' => new Problem( ProblemCode::UrlCredentials ) ] );
		}
		$scheme = strtolower( $parts['scheme'] ?? '' );
		return new self( $value, $scheme, $host, $parts['port'] ?? ( 'https' === $scheme ? 443 : 80 ) );
	}

	public static function unreadable(): self {
		return self::parse( self::UNREADABLE );
	}

	public function is_unreadable(): bool {
		return self::UNREADABLE === $this->value;
	}

	private static function problem_of_text( string $value ): ?ProblemCode {
		return match ( true ) {
			'' === $value                                            => ProblemCode::UrlEmpty,
			self::MAX_LENGTH < self::length( $value )                => ProblemCode::UrlTooLong,
			1 !== preg_match( '#\Ahttps?://#i', $value )              => ProblemCode::UrlScheme,
			1 === preg_match( '/[\x00-\x20\x7f\\\\]/', $value )       => ProblemCode::UrlIncomplete,
			1 !== preg_match( '//u', $value )                         => ProblemCode::UrlIncomplete,
			default                                                  => null,
		};
	}

	/** In characters, or in bytes if the text is not valid UTF-8. */
	private static function length( string $value ): int {
		$characters = preg_match_all( '/./su', $value );
		return false === $characters ? strlen( $value ) : $characters;
	}

	private static function host( string $typed ): ?string {
		if ( str_starts_with( $typed, '[' ) ) {
			$address = trim( $typed, '[]' );
			return false === filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 ) ? null : strtolower( $address );
		}
		$host = self::ascii( strtolower( $typed ) );
		if ( null === $host || strlen( $host ) > 253 ) {
			return null;
		}
		foreach ( explode( '.', preg_replace( '/\.\z/', '', $host ) ?? $host ) as $label ) {
			if ( 1 !== preg_match( '/\A[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\z/', $label ) ) {
				return null;
			}
		}
		return self::is_ipv4_as_number( $host ) ? null : $host;
	}

	/**
	 * Clients read 2130706433, 0x7f.1 and 127.1 as IPv4 addresses (URL standard, "ends in a number"),
	 * so such a host must be a plain dotted quad. Otherwise it could bypass the address rules.
	 */
	private static function is_ipv4_as_number( string $host ): bool {
		return 1 === preg_match( '/(\A|\.)(\d+|0x[0-9a-f]*)\.?\z/', $host )
			&& false === filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 );
	}

	private static function ascii( string $host ): ?string {
		if ( 1 === preg_match( '/\A[\x21-\x7e]+\z/', $host ) ) {
			return $host;
		}
		if ( '' === $host || ! function_exists( 'idn_to_ascii' ) ) {
			return null;
		}
		$ascii = idn_to_ascii( $host, IDNA_NONTRANSITIONAL_TO_ASCII );
		return false === $ascii ? null : $ascii;
	}
}
