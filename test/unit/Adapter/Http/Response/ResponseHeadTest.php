<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Http\Response;

use MultisiteWebhooks\Adapter\Http\Response\ResponseHead;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Lines as curl passes them on. */
#[CoversClass( ResponseHead::class )]
final class ResponseHeadTest extends TestCase {

	public function test_a_head_is_read_line_by_line(): void {
		$head = self::read( "HTTP/1.1 200 OK\r\n", "A: 1\r\n", "B:2 \r\n", "a: 3\r\n" );
		self::assertSame( [ true, false ], [ $head->has_begun(), $head->is_complete() ] );

		$head->read( "\r\n" );
		self::assertTrue( $head->is_complete() );
		self::assertSame( [ 'a' => '1, 3', 'b' => '2' ], $head->headers() );
	}

	public function test_lines_may_end_in_lf_alone(): void {
		$head = self::read( "HTTP/1.1 429 Slow\n", "Retry-After: 7\n", "X: a\n", "\n" );

		self::assertTrue( $head->is_complete() );
		self::assertSame( [ 'retry-after' => '7', 'x' => 'a' ], $head->headers() );
	}

	public function test_a_folded_line_continues_the_one_before(): void {
		self::assertSame(
			[ 'x' => 'a b c', 'y' => '1' ],
			self::read( "HTTP/1.1 200 OK\r\n", "X: a\r\n", " b\r\n", "\tc\r\n", "Y: 1\r\n", "\r\n" )->headers(),
		);
	}

	public function test_an_interim_response_does_not_count(): void {
		$head = self::read( "HTTP/1.1 100 Continue\r\n", "\r\n", "HTTP/1.1 103 Early Hints\r\n", "Link: a\r\n", "\r\n" );
		self::assertSame( [ false, false ], [ $head->has_begun(), $head->is_complete() ] );

		foreach ( [ "HTTP/1.1 200 OK\r\n", "X: 1\r\n", "\r\n" ] as $line ) {
			$head->read( $line );
		}
		self::assertSame( [ true, [ 'x' => '1' ] ], [ $head->is_complete(), $head->headers() ] );
	}

	public function test_trailers_replace_nothing(): void {
		$head = self::read( "HTTP/1.1 503 Busy\r\n", "Retry-After: 60\r\n", "\r\n" );
		$head->body_begins();
		$head->read( "Retry-After: 1\r\n" );
		$head->read( "HTTP/1.1 200 OK\r\n" );
		$head->read( "Location: /\r\n" );

		self::assertSame( [ 'retry-after' => '60' ], $head->headers() );
	}

	public function test_trailers_of_an_empty_body_replace_nothing(): void {
		$head = self::read( "HTTP/1.1 503 Busy\r\n", "Retry-After: 60\r\n", "\r\n", "Retry-After: 1\r\n", "X: 1\r\n" );

		self::assertSame( [ true, [ 'retry-after' => '60' ] ], [ $head->is_complete(), $head->headers() ] );
	}

	public function test_the_response_to_a_second_request_replaces_the_first(): void {
		self::assertSame(
			[ 'b' => '2' ],
			self::read( "HTTP/2 401 \r\n", "A: 1\r\n", "\r\n", "HTTP/2 200 \r\n", "B: 2\r\n", "\r\n" )->headers(),
		);
	}

	public function test_a_line_without_a_name_is_skipped(): void {
		self::assertSame( [ 'a' => '1' ], self::read( "HTTP/1.1 200 OK\r\n", "odd\r\n", ": 1\r\n", "A: 1\r\n", "\r\n" )->headers() );
	}

	public function test_what_had_arrived_before_a_cut_is_kept(): void {
		self::assertSame( [ 'a' => '1', 'b' => '2' ], self::read( "HTTP/1.1 200 OK\r\n", "A: 1\r\n", "B: 2\r\n" )->headers() );
	}

	public function test_endless_lines_end_the_transfer(): void {
		$head = self::read( "HTTP/1.1 200 OK\r\n" );
		$line = 'X: ' . str_repeat( 'a', 995 ) . "\r\n";
		$read = 0;
		while ( $read < 1000 && $head->read( $line ) ) {
			++$read;
		}

		self::assertSame( [ 65, true, true ], [ $read, $head->is_too_long(), $head->has_begun() ] );
		self::assertLessThanOrEqual( 16_384, strlen( implode( '', $head->headers() ) ) );
	}

	public function test_endless_interim_responses_end_the_transfer(): void {
		$head = self::read();
		$read = 0;
		while ( $read < 100_000 && $head->read( "HTTP/1.1 103 E\r\n" ) && $head->read( "\r\n" ) ) {
			++$read;
		}

		self::assertSame( [ intdiv( 65_536, 18 ), true, false ], [ $read, $head->is_too_long(), $head->has_begun() ] );
	}

	private static function read( string ...$lines ): ResponseHead {
		$head = new ResponseHead();
		foreach ( $lines as $line ) {
			self::assertTrue( $head->read( $line ) );
		}
		return $head;
	}
}
