<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** Whatever bytes a receiver responds with, an admin can read them: the same in a test, in the log, and in WP-CLI. */
#[CoversNothing]
#[Group( 'any-wordpress' )]
final class ReadableResponsesTest extends NetworkTestCase {

	private const HOST = 'odd.example.com';

	private ?Runner $server = null;

	private string $url = '';

	protected function tearDown(): void {
		$this->server?->kill();
		parent::tearDown();
	}

	#[DataProvider( 'responses' )]
	public function test_a_response_is_shown_as_text( string $expected, string $headers, string $body ): void {
		$this->serve( $headers, $body );
		$hook = $this->webhook( [ 'url' => $this->url ] );
		$this->record();
		$this->deliver();
		$sent = $this->delivery();

		$test = Api::post( "/webhooks/{$hook->text( 'id' )}/test" )->json();

		self::assertSame( 'delivered', $sent->text( 'status' ) );
		self::assertSame( $expected, $sent->at( 'attempts' )->only()->text( 'response', 'body' ) );
		self::assertSame( $expected, $test->text( 'response', 'body' ) );
		foreach ( $this->deliveries() as $delivery ) {
			$logged = Api::get( "/deliveries/{$delivery->text( 'id' )}", [ 'context' => 'edit' ] )->json()->at( 'attempts' )->only();
			self::assertSame( $expected, $logged->text( 'response', 'body' ) );
		}
	}

	/** @return \Generator<string, array{string, string, string}> */
	public static function responses(): \Generator {
		yield 'gzip' => [ '{"ok":"ü"}', 'Content-Encoding: gzip', (string) gzencode( '{"ok":"ü"}' ) ];
		yield 'deflate' => [ '{"ok":true}', 'Content-Encoding: deflate', (string) gzcompress( '{"ok":true}' ) ];
		yield 'bare deflate' => [ '{"ok":true}', 'Content-Encoding: deflate', (string) gzdeflate( '{"ok":true}' ) ];
		yield 'Latin-1' => [ 'Événement reçu', 'Content-Type: text/plain; charset=iso-8859-1', "\xC9v\xE9nement re\xE7u" ];
		yield 'Windows-1252' => [ '“Ok” 5 €', 'Content-Type: text/plain; charset=windows-1252', "\x93Ok\x94 5 \x80" ];
		yield 'UTF-16' => [ 'ok ✓', 'Content-Type: text/plain', "\xFF\xFEo\0k\0 \0\x13\x27" ];
		yield 'compressed Latin-1 of a page' => [
			'<meta charset="iso-8859-1"><p>Merci, André</p>',
			"Content-Type: text/html\r\nContent-Encoding: gzip",
			(string) gzencode( "<meta charset=\"iso-8859-1\"><p>Merci, Andr\xE9</p>" ),
		];
		yield 'an image' => [
			'binary, 20 bytes: 89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52 …',
			'Content-Type: image/png',
			"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1",
		];
		yield 'one byte' => [ 'binary, 1 byte: 00', 'Content-Type: application/octet-stream', "\0" ];
		yield 'a compression that PHP lacks' => [
			'binary, 9 bytes, compressed as “zstd”, which PHP can’t decompress here: 28 b5 2f fd 04 00 11 00 00',
			'Content-Encoding: zstd',
			"\x28\xb5\x2f\xfd\x04\x00\x11\x00\x00",
		];
	}

	public function test_a_bomb_is_shown_no_further_than_is_kept(): void {
		$this->serve( 'Content-Encoding: gzip', (string) gzencode( str_repeat( 'boom', 2_000_000 ) ) );
		$hook = $this->webhook( [ 'url' => $this->url ] );

		$test = Api::post( "/webhooks/{$hook->text( 'id' )}/test", query: [ 'context' => 'edit' ] )->json();

		self::assertSame( str_repeat( 'boom', 16_384 ), $test->text( 'response', 'body' ) );
		self::assertSame( 'too_long', $test->text( 'response', 'truncated' ) );
	}

	public function test_a_web_page_is_noticed_although_it_is_compressed(): void {
		$this->serve( 'Content-Encoding: gzip', (string) gzencode( '<!doctype html><title>Hello</title>' ) );
		$hook = $this->webhook( [ 'url' => $this->url ] );

		$test = Api::post( "/webhooks/{$hook->text( 'id' )}/test", query: [ 'context' => 'edit' ] )->json();

		self::assertStringStartsWith( 'The response looks like a web page.', $test->text( 'caution' ) );
	}

	public function test_wp_cli_shows_the_same(): void {
		$port  = $this->serve( 'Content-Encoding: gzip', (string) gzencode( "\x89PNG\0" ) );
		$hook  = $this->webhook();
		$allow = "--exec=define( 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS', '127.0.0.1:{$port}' );";
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET url = ?', "http://127.0.0.1:{$port}/" );

		$test = WpCli::run( 'test', $hook->text( 'id' ), '--format=json', $allow );

		self::assertSame( 'binary, 5 bytes: 89 50 4e 47 00', Json::parse( $test->output() )->text( 'response', 'body' ) );
	}

	private function serve( string $headers, string $body ): int {
		$file = (string) tempnam( sys_get_temp_dir(), 'multisite-webhooks-test' );
		file_put_contents( $file, self::answer( $headers, $body ) );
		$this->server = Runner::start( 'raw-server', $file );
		$port         = (int) $this->server->line();
		unlink( $file );
		$this->url = 'http://' . Internet::host( self::HOST, $port ) . '/';
		return $port;
	}

	private static function answer( string $headers, string $body ): string {
		return "HTTP/1.1 200 OK\r\n{$headers}\r\nContent-Length: " . strlen( $body ) . "\r\nConnection: close\r\n\r\n{$body}";
	}
}
