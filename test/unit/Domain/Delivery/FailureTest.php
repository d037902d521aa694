<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\FailureDetail;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Failure::class )]
final class FailureTest extends TestCase {

	public function test_a_status_is_stored_as_http_and_its_code(): void {
		$failure = Failure::status( 503 );
		self::assertSame(
			[ 'http_503', 503, null, false ],
			[ $failure->reason, $failure->status_code(), $failure->cause(), $failure->is_gone() ],
		);
	}

	public function test_a_cause_is_no_status_even_if_it_begins_like_one(): void {
		$failure = Failure::because( Cause::HttpBlocked );
		self::assertSame( [ 'http_blocked', null, Cause::HttpBlocked ], [ $failure->reason, $failure->status_code(), $failure->cause() ] );
	}

	public function test_410_means_gone(): void {
		self::assertTrue( ( new Failure( 'http_410' ) )->is_gone() );
	}

	public function test_an_unknown_reason_is_kept(): void {
		$failure = new Failure( 'from_another_version' );
		self::assertSame( [ 'from_another_version', null, null ], [ $failure->reason, $failure->status_code(), $failure->cause() ] );
	}

	public function test_clients_get_only_reasons_that_they_know(): void {
		$stored = [ null, 'timeout', 'http_503', 'http_5033', 'http_abc', '', 'from_another_version', "timeout\n" ];

		self::assertSame(
			[ null, 'timeout', 'http_503', ...array_fill( 0, 5, 'unknown' ) ],
			array_map( Failure::known_reason( ... ), $stored )
		);
	}

	public function test_its_facts_are_bounded_and_are_text(): void {
		$failure = Failure::because( Cause::Redirect, [ 'code' => '302', 'location' => '/' . str_repeat( 'ü', 40_000 ) ] );

		self::assertSame( '302', $failure->context['code'] );
		self::assertLessThanOrEqual( 2048, strlen( $failure->context['location'] ) );
		self::assertStringEndsWith( '…', $failure->context['location'] );
		self::assertSame( 1, preg_match( '//u', $failure->context['location'] ) );
		self::assertSame( [ 'message' => "a\u{fffd}b" ], ( new Failure( 'unknown', [ 'message' => "a\xffb" ] ) )->context );
	}

	public function test_a_detail_is_one_of_its_facts(): void {
		$failure = Failure::detailed( Cause::TlsFailed, FailureDetail::TlsOther, [ 'message' => 'odd' ] );

		self::assertSame( [ 'tls_failed', [ 'detail' => 'tls_other', 'message' => 'odd' ] ], [ $failure->reason, $failure->context ] );
	}
}
