<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Network;

use MultisiteWebhooks\Domain\Network\HomeAddress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( HomeAddress::class )]
final class HomeAddressTest extends TestCase {

	#[DataProvider( 'addresses' )]
	public function test_what_changes_without_a_move_is_no_part_of_an_address( string $url, string $address ): void {
		self::assertSame( $address, HomeAddress::of( $url ) );
	}

	/** @return iterable<string, array{string, string}> */
	public static function addresses(): iterable {
		yield 'plain' => [ 'https://network.example/', 'network.example/' ];
		yield 'http' => [ 'http://network.example', 'network.example/' ];
		yield 'www and case' => [ 'https://WWW.Network.Example/', 'network.example/' ];
		yield 'the port of its scheme' => [ 'https://network.example:443/', 'network.example/' ];
		yield 'a port' => [ 'http://127.0.0.1:8888/', '127.0.0.1:8888/' ];
		yield 'a path' => [ 'https://example.com/network/', 'example.com/network/' ];
		yield 'a path without its slash' => [ 'https://example.com/network', 'example.com/network/' ];
		yield 'a name that begins like www' => [ 'https://wwwolf.example/', 'wwwolf.example/' ];
	}
}
