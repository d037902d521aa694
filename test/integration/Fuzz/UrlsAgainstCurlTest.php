<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Fuzz;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;

/** The host and port that are checked are those that curl connects to, whatever was typed. */
#[CoversNothing]
final class UrlsAgainstCurlTest extends TestCase {

	private const SCHEMES = [ 'http://', 'https://', 'HTTP://', 'httpS://' ];

	private const HOSTS = [
		'example.com', 'EXAMPLE.com', 'example.com.', 'a.b-c.d_e', '127.0.0.1', '93.184.215.14', '[::1]', '[2001:DB8::1]',
		'[::ffff:10.0.0.1]', '[1:0:0:2:0:0:0:3]', '[fe80::1%25lo]', '[[::1]]', 'bücher.de', 'faß.de', 'xn--bcher-kva.de', 'xn--a', '☃.net',
		'ｅxample.com', '①②⑦.0.0.1', '127。0。0。1', '127.1', '0x7f.1', '2130706433', '0177.0.0.1', '1.2.3.4.', 'localhost',
		'exa%6Dple.com', 'a..b', 'יהוה.com',
	];

	/** What a parser may take for the end of a host, or for another one. */
	private const PIECES = [
		'@', ':', '/', '\\', '?', '#', '%', '.', '[', ']', ';', '&', '%00', '%2f', '%40', '%3a', '。', '．', '／', '＠', '：', '？', "\t",
		' ', 'ü', "\u{200B}", "\u{AD}", "\u{202E}", '10.0.0.1', ':22', '-', '_', '~', '!', '$', "'", '(', ')', '*', '+', ',',
		'=', '|', '^', '`', '{', '}', '"', '<',
	];

	private const PORTS = [
		'', ':', ':80', ':443', ':8080', ':00080', ':65535', ':65536', ':0', ':1x', ':x1', ':0x50', ':٨٠', ':８０', ':-1', ':+80', ':8.0',
		':80:81', ':%38%30', ': 80', ':80 ', ':4294967376', ':18446744073709551696', ':1e2', ':80;', ':80,81', ':80@10.0.0.1',
		':80\\', ":80\u{200B}",
	];

	private const ENDS = [ '', '/', '/ü', '/a?b', '?b', '?@c:22', '/@c:22', '//c:22/', '/%zz', '#', '\\@c', ';a', '/../..', '/a:b@c' ];

	private Chance $chance;

	private ConnectLines $curl;

	protected function setUp(): void {
		$this->chance = Chance::new();
		$this->curl   = new ConnectLines();
	}

	public function test_curl_connects_to_the_host_that_is_checked(): void {
		$this->compare( fn (): string => $this->host() . $this->chance->one_of( [ '', ':8080', ':80', ':443' ] ) );
	}

	public function test_curl_connects_to_the_port_that_is_checked(): void {
		$this->compare( fn (): string => $this->chance->one_of( [ 'example.com', '[::1]', '127.0.0.1', 'bücher.de' ] ) . $this->port() );
	}

	/** @param \Closure(): string $authority */
	private function compare( \Closure $authority ): void {
		for ( $compared = 0; $compared < Chance::rounds(); ) {
			$typed = $this->chance->one_of( self::SCHEMES ) . $authority() . $this->chance->one_of( self::ENDS );
			$url   = $this->read( $typed );
			if ( null === $url ) {
				continue;
			}
			++$compared;
			self::assertSame( [ $url->host, $url->port ], $this->curl->of( $url->requested ), $this->named( $typed ) );
			$this->compare_as_typed( $typed, $url );
		}
	}

	/** What curl makes of the stored address itself must not differ either, in case that somebody copies it. */
	private function compare_as_typed( string $typed, WebhookUrl $url ): void {
		if ( 1 !== preg_match( '/\A[\x21-\x7e]+\z/', $typed ) ) {
			return;
		}
		[ $host, $port ] = $this->curl->of( $typed ) ?? [ $url->host, $url->port ];
		self::assertSame( [ self::in_bytes( $url->host ), $url->port ], [ self::in_bytes( $host ), $port ], $this->named( $typed ) );
	}

	/** An address may be written in several ways. */
	private static function in_bytes( string $host ): string {
		return false === filter_var( $host, FILTER_VALIDATE_IP ) ? strtolower( $host ) : (string) inet_pton( $host );
	}

	private function host(): string {
		$host = $this->chance->one_of( self::HOSTS );
		for ( $times = $this->chance->is( 50 ) ? $this->chance->number( 1, 2 ) : 0; 0 < $times; $times-- ) {
			$place = $this->chance->number( 0, mb_strlen( $host ) );
			$host  = mb_substr( $host, 0, $place ) . $this->chance->one_of( self::PIECES ) . mb_substr( $host, $place );
		}
		return $host;
	}

	private function port(): string {
		$port = match ( $this->chance->number( 0, 2 ) ) {
			0       => $this->chance->one_of( self::PORTS ),
			default => ':' . str_repeat( '0', $this->chance->number( 0, 3 ) ) . $this->chance->number( 0, 70_000 ),
		};
		return $this->chance->is( 10 ) ? $port . $this->chance->one_of( self::PIECES ) : $port;
	}

	private function read( string $typed ): ?WebhookUrl {
		try {
			return WebhookUrl::parse( $typed );
		} catch ( InvalidInput ) {
			return null;
		}
	}

	private function named( string $typed ): string {
		return "FUZZ_SEED={$this->chance->seed}: " . json_encode( $typed, JSON_INVALID_UTF8_SUBSTITUTE );
	}
}
