<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\Webhook\Address\PublicAddress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( PublicAddress::class )]
final class PublicAddressTest extends TestCase {

	#[DataProvider( 'refused' )]
	public function test_an_address_that_is_not_public_is_refused_by_its_kind( string $ip, string $kind ): void {
		self::assertSame( $kind, PublicAddress::refusal( $ip ) );
	}

	#[DataProvider( 'public' )]
	public function test_a_public_address_is_not_refused( string $ip ): void {
		self::assertNull( PublicAddress::refusal( $ip ) );
	}

	/** Each range ends where the next address is public, or of another kind. */
	#[DataProvider( 'ranges' )]
	public function test_a_range_is_refused_from_its_first_to_its_last_address(
		string $kind,
		string $first,
		string $last,
		string $before,
		string $after,
	): void {
		self::assertSame( [ $kind, $kind ], [ PublicAddress::refusal( $first ), PublicAddress::refusal( $last ) ] );
		self::assertNotSame( $kind, PublicAddress::refusal( $before ) );
		self::assertNotSame( $kind, PublicAddress::refusal( $after ) );
	}

	/** @return array<string, array{string, string, string, string, string}> Kind, first, last, the one before and the one after. */
	public static function ranges(): array {
		$all = 'ffff:ffff:ffff:ffff:ffff:ffff';
		return [
			'0.0.0.0/8'       => [ 'unspecified', '0.0.0.0', '0.255.255.255', '255.255.255.255', '1.0.0.0' ],
			'10.0.0.0/8'      => [ 'private', '10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0' ],
			'100.64.0.0/10'   => [ 'shared', '100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0' ],
			'127.0.0.0/8'     => [ 'loopback', '127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0' ],
			'169.254.0.0/16'  => [ 'link_local', '169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0' ],
			'172.16.0.0/12'   => [ 'private', '172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0' ],
			'192.0.0.0/24'    => [ 'reserved', '192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0' ],
			'192.0.2.0/24'    => [ 'reserved', '192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0' ],
			'192.88.99.0/24'  => [ 'reserved', '192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0' ],
			'192.168.0.0/16'  => [ 'private', '192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0' ],
			'198.18.0.0/15'   => [ 'reserved', '198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0' ],
			'198.51.100.0/24' => [ 'reserved', '198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0' ],
			'203.0.113.0/24'  => [ 'reserved', '203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0' ],
			'224.0.0.0/4'     => [ 'multicast', '224.0.0.0', '239.255.255.255', '223.255.255.255', '240.0.0.0' ],
			'240.0.0.0/4'     => [ 'reserved', '240.0.0.0', '255.255.255.255', '239.255.255.255', '0.0.0.0' ],
			'::/128'          => [ 'unspecified', '::', '::', "{$all}:ffff:ffff", '::1' ],
			'::1/128'         => [ 'loopback', '::1', '::1', '::', '::2' ],
			'2001::/23'       => [ 'reserved', '2001::', "2001:1ff:{$all}", '2001:200::', '2001:200::' ],
			'2001:db8::/32'   => [ 'reserved', '2001:db8::', "2001:db8:{$all}", "2001:db7:{$all}", '2001:db9::' ],
			'3fff::/20'       => [ 'reserved', '3fff::', "3fff:fff:{$all}", "3ffe:ffff:{$all}", '3fff:1000::' ],
			'fc00::/7'        => [ 'private', 'fc00::', "fdff:ffff:{$all}", "fbff:ffff:{$all}", 'fe00::' ],
			'fe80::/10'       => [ 'link_local', 'fe80::', "febf:ffff:{$all}", "fe7f:ffff:{$all}", 'fec0::' ],
			'fec0::/10'       => [ 'private', 'fec0::', "feff:ffff:{$all}", "febf:ffff:{$all}", 'ff00::' ],
			'ff00::/8'        => [ 'multicast', 'ff00::', "ffff:ffff:{$all}", "feff:ffff:{$all}", '::' ],
			'not for all, before 2000::/3' => [ 'reserved', '::2', "1fff:ffff:{$all}", '::1', '2000::' ],
			'not for all, after 2000::/3'  => [ 'reserved', '4000::', "fbff:ffff:{$all}", "3fff:ffff:{$all}", 'fc00::' ],
		];
	}

	#[DataProvider( 'embedding' )]
	public function test_an_address_that_holds_one_of_ipv4_is_as_public_as_that( string $prefix, string $suffix ): void {
		self::assertSame( 'loopback', PublicAddress::refusal( "{$prefix}7f00:1{$suffix}" ) );
		self::assertSame( 'link_local', PublicAddress::refusal( "{$prefix}a9fe:a9fe{$suffix}" ) );
		self::assertNull( PublicAddress::refusal( "{$prefix}101:101{$suffix}" ) );
	}

	/** @return array<string, array{string, string}> */
	public static function embedding(): array {
		return [
			'mapped' => [ '::ffff:', '' ],
			'NAT64'  => [ '64:ff9b::', '' ],
			'6to4'   => [ '2002:', '::' ],
		];
	}

	/** @return iterable<string, array{string, string}> */
	public static function refused(): iterable {
		$addresses = [
			'127.0.0.1'                => 'loopback',
			'127.255.255.255'          => 'loopback',
			'10.0.0.1'                 => 'private',
			'172.16.0.1'               => 'private',
			'172.31.255.255'           => 'private',
			'192.168.1.20'             => 'private',
			'169.254.169.254'          => 'link_local',
			'100.64.0.1'               => 'shared',
			'0.0.0.0'                  => 'unspecified',
			'224.0.0.1'                => 'multicast',
			'255.255.255.255'          => 'reserved',
			'192.0.2.1'                => 'reserved',
			'198.18.0.1'               => 'reserved',
			'203.0.113.9'              => 'reserved',
			'::1'                      => 'loopback',
			'::'                       => 'unspecified',
			'fc00::1'                  => 'private',
			'fdff:ffff::1'             => 'private',
			'fe80::1'                  => 'link_local',
			'ff02::1'                  => 'multicast',
			'2001:db8::1'              => 'reserved',
			'2001::1'                  => 'reserved',
			'4000::1'                  => 'reserved',
			'::ffff:127.0.0.1'         => 'loopback',
			'::ffff:10.0.0.1'          => 'private',
			'64:ff9b::169.254.169.254' => 'link_local',
			'64:ff9b:1::1'             => 'reserved',
			'2002:7f00:1::'            => 'loopback',
			'::127.0.0.1'              => 'reserved',
			'no address'               => 'reserved',
		];
		foreach ( $addresses as $ip => $kind ) {
			yield $ip => [ $ip, $kind ];
		}
	}

	/** @return iterable<string, array{string}> */
	public static function public(): iterable {
		foreach ( [
			'1.1.1.1',
			'93.184.215.14',
			'172.15.255.255',
			'172.32.0.1',
			'100.128.0.1',
			'2606:4700::1111',
			'::ffff:1.1.1.1',
			'2002:101:101::',
		] as $ip ) {
			yield $ip => [ $ip ];
		}
	}
}
