<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address\Url;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/**
 * The parts of an http or https URL. What is accepted has the same parts by the URL standard (url.spec.whatwg.org);
 * what browsers would have to repair (a backslash, a missing slash, 127.1 for an address) is a problem.
 */
final readonly class UrlParts {

	public const MAX_LENGTH = 2048;

	private const PORTS = [
		'http'  => 80,
		'https' => 443,
	];

	private function __construct(
		public string $scheme,
		/** In ASCII and lower case; an IPv6 address without its brackets. */
		public string $host,
		public int $port,
		/** Percent-encoded, and with its "?" if there is a query. */
		public string $target,
	) {}

	public static function parse( string $text ): self|Problem {
		$problem = self::problem_of_text( $text );
		if ( null !== $problem ) {
			return $problem;
		}
		$is_whole = 1 === preg_match( '~\A(https?)://([^/?]*)([^?]*)(?:\?(.*))?\z~is', $text, $found, PREG_UNMATCHED_AS_NULL );
		if ( ! $is_whole || str_contains( (string) $found[2], '@' ) ) {
			return new Problem( $is_whole ? ProblemCode::UrlCredentials : ProblemCode::UrlIncomplete );
		}
		[ , $scheme, $authority, $path, $query ] = $found;

		$host = self::host_and_port( (string) $authority );
		if ( $host instanceof Problem ) {
			return $host;
		}
		$scheme = strtolower( (string) $scheme );
		$target = UrlTarget::of( (string) $path, $query );
		return new self( $scheme, $host[0], $host[1] ?? self::PORTS[ $scheme ], $target );
	}

	/** As it is requested. */
	public function __toString(): string {
		$host = str_contains( $this->host, ':' ) ? "[{$this->host}]" : $this->host;
		$port = self::PORTS[ $this->scheme ] === $this->port ? '' : ":{$this->port}";
		return "{$this->scheme}://{$host}{$port}{$this->target}";
	}

	private static function problem_of_text( string $text ): ?Problem {
		$code = match ( true ) {
			'' === $text                                       => ProblemCode::UrlEmpty,
			self::MAX_LENGTH < self::length( $text )           => ProblemCode::UrlTooLong,
			1 !== preg_match( '#\Ahttps?://#i', $text )        => ProblemCode::UrlScheme,
			1 === preg_match( '/[\x00-\x20\x7f\\\\]/', $text ) => ProblemCode::UrlIncomplete,
			1 !== preg_match( '//u', $text )                   => ProblemCode::UrlIncomplete,
			str_contains( $text, '#' )                         => ProblemCode::UrlFragment,
			default                                            => null,
		};
		return null === $code ? self::problem_of_characters( $text ) : new Problem( $code );
	}

	private static function problem_of_characters( string $text ): ?Problem {
		$invisible = InvisibleCharacter::first( $text );
		return null === $invisible ? null : new Problem( ProblemCode::UrlInvisible, $invisible );
	}

	/** In characters, or in bytes if the text is not valid UTF-8. */
	private static function length( string $text ): int {
		$characters = preg_match_all( '/./su', $text );
		return false === $characters ? strlen( $text ) : $characters;
	}

	/** @return array{string, ?int}|Problem The port is null if it is not given. */
	private static function host_and_port( string $authority ): array|Problem {
		if ( 1 !== preg_match( '/\A(\[[^\[\]]*\]|[^:\[\]]*)(?::(.*))?\z/s', $authority, $found ) ) {
			return new Problem( ProblemCode::UrlIncomplete );
		}
		$digits = $found[2] ?? '';
		$port   = self::port( $digits );
		$host   = HostName::parse( $found[1] );
		if ( null === $host ) {
			return new Problem( ProblemCode::UrlIncomplete );
		}
		return '' !== $digits && null === $port ? new Problem( ProblemCode::UrlPort, [ 'port' => $digits ] ) : [ $host, $port ];
	}

	/** Null if it is none, or out of range. */
	private static function port( string $digits ): ?int {
		if ( 1 !== preg_match( '/\A0*([1-9]\d{0,4})\z/', $digits, $found ) ) {
			return null;
		}
		return 65535 < (int) $found[1] ? null : (int) $found[1];
	}
}
