<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address\Url;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\Webhook\Address\Url\UrlParts;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What the URL standard makes of an address, or why it is not accepted. */
#[CoversClass( UrlParts::class )]
final class UrlPartsTest extends TestCase {

	#[DataProvider( 'accepted' )]
	public function test_an_address_has_the_parts_of_the_url_standard( string $typed, string $requested, string $host, int $port ): void {
		$parts = UrlParts::parse( $typed );

		self::assertInstanceOf( UrlParts::class, $parts );
		self::assertSame( [ $requested, $host, $port ], [ (string) $parts, $parts->host, $parts->port ] );
	}

	#[DataProvider( 'accepted' )]
	public function test_what_is_requested_is_read_as_the_same_address( string $typed, string $requested, string $host, int $port ): void {
		$again = UrlParts::parse( $requested );

		self::assertInstanceOf( UrlParts::class, $again );
		self::assertSame( [ $requested, $host, $port ], [ (string) $again, $again->host, $again->port ] );
	}

	/** @return array<string, array{string, string, string, int}> Typed, requested, host, port. */
	public static function accepted(): array {
		return [
			'no path'                     => [ 'https://example.com', 'https://example.com/', 'example.com', 443 ],
			'upper case'                  => [ 'HTTPS://EXAMPLE.com/Hook', 'https://example.com/Hook', 'example.com', 443 ],
			'the default port'            => [ 'http://example.com:80/', 'http://example.com/', 'example.com', 80 ],
			'the default of the other'    => [ 'http://example.com:443/', 'http://example.com:443/', 'example.com', 443 ],
			'zeros before a port'         => [ 'http://example.com:0008080/', 'http://example.com:8080/', 'example.com', 8080 ],
			'a colon without a port'      => [ 'https://example.com:/a', 'https://example.com/a', 'example.com', 443 ],
			'the highest port'            => [ 'http://example.com:65535', 'http://example.com:65535/', 'example.com', 65535 ],
			'a query without a path'      => [ 'http://example.com?a', 'http://example.com/?a', 'example.com', 80 ],
			'an empty query'              => [ 'http://example.com/?', 'http://example.com/?', 'example.com', 80 ],
			'several question marks'      => [ 'http://example.com/??a?/b', 'http://example.com/??a?/b', 'example.com', 80 ],
			'a slash only in the query'   => [ 'http://example.com?/a@b:c', 'http://example.com/?/a@b:c', 'example.com', 80 ],
			'an at sign in the path'      => [ 'http://example.com/@b:1x/', 'http://example.com/@b:1x/', 'example.com', 80 ],
			'a last dot'                  => [ 'http://example.com./', 'http://example.com./', 'example.com.', 80 ],
			'an underscore'               => [ 'http://a_b.example.com/', 'http://a_b.example.com/', 'a_b.example.com', 80 ],
			'dots and percent'            => [ 'http://a.com/b/../%2E/c/%2e%2E/d', 'http://a.com/d', 'a.com', 80 ],
			'up from the root'            => [ 'http://a.com/../../b/..', 'http://a.com/', 'a.com', 80 ],
			'beyond ASCII'                => [ 'http://a.com/é?é', 'http://a.com/%C3%A9?%C3%A9', 'a.com', 80 ],
			'what URLs have no room for'  => [ 'http://a.com/"`{>?"`\'{>', 'http://a.com/%22%60%7B%3E?%22`%27{%3E', 'a.com', 80 ],
			'percent that encodes nothing' => [ 'http://a.com/%zz%', 'http://a.com/%zz%', 'a.com', 80 ],
			'letters with dots'           => [ 'https://BÜCHER.de/', 'https://xn--bcher-kva.de/', 'xn--bcher-kva.de', 443 ],
			'letters that stay'           => [ 'https://faß.de/', 'https://xn--fa-hia.de/', 'xn--fa-hia.de', 443 ],
			'another dot'                 => [ 'https://日本語。jp/', 'https://xn--wgv71a119e.jp/', 'xn--wgv71a119e.jp', 443 ],
			'wide letters'                => [ 'https://ｅｘａｍｐｌｅ.com/', 'https://example.com/', 'example.com', 443 ],
			'a name in Punjabi'           => [ 'https://ਭਾਰਤ.com/', 'https://xn--s9brj9c.com/', 'xn--s9brj9c.com', 443 ],
			'an address in IPv4'          => [ 'http://93.184.215.14:81/', 'http://93.184.215.14:81/', '93.184.215.14', 81 ],
			'digits in circles'           => [ 'http://①②⑦.0.0.1/', 'http://127.0.0.1/', '127.0.0.1', 80 ],
			'an address in IPv6'          => [ 'http://[2606:4700::1111]:81/', 'http://[2606:4700::1111]:81/', '2606:4700::1111', 81 ],
			'all of an IPv6 address'      => [ 'http://[0:0:0:0:0:0:0:1]/', 'http://[::1]/', '::1', 80 ],
			'nothing but zeros'           => [ 'http://[::]/', 'http://[::]/', '::', 80 ],
			'upper case in IPv6'          => [ 'http://[2001:DB8::A]/', 'http://[2001:db8::a]/', '2001:db8::a', 80 ],
			'the longest run of zeros'    => [ 'http://[1:0:0:2:0:0:0:3]/', 'http://[1:0:0:2::3]/', '1:0:0:2::3', 80 ],
			'the first of two runs'       => [ 'http://[1:0:0:2:3:0:0:4]/', 'http://[1::2:3:0:0:4]/', '1::2:3:0:0:4', 80 ],
			'a single zero'               => [ 'http://[1:2:3:4:5:6:7::]/', 'http://[1:2:3:4:5:6:7:0]/', '1:2:3:4:5:6:7:0', 80 ],
			'zeros inside a number'       => [ 'http://[100:200::3000]/', 'http://[100:200::3000]/', '100:200::3000', 80 ],
			'IPv4 within IPv6'            => [ 'http://[::ffff:10.0.0.1]/', 'http://[::ffff:a00:1]/', '::ffff:a00:1', 80 ],
		];
	}

	#[DataProvider( 'wrong_ports_and_ends' )]
	#[DataProvider( 'wrong_hosts' )]
	#[DataProvider( 'invisible_characters' )]
	public function test_what_is_not_accepted_has_its_problem( string $typed, string $code, string $fact = '' ): void {
		$problem = UrlParts::parse( $typed );

		self::assertInstanceOf( Problem::class, $problem, $typed );
		self::assertSame( $code, $problem->code->value );
		if ( '' !== $fact ) {
			self::assertContains( $fact, $problem->context );
		}
	}

	/** @return iterable<string, array{string, string, 2?: string}> */
	public static function wrong_ports_and_ends(): iterable {
		yield 'a port that is none, before a path beyond ASCII' => [ 'http://name:1x/ü', 'url_port', '1x' ];
		yield 'a port of another script' => [ 'http://name:٨٠/', 'url_port', '٨٠' ];
		yield 'a port below zero' => [ 'http://name:-1/', 'url_port', '-1' ];
		yield 'port zero' => [ 'http://name:00/', 'url_port', '00' ];
		yield 'a port above the highest' => [ 'http://name:65536/', 'url_port', '65536' ];
		yield 'a port that overflows' => [ 'http://name:18446744073709551696/', 'url_port', '18446744073709551696' ];
		yield 'a fragment' => [ 'https://example.com/a#b', 'url_fragment' ];
		yield 'an empty fragment' => [ 'https://example.com#', 'url_fragment' ];
		yield 'a fragment that hides an at sign' => [ 'https://example.com#@10.0.0.1/', 'url_fragment' ];
		yield 'a name without its password' => [ 'http://@example.com/', 'url_credentials' ];
		yield 'two at signs' => [ 'http://a@b@example.com/', 'url_credentials' ];
		yield 'a backslash that browsers turn around' => [ 'http:\\\\example.com\\', 'url_scheme' ];
		yield 'a slash too few' => [ 'http:/example.com/', 'url_scheme' ];
	}

	/** @return iterable<string, array{string, string, 2?: string}> */
	public static function wrong_hosts(): iterable {
		foreach ( [
			'http://[[::1]]/',
			'http://[::1]]/',
			'http://[::1/',
			'http://::1/',
			'http://[::1]a/',
			'http://[::1]:80:80/',
			'http://[1:2]/',
			'http://[1:2:3:4::5:6:7:8]/',
			'http://[::1.2.3.04]/',
			'http://[::1.2.3]/',
			'http://[fe80::1%25eth0]/',
			'http://[12345::]/',
			'http://[127.0.0.1]/',
			'http://[]/',
			'http://a:80:80/',
			'http://:80/',
			'http:///a',
			'http://?a',
			'http://a..b/',
			'http://.a/',
			'http://./',
			'http://ex%61mple.com/',
			'http://exam|ple.com/',
			'http://exam^ple.com/',
			'http://xn--a/',
			'http://xn--/',
			'http://b�cher.de/',
			'http://1.2.3/',
			'http://256.1.1.1/',
			'http://1.2.3.4.5/',
			'http://1.2.3.4./',
			'http://1.2.3.0x4/',
			'http://name.0x/',
			'http://name.1/',
			'http://4294967295/',
			'http://①.②/',
		] as $typed ) {
			yield $typed => [ $typed, str_contains( $typed, ':80:80' ) ? 'url_port' : 'url_incomplete' ];
		}
	}

	/** @return iterable<string, array{string, string, 2?: string}> */
	public static function invisible_characters(): iterable {
		foreach ( [ 0x200B, 0x202E, 0xA0, 0xFEFF, 0xAD, 0x2060, 0x200D, 0x3000, 0x85, 0x2028 ] as $point ) {
			$name      = sprintf( 'U+%04X', $point );
			$character = mb_chr( $point );
			yield "{$name} in the host" => [ "https://exam{$character}ple.com/", 'url_invisible', $name ];
			yield "{$name} in the path" => [ "https://example.com/a{$character}b", 'url_invisible', $name ];
			yield "{$name} at the end" => [ "https://example.com/{$character}", 'url_invisible', $name ];
		}
	}
}
