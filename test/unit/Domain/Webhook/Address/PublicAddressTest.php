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
