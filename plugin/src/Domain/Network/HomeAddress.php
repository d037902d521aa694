<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** The address of a network: host, port and path. Leaves out what can change without a move: scheme, "www." and case. */
final class HomeAddress {

	/** For example "network.example/" or "example.com:8080/network/". */
	public static function of( string $url ): string {
		$parts = parse_url( $url );
		$parts = is_array( $parts ) ? $parts : [];
		$host  = preg_replace( '/\Awww\.|\.\z/', '', strtolower( $parts['host'] ?? '' ) ) ?? '';
		$port  = $parts['port'] ?? null;
		$path  = trim( $parts['path'] ?? '', '/' );
		return $host . ( null === $port || 80 === $port || 443 === $port ? '' : ":{$port}" ) . ( '' === $path ? '/' : "/{$path}/" );
	}
}
