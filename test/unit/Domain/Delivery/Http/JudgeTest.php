<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\Outcome;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Judge::class )]
final class JudgeTest extends TestCase {

	#[DataProvider( 'responses' )]
	public function test_each_response_has_one_outcome( Response $response, Outcome $outcome, ?string $reason ): void {
		$verdict = ( new Judge() )->of( $response, new \DateTimeImmutable() );
		self::assertSame( [ $outcome, $reason ], [ $verdict->outcome, $verdict->failure?->reason ] );
	}

	#[DataProvider( 'responses' )]
	public function test_a_failure_alone_says_what_follows( Response $response, Outcome $outcome ): void {
		$failure = ( new Judge() )->of( $response, new \DateTimeImmutable() )->failure;
		self::assertSame( $outcome, null === $failure ? Outcome::Delivered : Judge::outcome( $failure ) );
	}

	#[DataProvider( 'accepted' )]
	public function test_a_webhook_may_count_redirects_as_delivered( Response $response, Outcome $outcome, ?string $reason ): void {
		$verdict = ( new Judge() )->of( $response, new \DateTimeImmutable(), true );
		self::assertSame( [ $outcome, $reason ], [ $verdict->outcome, $verdict->failure?->reason ] );
	}

	/** @return iterable<string, array{Response, Outcome, ?string}> */
	public static function accepted(): iterable {
		foreach ( [ 301, 302, 303, 307, 308 ] as $status ) {
			yield (string) $status => [ Response::of( $status, [ 'location' => 'https://a.example/' ], '', 1 ), Outcome::Delivered, null ];
		}
		yield 'without an address' => [ Response::of( 302, [], '', 1 ), Outcome::Delivered, null ];
		yield 'another 3xx' => [ Response::of( 304, [], '', 1 ), Outcome::Retry, 'http_304' ];
		yield '500' => [ Response::of( 500, [], '', 1 ), Outcome::Retry, 'http_500' ];
		yield '410' => [ Response::of( 410, [], '', 1 ), Outcome::Gone, 'http_410' ];
		yield '200' => [ Response::of( 200, [], '', 1 ), Outcome::Delivered, null ];
	}

	#[DataProvider( 'retry_after' )]
	public function test_a_receiver_may_ask_to_wait( int $status, string $header, ?int $seconds ): void {
		$verdict = ( new Judge() )->of(
			Response::of( $status, [ 'retry-after' => $header ], '', 1 ),
			new \DateTimeImmutable( '2026-11-24T14:00:00Z' ),
		);
		self::assertSame( $seconds, $verdict->retry_after );
	}

	/** @return iterable<string, array{Response, Outcome, ?string}> */
	public static function responses(): iterable {
		yield '200' => [ Response::of( 200, [], '', 1 ), Outcome::Delivered, null ];
		yield '204' => [ Response::of( 204, [], '', 1 ), Outcome::Delivered, null ];
		yield '299' => [ Response::of( 299, [], '', 1 ), Outcome::Delivered, null ];
		yield 'redirect' => [ Response::of( 302, [ 'location' => 'https://example.org/' ], '', 1 ), Outcome::Retry, 'redirect' ];
		yield '304' => [ Response::of( 304, [], '', 1 ), Outcome::Retry, 'http_304' ];
		yield '404' => [ Response::of( 404, [], '', 1 ), Outcome::Retry, 'http_404' ];
		yield '410' => [ Response::of( 410, [], '', 1 ), Outcome::Gone, 'http_410' ];
		yield '500' => [ Response::of( 500, [], '', 1 ), Outcome::Retry, 'http_500' ];
		yield 'challenge' => [ Response::of( 403, [ 'cf-mitigated' => 'challenge' ], '', 1 ), Outcome::Retry, 'bot_page' ];
		yield 'timeout' => [ Response::none( Failure::because( Cause::Timeout ) ), Outcome::Retry, 'timeout' ];
		yield 'refused address' => [ Response::none( Failure::because( Cause::AddressRefused ) ), Outcome::GiveUp, 'address_refused' ];
	}

	/** @return iterable<string, array{int, string, ?int}> */
	public static function retry_after(): iterable {
		yield 'seconds' => [ 429, '7', 7 ];
		yield 'a date' => [ 503, 'Tue, 24 Nov 2026 14:01:00 GMT', 60 ];
		yield 'a date that is over' => [ 503, 'Tue, 24 Nov 2026 13:01:00 GMT', 1 ];
		yield 'longer than a day' => [ 429, '9999999', 86400 ];
		yield 'something else' => [ 429, 'soon', null ];
		yield 'on another status' => [ 500, '7', null ];
	}
}
