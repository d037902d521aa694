<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/**
 * Decides which addresses are globally routable, by the IANA special-purpose registries for IPv4 and IPv6.
 */
final class PublicAddress {

	/** Kind of address => its ranges. The first match names the rule. */
	private const RANGES = [
		'loopback'    => [ '127.0.0.0/8', '::1/128' ],
		'private'     => [ '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fec0::/10' ],
		'link_local'  => [ '169.254.0.0/16', 'fe80::/10' ],
		'shared'      => [ '100.64.0.0/10' ],
		'unspecified' => [ '0.0.0.0/8', '::/128' ],
		'multicast'   => [ '224.0.0.0/4', 'ff00::/8' ],
		'reserved'    => [
			'192.0.0.0/24',
			'192.0.2.0/24',
			'192.88.99.0/24',
			'198.18.0.0/15',
			'198.51.100.0/24',
			'203.0.113.0/24',
			'240.0.0.0/4',
			'2001::/23',
			'2001:db8::/32',
			'3fff::/20',
		],
	];

	/** Ranges that embed an IPv4 address => the byte where it starts. They are as public as the embedded address. */
	private const EMBEDDING = [
		'::ffff:0:0/96' => 12,
		'64:ff9b::/96'  => 12,
		'2002::/16'     => 2,
	];

	/** Null if the address is publicly routable, otherwise its kind. */
	public static function refusal( string $ip ): ?string {
		$packed = inet_pton( $ip );
		if ( false === $packed ) {
			return 'reserved';
		}
		foreach ( self::RANGES as $kind => $ranges ) {
			if ( self::in_any( $ranges, $packed ) ) {
				return $kind;
			}
		}
		$embedded = self::embedded( $packed );
		if ( null !== $embedded ) {
			return self::refusal( $embedded );
		}
		// All IPv6 addresses for global use are in 2000::/3.
		return 16 === strlen( $packed ) && ! self::contains( '2000::/3', $packed ) ? 'reserved' : null;
	}

	/** @param list<string> $ranges */
	private static function in_any( array $ranges, string $packed ): bool {
		foreach ( $ranges as $range ) {
			if ( self::contains( $range, $packed ) ) {
				return true;
			}
		}
		return false;
	}

	private static function embedded( string $packed ): ?string {
		foreach ( self::EMBEDDING as $range => $offset ) {
			if ( self::contains( $range, $packed ) ) {
				return (string) inet_ntop( substr( $packed, $offset, 4 ) );
			}
		}
		return null;
	}

	private static function contains( string $range, string $packed ): bool {
		[ $network, $bits ] = explode( '/', $range );
		$network            = (string) inet_pton( $network );
		if ( strlen( $network ) !== strlen( $packed ) ) {
			return false;
		}
		$bytes = intdiv( (int) $bits, 8 );
		$rest  = (int) $bits % 8;
		if ( substr( $network, 0, $bytes ) !== substr( $packed, 0, $bytes ) ) {
			return false;
		}
		return 0 === $rest || ( ord( $network[ $bytes ] ) >> ( 8 - $rest ) ) === ( ord( $packed[ $bytes ] ) >> ( 8 - $rest ) );
	}
}
