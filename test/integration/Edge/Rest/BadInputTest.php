<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Whatever is sent, the response names what is wrong with it, and is never an error of the server. */
#[CoversNothing]
final class BadInputTest extends NetworkTestCase {

	private const GOOD = [
		'url'         => 'https://example.com/hook',
		'event_types' => [ 'payment_received' ],
	];

	/**
	 * @param array<string, mixed> $fields
	 * @param list<string>         $refused
	 */
	#[DataProvider( 'bad_fields' )]
	public function test_what_is_wrong_is_named_by_its_field( array $fields, array $refused ): void {
		$reply = $this->post( $fields + self::GOOD );

		self::assertEqualsCanonicalizing( $refused, $reply->refused_fields() );
		self::assertSame( 0, Database::count( Database::WEBHOOKS ) );
	}

	/** @return array<string, array{array<string, mixed>, list<string>}> */
	public static function bad_fields(): array {
		$urls = [
			'no address'                => 'nonsense',
			'no host'                   => 'https://',
			'no host but a path'        => 'https:///hook',
			'a path alone'              => '/hook',
			'javascript'                => 'javascript:alert(1)',
			'ftp'                       => 'ftp://example.com/hook',
			'a file'                    => 'file:///etc/passwd',
			'user and password'         => 'https://user:password@example.com/hook',
			'a user'                    => 'https://user@example.com/hook',
			'2,049 characters'          => str_pad( 'https://example.com/', 2049, 'x' ),
			'a space in between'        => 'https://example.com/a b',
			'a space in the host'       => 'https://exam ple.com/',
			'a new line in between'     => "https://example.com/a\r\nX-Evil: 1",
			'data'                      => 'data:text/html,x',
			'a tab in between'          => "https://example.com/a\tb",
			'invalid in IDN'            => 'https://b\u{FFFD}cher.example/',
			'a number for a host'       => 'https://2130706433/',
			'only a port'               => 'https://:8443/',
			'a back-slash'              => 'https://example.com\@10.0.0.1/',
			'a port of 0'               => 'https://example.com:0/',
			'a port of 70000'           => 'https://example.com:70000/',
			'an empty text'             => '',
			'spaces alone'              => '   ',
			'a list'                    => [ 'https://example.com/' ],
			'a number'                  => 7,
			'null'                      => null,
			'an underscore for a label' => 'https://-.example.com/',
		];
		$table = [];
		foreach ( $urls as $what => $url ) {
			$table[ "url: {$what}" ] = [ [ 'url' => $url ], [ 'url' ] ];
		}
		return $table + self::bad_other_fields();
	}

	/** @return array<string, array{array<string, mixed>, list<string>}> */
	private static function bad_other_fields(): array {
		return [
			'event_types: unknown'               => [ [ 'event_types' => [ 'payment_received', 'no_such_event' ] ], [ 'event_types' ] ],
			'event_types: none'                  => [ [ 'event_types' => [] ], [ 'event_types' ] ],
			'name: empty'                        => [ [ 'name' => '' ], [ 'name' ] ],
			'name: spaces'                       => [ [ 'name' => '  ' ], [ 'name' ] ],
			'name: 201 characters'               => [ [ 'name' => str_repeat( 'ä', 201 ) ], [ 'name' ] ],
			'status: disabled'                   => [ [ 'status' => 'disabled' ], [ 'status' ] ],
			'status: unknown'                    => [ [ 'status' => 'on' ], [ 'status' ] ],
			'format: unknown'                    => [ [ 'format' => 'xml' ], [ 'format' ] ],
			'sites: none'                        => [ [ 'sites' => [] ], [ 'sites' ] ],
			'sites: unknown'                     => [ [ 'sites' => [ 1, 999 ] ], [ 'sites' ] ],
			'event_types: a star and an unknown' => [ [ 'event_types' => [ '*', 'no_such_event' ] ], [ 'event_types' ] ],
			'event_types: an empty one'          => [ [ 'event_types' => [ '' ] ], [ 'event_types' ] ],
			'headers: 21 of them'                => [
				[ 'headers' => array_fill_keys( array_map( static fn ( int $i ): string => "X-{$i}", range( 1, 21 ) ), '1' ) ],
				[ 'headers' ],
			],
			'headers: a line break'              => [ [ 'headers' => [ 'X-A' => "1\r\nX-B: 2" ] ], [ 'headers' ] ],
			'headers: a name with a colon'       => [ [ 'headers' => [ 'X-A:' => '1' ] ], [ 'headers' ] ],
			'headers: one of our own'            => [ [ 'headers' => [ 'Webhook-Id' => '1' ] ], [ 'headers' ] ],
			'headers: the host'                  => [ [ 'headers' => [ 'Host' => 'example.com' ] ], [ 'headers' ] ],
			'secret: too short'                  => [ [ 'secret' => 'whsec_' . base64_encode( 'short' ) ], [ 'secret' ] ],
			'secret: without whsec_'             => [ [ 'secret' => base64_encode( str_repeat( 'x', 32 ) ) ], [ 'secret' ] ],
			'held: unknown'                      => [ [ 'held' => 'maybe' ], [ 'held' ] ],
			'an unknown field'                   => [ [ 'colour' => 'red' ], [ 'colour' ] ],
			'a field that is not built yet'      => [ [ 'filters' => [] ], [ 'filters' ] ],
			'several fields at once'             => [
				[ 'url' => 'x', 'event_types' => [ 'x' ], 'name' => '' ],
				[ 'url', 'event_types', 'name' ],
			],
		] + self::wrong_kinds();
	}

	/** @return array<string, array{array<string, mixed>, list<string>}> */
	private static function wrong_kinds(): array {
		return [
			'event_types: a text'                => [ [ 'event_types' => 'payment_received' ], [ 'event_types' ] ],
			'event_types: a list of lists'       => [ [ 'event_types' => [ [ 'payment_received' ] ] ], [ 'event_types' ] ],
			'event_types: an object'             => [ [ 'event_types' => [ 'a' => 'payment_received' ] ], [ 'event_types' ] ],
			'event_types: null'                  => [ [ 'event_types' => null ], [ 'event_types' ] ],
			'name: a number'                     => [ [ 'name' => 7 ], [ 'name' ] ],
			'status: true'                       => [ [ 'status' => true ], [ 'status' ] ],
			'sites: texts'                       => [ [ 'sites' => [ '1' ] ], [ 'sites' ] ],
			'sites: huge'                        => [ [ 'sites' => [ 1.0e30 ] ], [ 'sites' ] ],
			'sites: a number'                    => [ [ 'sites' => 1 ], [ 'sites' ] ],
			'event_types: a number'              => [ [ 'event_types' => 7 ], [ 'event_types' ] ],
			'name: null'                         => [ [ 'name' => null ], [ 'name' ] ],
			'name: a list'                       => [ [ 'name' => [ 'x' ] ], [ 'name' ] ],
			'status: null'                       => [ [ 'status' => null ], [ 'status' ] ],
			'format: a number'                   => [ [ 'format' => 1 ], [ 'format' ] ],
			'sites: an object'                   => [ [ 'sites' => [ 'a' => 1 ] ], [ 'sites' ] ],
			'headers: null'                      => [ [ 'headers' => null ], [ 'headers' ] ],
			'headers: a text'                    => [ [ 'headers' => 'X-A: 1' ], [ 'headers' ] ],
			'headers: a list for a value'        => [ [ 'headers' => [ 'X-A' => [ '1' ] ] ], [ 'headers' ] ],
			'secret: a number'                   => [ [ 'secret' => 7 ], [ 'secret' ] ],
			'held: a list'                       => [ [ 'held' => [ 'send' ] ], [ 'held' ] ],
			'accept_redirect: a number'          => [ [ 'accept_redirect' => 1 ], [ 'accept_redirect' ] ],
			'headers: the same name twice'       => [ [ 'headers' => [ 'X-A' => '1', 'x-a' => '2' ] ], [ 'headers' ] ],
			'headers: a list'                    => [ [ 'headers' => [ 'X-A: 1' ] ], [ 'headers' ] ],
			'headers: a number for a value'      => [ [ 'headers' => [ 'X-A' => 1 ] ], [ 'headers' ] ],
		];
	}

	public function test_an_event_given_twice_counts_once(): void {
		$hook = $this->post( [ 'event_types' => [ 'payment_received', 'site_created', 'payment_received' ] ] + self::GOOD )->json( 201 );

		self::assertSame( [ 'payment_received', 'site_created' ], $hook->at( 'event_types' )->value );
	}

	public function test_missing_fields_are_named_in_sentences(): void {
		$problem = $this->post( [] )->json( 400 );

		self::assertEqualsCanonicalizing( [ 'url', 'event_types' ], $problem->at( 'data', 'params' )->names() );
		self::assertStringEndsWith( '.', $problem->text( 'data', 'params', 'url' ) );
	}

	public function test_a_missing_field_is_named_beside_a_wrong_one(): void {
		self::assertEqualsCanonicalizing( [ 'url', 'event_types' ], $this->post( [ 'url' => 'nonsense' ] )->refused_fields() );
	}

	#[DataProvider( 'bad_bodies' )]
	public function test_a_body_that_is_no_object_is_refused( string $body ): void {
		self::assertSame( 400, Http::as_user( 'admin' )->send( 'POST', '/webhooks', $body )->status );
	}

	/** @return array<string, array{string}> */
	public static function bad_bodies(): array {
		return [
			'a list'           => [ '[{"url":"https://example.com/"}]' ],
			'an empty list'    => [ '[]' ],
			'a text'           => [ '"https://example.com/"' ],
			'a number'         => [ '7' ],
			'null'             => [ 'null' ],
			'malformed'        => [ '{"url":' ],
			'cut UTF-8'        => [ "{\"url\":\"https://example.com/\xc3\"}" ],
			'very deep'        => [ str_repeat( '[', 600 ) . str_repeat( ']', 600 ) ],
			'deep in a field'  => [ '{"url":' . str_repeat( '[', 400 ) . str_repeat( ']', 400 ) . ',"event_types":["*"]}' ],
			'5 MB'             => [ '{"name":"' . str_repeat( 'x', 5_000_000 ) . '"}' ],
			'5 MB of fields'   => [ '{"a":1' . str_repeat( ',"a":1', 800_000 ) . '}' ],
			'a NUL in a name'  => [ '{"\u0000url":"https://example.com/"}' ],
			'a name twice'     => [ '{"url":"https://example.com/","url":7,"event_types":["*"]}' ],
			'an empty name'    => [ '{"":1}' ],
		];
	}

	/** @param array<string, mixed> $fields */
	private function post( array $fields ): Reply {
		return Http::as_user( 'admin' )->send( 'POST', '/webhooks', $fields );
	}
}
