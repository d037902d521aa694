<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Response;

use MultisiteWebhooks\Adapter\Http\Response\ResponseReader;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What WordPress's HTTP API or a filter may return. */
#[CoversClass( ResponseReader::class )]
final class ResponseReaderTest extends TestCase {

	public function test_a_response_is_read_with_its_duration(): void {
		$response = ResponseReader::response( self::response( 201, 'done', [ 'X-One' => '1' ] ), 42 );

		self::assertSame( [ 201, 'done', 42, null ], [ $response->status, $response->body, $response->duration_ms, $response->cut ] );
		self::assertSame( [ 'x-one' => '1' ], $response->headers );
	}

	public function test_values_of_the_same_header_are_joined_without_those_that_are_not_text(): void {
		$response = ResponseReader::response( self::response( 200, '', [ 'Set-Cookie' => [ 'a=1', [], 'b=2' ] ] ), 0 );

		self::assertSame( [ 'set-cookie' => 'a=1, b=2' ], $response->headers );
	}

	public function test_a_long_body_is_truncated(): void {
		$response = ResponseReader::response( self::response( 200, str_repeat( 'x', Transport::MAX_RESPONSE_BYTES + 1 ) ), 0 );

		self::assertSame( [ Transport::MAX_RESPONSE_BYTES, ResponseCut::TooLong ], [ strlen( $response->body ), $response->cut ] );
	}

	public function test_a_response_that_is_known_to_be_cut_stays_so(): void {
		self::assertSame( ResponseCut::TimedOut, ResponseReader::response( self::response( 200, 'ha' ), 0, ResponseCut::TimedOut )->cut );
	}

	public function test_headers_are_bounded(): void {
		$lines    = array_fill( 0, 5000, 'a=' . str_repeat( 'b', 400 ) );
		$response = ResponseReader::response( self::response( 503, '', [ 'Set-Cookie' => $lines, 'Retry-After' => '60' ] ), 0 );

		self::assertLessThanOrEqual( 16_384 + 2048, strlen( implode( '', $response->headers ) ) );
		self::assertSame( '60', $response->headers['retry-after'] );
	}

	public function test_names_of_digits_are_kept(): void {
		$headers = Row::texts_by_name( [ '123' => 'a' ] );

		self::assertSame( [ 123 => 'a' ], ResponseReader::response( self::response( 200, '', $headers ), 0 )->headers );
	}

	public function test_an_error_is_a_failure(): void {
		$response = ResponseReader::response( new \WP_Error( 'http_request_failed', 'cURL error 7: Failed to connect' ), 3 );

		self::assertSame( [ null, 'connection_refused', 3 ], [ $response->status, $response->failure?->reason, $response->duration_ms ] );
	}

	#[DataProvider( 'invalid_responses' )]
	public function test_anything_else_is_an_invalid_response( mixed $given ): void {
		self::assertSame( 'invalid_response', ResponseReader::response( $given, 0 )->failure?->reason );
	}

	/** @return array<string, array{mixed}> */
	public static function invalid_responses(): array {
		return [
			'true'               => [ true ],
			'a text'             => [ 'ok' ],
			'an empty array'     => [ [] ],
			'without a status'   => [ [ 'body' => 'x' ] ],
			'a status of zero'   => [ self::response( 0 ) ],
			'a status in letters' => [ [ 'response' => [ 'code' => 'OK' ] ] ],
		];
	}

	/**
	 * @param array<string, mixed> $headers
	 * @return array<string, mixed>
	 */
	private static function response( int $status, string $body = '', array $headers = [] ): array {
		return [
			'response' => [ 'code' => $status ],
			'body'     => $body,
			'headers'  => $headers,
		];
	}
}
