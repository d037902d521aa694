<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Request;

use MultisiteWebhooks\Adapter\Http\Request\RequestArguments;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What WordPress's HTTP API gets, and what the filter can and cannot change. */
#[CoversClass( RequestArguments::class )]
final class RequestArgumentsTest extends TestCase {

	private Hooks $hooks;

	protected function setUp(): void {
		$this->hooks = Hooks::remember();
	}

	protected function tearDown(): void {
		$this->hooks->restore();
	}

	public function test_a_request_becomes_arguments(): void {
		$arguments = RequestArguments::of( self::request() );

		self::assertSame( [ 'content-type' => 'application/json', 'x-multisite-delivery' => 'dlv_1' ], $arguments['headers'] );
		self::assertSame( [ '{}', 0, 'Test/1' ], [ $arguments['body'], $arguments['redirection'], $arguments['user-agent'] ?? '' ] );
		self::assertSame( Transport::MAX_RESPONSE_BYTES + 1, $arguments['limit_response_size'] ?? 0 );
	}

	public function test_the_filter_gets_the_delivery_and_the_url(): void {
		$given = [];
		add_filter(
			'multisite_webhooks_request_args',
			static function ( array $arguments, string $delivery, string $url ) use ( &$given ): array {
				$given = [ $delivery, $url ];
				return $arguments;
			},
			10,
			3
		);
		RequestArguments::of( self::request() );

		self::assertSame( [ 'dlv_1', 'https://example.com/hook' ], $given );
	}

	public function test_the_filter_may_add_arguments_and_headers(): void {
		add_filter( 'multisite_webhooks_request_args', static fn (): array => [ 'timeout' => 3, 'headers' => [ 'X-Added' => 'yes' ] ] );
		$arguments = RequestArguments::of( self::request() );

		self::assertSame( [ 3, 'yes' ], [ $arguments['timeout'] ?? 0, $arguments['headers']['x-added'] ?? '' ] );
	}

	public function test_the_filter_cannot_change_the_body_the_method_or_the_own_headers(): void {
		$changes = [
			'body'        => 'other',
			'method'      => 'GET',
			'blocking'    => false,
			'redirection' => 5,
			'headers'     => [ 'Content-Type' => 'text/plain' ],
		];
		add_filter( 'multisite_webhooks_request_args', static fn ( array $arguments ): array => $changes + $arguments );
		$arguments = RequestArguments::of( self::request() );

		self::assertSame(
			[ '{}', 0, 'application/json' ],
			[ $arguments['body'], $arguments['redirection'], $arguments['headers']['content-type'] ?? '' ],
		);
		self::assertSame( [], array_intersect_key( $arguments, [ 'method' => true, 'blocking' => true ] ) );
	}

	/** @param array<string, mixed> $changes */
	#[DataProvider( 'unsendable' )]
	public function test_a_header_that_would_become_something_else_is_refused( array $changes, string $name ): void {
		add_filter( 'multisite_webhooks_request_args', static fn ( array $arguments ): array => $changes + $arguments );

		$this->expectExceptionMessage( "A plugin or theme has set the header \"{$name}\", which has a line break" );
		RequestArguments::of( self::request() );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function unsendable(): array {
		return [
			'CR and LF in a value' => [ [ 'headers' => [ 'X-A' => "1\r\nX-B: 2" ] ], 'x-a' ],
			'LF in a value'        => [ [ 'headers' => [ 'X-A' => "1\n" ] ], 'x-a' ],
			'CR in a value'        => [ [ 'headers' => [ 'X-A' => "\r1" ] ], 'x-a' ],
			'NUL in a value'       => [ [ 'headers' => [ 'X-A' => "1\0" ] ], 'x-a' ],
			'LF in a name'         => [ [ 'headers' => [ "X-A\n" => '1' ] ], 'x-a?' ],
			'a colon in a name'    => [ [ 'headers' => [ 'X-A: 1' => '2' ] ], 'x-a:?1' ],
			'no name'              => [ [ 'headers' => [ '' => '1' ] ], '' ],
			'the user agent'       => [ [ 'user-agent' => "a\r\nX-B: 2" ], 'user-agent' ],
		];
	}

	public function test_a_header_named_by_digits_keeps_its_name_and_the_body_its_length(): void {
		$headers = [ '123' => 'yes', 'Content-Length' => '1', 'Transfer-Encoding' => 'chunked' ];
		add_filter( 'multisite_webhooks_request_args', static fn ( array $arguments ): array => [ 'headers' => $headers ] + $arguments );

		self::assertSame(
			[ 'content-type' => 'application/json', 'x-multisite-delivery' => 'dlv_1', 123 => 'yes' ],
			RequestArguments::of( self::request() )['headers'],
		);
	}

	public function test_a_filter_that_returns_no_array_is_ignored(): void {
		add_filter( 'multisite_webhooks_request_args', '__return_null' );

		self::assertSame( '{}', RequestArguments::of( self::request() )['body'] );
	}

	private static function request(): OutgoingRequest {
		$headers = [
			'content-type'         => 'application/json',
			'user-agent'           => 'Test/1',
			'x-multisite-delivery' => 'dlv_1',
		];
		return new OutgoingRequest( 'https://example.com/hook', 'example.com', 443, [ '192.0.2.1' ], $headers, '{}' );
	}
}
