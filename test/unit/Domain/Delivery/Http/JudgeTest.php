<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\FailureDetail;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\Outcome;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
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

	#[DataProvider( 'unreadable_waits' )]
	public function test_a_wait_that_cannot_be_read_is_told( int $status, string $header, ?string $told ): void {
		$verdict = ( new Judge() )->of( Response::of( $status, [ 'retry-after' => $header ], '', 1 ), new \DateTimeImmutable() );

		$context = null === $told ? [] : [ 'retry_after' => $told ];
		self::assertSame( [ "http_{$status}", $context ], [ $verdict->failure?->reason, $verdict->failure?->context ] );
	}

	/** @return iterable<string, array{int, string, ?string}> */
	public static function unreadable_waits(): iterable {
		yield 'words' => [ 429, 'soon', 'soon' ];
		yield 'a date of another kind' => [ 503, '2026-11-24 14:01', '2026-11-24 14:01' ];
		yield 'a wait that can be read' => [ 429, '7', null ];
		yield 'none' => [ 429, ' ', null ];
		yield 'on a status that does not wait' => [ 500, 'soon', null ];
	}

	public function test_a_cut_response_counts_as_if_it_were_whole(): void {
		$judge = new Judge();
		$now   = new \DateTimeImmutable();

		self::assertSame( Outcome::Delivered, $judge->of( Response::of( 200, [], 'ha', 1, ResponseCut::ConnectionLost ), $now )->outcome );
		self::assertSame(
			60,
			$judge->of( Response::of( 429, [ 'retry-after' => '60' ], 'ha', 1, ResponseCut::TimedOut ), $now )->retry_after,
		);
	}

	#[DataProvider( 'details' )]
	public function test_a_response_may_tell_more( Response $response, string $reason, ?FailureDetail $detail ): void {
		$failure = ( new Judge() )->of( $response, new \DateTimeImmutable() )->failure;

		self::assertSame( [ $reason, $detail?->value ], [ $failure?->reason, $failure->context['detail'] ?? null ] );
	}

	/** @return iterable<string, array{Response, string, ?FailureDetail}> */
	public static function details(): iterable {
		$script = 'https://script.googleusercontent.com/macros/echo?user_content_key=abc';
		yield 'the output of a Google Apps Script' => [
			Response::of( 302, [ 'location' => $script ], '', 1 ),
			'redirect',
			FailureDetail::GoogleScript,
		];
		yield 'a redirect that names it' => [
			Response::of( 302, [ 'location' => "https://a.example/?{$script}" ], '', 1 ),
			'redirect',
			null,
		];
		yield 'another host that begins like it' => [
			Response::of( 302, [ 'location' => 'https://script.googleusercontent.com.example/' ], '', 1 ),
			'redirect',
			null,
		];
		yield 'HTTP on a TLS port of nginx' => [
			Response::of( 400, [], '<center>The plain HTTP request was sent to HTTPS port</center>', 1 ),
			'http_400',
			FailureDetail::OnlyTls,
		];
		yield 'HTTP on a TLS port of Apache' => [
			Response::of( 400, [], 'Reason: You\'re speaking plain HTTP to an SSL-enabled server port.', 1 ),
			'http_400',
			FailureDetail::OnlyTls,
		];
		yield 'HTTP on a TLS port of Go' => [
			Response::of( 400, [], 'Client sent an HTTP request to an HTTPS server.', 1 ),
			'http_400',
			FailureDetail::OnlyTls,
		];
		yield 'nginx without a client certificate' => [
			Response::of( 400, [], '<center>No required SSL certificate was sent</center>', 1 ),
			'http_400',
			FailureDetail::ClientCertificate,
		];
		yield 'any other 400' => [ Response::of( 400, [], 'bad', 1 ), 'http_400', null ];
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
