<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address\Url;

use MultisiteWebhooks\Domain\Webhook\Address\Url\HostName;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** See UrlPartsTest for the forms of hosts. */
#[CoversClass( HostName::class )]
final class HostNameTest extends TestCase {

	public function test_a_host_is_in_ascii_and_lower_case_and_without_brackets(): void {
		self::assertSame(
			[ 'example.com', 'xn--bcher-kva.de', '2001:db8::1', null ],
			array_map( HostName::parse( ... ), [ 'Example.COM', 'Bücher.de', '[2001:0DB8::1]', '2001:db8::1' ] ),
		);
	}

	public function test_a_name_is_as_long_as_dns_allows(): void {
		$label = str_repeat( 'a', 63 );
		$name  = implode( '.', [ $label, $label, $label, str_repeat( 'a', 61 ) ] );

		self::assertSame( [ $name, "{$name}." ], [ HostName::parse( $name ), HostName::parse( "{$name}." ) ] );
		self::assertNull( HostName::parse( "{$name}a" ) );
		self::assertNull( HostName::parse( "{$label}a.com" ) );
	}

	public function test_the_last_dot_is_no_part_of_a_name(): void {
		self::assertSame(
			[ 'example.com', 'example.com' ],
			[ HostName::without_last_dot( 'example.com.' ), HostName::without_last_dot( 'example.com' ) ],
		);
	}
}
