<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http;

use MultisiteWebhooks\Adapter\Http\WpTransport;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\SingleRequest;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Where PHP has no curl, WordPress sends. */
#[CoversClass( WpTransport::class )]
final class WpTransportTest extends TestCase {

	protected function tearDown(): void {
		remove_all_filters( 'pre_http_request' );
	}

	public function test_a_request_goes_out_by_the_http_api_of_wordpress(): void {
		$sent = [];
		add_filter(
			'pre_http_request',
			static function ( mixed $response, mixed $arguments, mixed $url ) use ( &$sent ): array {
				$sent[] = [ $url, ...( is_array( $arguments ) ? [ $arguments['method'], $arguments['body'] ] : [] ) ];
				return [ 'headers' => [ 'X-A' => '1' ], 'body' => 'ok', 'response' => [ 'code' => 202, 'message' => 'Accepted' ] ];
			},
			10,
			3
		);

		$response = $this->response();

		self::assertSame( [ [ 'https://example.com/hook', 'POST', '{}' ] ], $sent );
		self::assertSame( [ 202, [ 'x-a' => '1' ], 'ok' ], [ $response->status, $response->headers, $response->body ] );
	}

	public function test_other_code_that_throws_is_a_failure(): void {
		add_filter( 'pre_http_request', static fn (): never => throw new \RuntimeException( 'broken' ) );

		$failure = $this->response()->failure;

		self::assertSame( [ 'unknown', [ 'message' => 'broken' ] ], [ $failure?->reason, $failure?->context ] );
	}

	private function response(): Response {
		$request = new OutgoingRequest( 'https://example.com/hook', 'example.com', 443, [ '93.184.215.14' ], [], '{}' );
		$single  = new SingleRequest( $request );
		( new WpTransport() )->send( $single );
		return $single->response();
	}
}
