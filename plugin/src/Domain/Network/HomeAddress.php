<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** Where a network lives: host, port and path. What changes without a move (scheme, "www.", case) is no part of it. */
final class HomeAddress {

	/** As "network.example/" or "example.com:8080/network/". */
	public static function of( string $url ): string {
		$parts = parse_url( $url );
		$parts = is_array( $parts ) ? $parts : [];
		$host  = preg_replace( '/\Awww\.|\.\z/', '', strtolower( $parts['host'] ?? '' ) ) ?? '';
		$port  = $parts['port'] ?? null;
		$path  = trim( $parts['path'] ?? '', '/' );
		return $host . ( null === $port || 80 === $port || 443 === $port ? '' : ":{$port}" ) . ( '' === $path ? '/' : "/{$path}/" );
	}
}
