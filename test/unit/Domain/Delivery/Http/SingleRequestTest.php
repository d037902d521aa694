<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\SingleRequest;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( SingleRequest::class )]
final class SingleRequestTest extends TestCase {

	public function test_a_request_is_given_once_and_its_response_kept(): void {
		$request  = new OutgoingRequest( 'https://example.com/hook', 'example.com', 443, [ '93.184.215.14' ], [], '{}' );
		$response = Response::of( 200, [], 'ok', 12 );
		$single   = new SingleRequest( $request );

		$given = $single->next( 8 );
		self::assertSame( [ $request ], array_values( $given ) );
		self::assertSame( [], $single->next( 8 ) );
		$single->received( (string) array_key_first( $given ), $response );
		self::assertSame( $response, $single->response() );
	}

	public function test_without_a_response_it_failed_for_an_unknown_reason(): void {
		$single = new SingleRequest( new OutgoingRequest( 'https://example.com/', 'example.com', 443, [ '93.184.215.14' ], [], '' ) );
		$single->next( 8 );

		self::assertSame( 'unknown', $single->response()->failure?->reason );
	}
}
