<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( WebhookUrl::class )]
final class WebhookUrlTest extends TestCase {

	#[DataProvider( 'bad' )]
	public function test_what_is_no_address_is_refused_with_its_problem( string $url, string $problem ): void {
		try {
			WebhookUrl::parse( $url );
			self::fail( "{$url} was taken" );
		} catch ( InvalidInput $invalid ) {
			self::assertSame( $problem, $invalid->problems['url']->code->value ?? null );
		}
	}

	#[DataProvider( 'good' )]
	public function test_an_address_is_kept_as_it_was_typed( string $url, string $host, int $port ): void {
		$parsed = WebhookUrl::parse( $url );
		self::assertSame( [ $url, $host, $port ], [ $parsed->value, $parsed->host, $parsed->port ] );
	}

	public function test_it_is_requested_as_its_parts_say(): void {
		$parsed = WebhookUrl::parse( 'HTTPS://Bücher.de:443/a/../ü' );

		self::assertSame( [ 'HTTPS://Bücher.de:443/a/../ü', 'https://xn--bcher-kva.de/%C3%BC' ], [ $parsed->value, $parsed->requested ] );
	}

	public function test_an_unreadable_address_is_known_as_such(): void {
		self::assertTrue( WebhookUrl::unreadable()->is_unreadable() );
		self::assertFalse( WebhookUrl::parse( 'https://example.com/' )->is_unreadable() );
	}

	/** @return iterable<string, array{string, string}> */
	public static function bad(): iterable {
		$urls = [
			''                                  => 'url_empty',
			'example.com/hook'                  => 'url_scheme',
			'javascript:alert(1)'               => 'url_scheme',
			'ftp://example.com/'                => 'url_scheme',
			'https://'                          => 'url_incomplete',
			'https:///path'                     => 'url_incomplete',
			'https://exa mple.com/'             => 'url_incomplete',
			"https://example.com/\nx"           => 'url_incomplete',
			'https://example.com\\@evil.test/'  => 'url_incomplete',
			'https://example..com/'             => 'url_incomplete',
			'https://-example.com/'             => 'url_incomplete',
			'https://example.com:99999/'        => 'url_port',
			'https://example.com:0/'            => 'url_port',
			'https://example.com/#part'         => 'url_fragment',
			"https://example\u{200B}.com/"       => 'url_invisible',
			'https://[::g]/'                    => 'url_incomplete',
			'https://2130706433/'               => 'url_incomplete',
			'https://0x7f.1/'                   => 'url_incomplete',
			'https://127.1/'                    => 'url_incomplete',
			'https://0177.0.0.1/'               => 'url_incomplete',
			"https://example.com/\xff"          => 'url_incomplete',
			'https://user:password@example.com' => 'url_credentials',
			'https://user@example.com'          => 'url_credentials',
		];
		foreach ( $urls as $url => $problem ) {
			yield $url => [ $url, $problem ];
		}
		yield '2,049 characters' => [ 'https://example.com/' . str_repeat( 'a', 2049 - 20 ), 'url_too_long' ];
	}

	/** @return iterable<string, array{string, string, int}> */
	public static function good(): iterable {
		yield 'https' => [ 'https://hooks.zapier.com/hooks/catch/1/b7q/?x=1&y=%20', 'hooks.zapier.com', 443 ];
		yield 'http and a port' => [ 'http://Example.com:8080', 'example.com', 8080 ];
		yield 'an IPv4 address' => [ 'http://93.184.215.14/', '93.184.215.14', 80 ];
		yield 'an IPv6 address' => [ 'https://[2606:4700::1111]:444/', '2606:4700::1111', 444 ];
		yield 'a name in another script' => [ 'https://Bücher.example/ਹੁੱਕ', 'xn--bcher-kva.example', 443 ];
		yield 'a name of one word' => [ 'http://localhost:8889/inbox', 'localhost', 8889 ];
		yield '2,048 characters' => [ 'https://example.com/' . str_repeat( 'ä', 2048 - 20 ), 'example.com', 443 ];
	}
}
