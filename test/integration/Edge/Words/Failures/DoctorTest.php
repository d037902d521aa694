<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use MultisiteWebhooks\Edge\Words\Failures\Doctor;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Every failure has the same explanation everywhere. */
#[CoversClass( Doctor::class )]
final class DoctorTest extends TestCase {

	private const AGAIN = ' A real event is retried 9 more times over about 3 days.';

	#[DataProvider( 'without_facts' )]
	public function test_a_sentence_leaves_out_a_missing_fact( string $reason, string $message ): void {
		self::assertSame(
			$message,
			FailedAttempt::diagnosis( $reason, [], new DiagnosisContext( 'hooks.example.com', false ) )->message(),
		);
	}

	/** @return iterable<string, array{string, string}> */
	public static function without_facts(): iterable {
		yield 'whose certificate it was' => [
			'tls_name_mismatch',
			'The certificate is not for hooks.example.com. Check the address or the receiver’s certificate.',
		];
		yield 'what curl said' => [ 'unknown', 'The request failed.' ];
		yield 'the next try, after the last' => [ 'http_429', 'The receiver is limiting requests. Try again later.' ];
		yield 'the next try, after the last one, unavailable' => [ 'http_503', 'The receiver is down or too busy. Try again later.' ];
	}

	public function test_the_receiver_of_a_deleted_webhook_has_no_name(): void {
		self::assertSame(
			'The receiver',
			strstr( FailedAttempt::diagnosis( 'dns_not_found', [], new DiagnosisContext( '', false ) )->cause, ' was', true ),
		);
	}

	public function test_braces_in_what_a_receiver_sends_stay_as_they_are(): void {
		$diagnosis = FailedAttempt::diagnosis(
			'redirect',
			[ 'code' => '302', 'location' => 'https://example.com/{host}' ],
			new DiagnosisContext( 'hooks.example.com', false ),
		);

		self::assertStringContainsString( 'https://example.com/{host}.', $diagnosis->cause );
	}

	#[DataProvider( 'outcomes_of_tests' )]
	public function test_a_test_says_what_would_happen_to_a_real_event( string $reason, string $message ): void {
		self::assertSame(
			$message,
			FailedAttempt::diagnosis(
				$reason,
				[ 'ip' => '10.0.0.1', 'rule' => 'private' ],
				new DiagnosisContext( 'hooks.example.com', true ),
			)->message(),
		);
	}

	/** @return iterable<string, array{string, string}> */
	public static function outcomes_of_tests(): iterable {
		yield 'it would be tried again' => [
			'http_404',
			'The receiver found nothing at this address: check the path. In Zapier or n8n, check that the workflow is turned '
			. 'on.' . self::AGAIN,
		];
		yield 'it would be tried again after a pause' => [
			'http_429',
			'The receiver is limiting requests. Try again later.' . self::AGAIN,
		];
		yield 'it would be tried again by itself' => [ 'http_503', 'The receiver is down or too busy. Try again later.' . self::AGAIN ];
		yield 'it would disable the webhook' => [
			'http_410',
			'The receiver says this address is permanently gone. A real event would disable the webhook; enter a new address to continue.',
		];
		yield 'it would be given up' => [
			'address_refused',
			'hooks.example.com resolves to 10.0.0.1, a private address. Webhooks are only sent to public addresses; you can allow '
			. 'trusted hosts in wp-config.php.',
		];
	}

	#[DataProvider( 'shorts' )]
	public function test_a_list_gets_a_short_description( string $reason, ?int $status, string $short ): void {
		self::assertSame( $short, ( new Doctor() )->short( $reason, $status ) );
	}

	/** @return iterable<string, array{string, ?int, string}> */
	public static function shorts(): iterable {
		yield 'a status' => [ 'http_404', 404, '404 Not Found' ];
		yield 'a status without a name' => [ 'http_599', 599, '599' ];
		yield 'a redirect' => [ 'redirect', 308, '308 redirect' ];
		yield 'a redirect whose attempt is gone' => [ 'redirect', null, 'Redirect' ];
		yield 'no status' => [ 'timeout', null, 'Timed out after 15 s' ];
		yield 'a reason of a later version' => [ 'of_later', null, 'Failed' ];
	}

	public function test_a_wait_that_cannot_be_read_is_told(): void {
		$next = new \DateTimeImmutable( '2026-11-24T14:32:11Z' );

		self::assertSame(
			'The receiver is limiting requests. It asks to wait, but not for a time that can be read (Retry-After: soon). Have the receiver '
			. 'send a number of seconds or an HTTP date.',
			FailedAttempt::diagnosis(
				'http_429',
				[ 'retry_after' => 'soon' ],
				new DiagnosisContext( 'hooks.example.com', false, $next ),
			)->message(),
		);
	}

	#[DataProvider( 'cuts' )]
	public function test_a_cut_response_is_warned_about( ?ResponseCut $cut, ?string $caution ): void {
		$at      = new \DateTimeImmutable( '2026-11-24T14:02:11Z' );
		$attempt = new Attempt(
			number: 1,
			planned_at: $at,
			at: $at,
			duration_ms: 12,
			status_code: 200,
			failure: null,
			request_headers: [],
			request_body: '{}',
			response_headers: [],
			response_body: 'ha',
			response_cut: $cut,
		);

		self::assertSame( $caution, ( new Doctor() )->caution( $attempt ) );
	}

	/** @return iterable<string, array{?ResponseCut, ?string}> */
	public static function cuts(): iterable {
		yield 'whole' => [ null, null ];
		yield 'a long one' => [ ResponseCut::TooLong, null ];
		yield 'a slow one' => [
			ResponseCut::TimedOut,
			'The response was cut: it had not ended after 15 seconds. Have the receiver finish its response immediately, ideally with an '
			. 'empty body.',
		];
		yield 'a broken one' => [
			ResponseCut::ConnectionLost,
			'The response was cut: the connection was lost before it ended. Check the receiver’s error log and the length that it '
			. 'announces (Content-Length).',
		];
	}

	#[DataProvider( 'responses' )]
	public function test_a_regular_web_page_is_warned_about( string $type, string $body, bool $cautioned ): void {
		$at      = new \DateTimeImmutable( '2026-11-24T14:02:11Z' );
		$attempt = new Attempt(
			number: 1,
			planned_at: $at,
			at: $at,
			duration_ms: 12,
			status_code: 200,
			failure: null,
			request_headers: [],
			request_body: '{}',
			response_headers: [ 'content-type' => $type ],
			response_body: $body,
		);

		self::assertSame( $cautioned, null !== ( new Doctor() )->caution( $attempt ) );
	}

	/** @return iterable<string, array{string, string, bool}> */
	public static function responses(): iterable {
		yield 'HTML' => [ 'text/html; charset=UTF-8', 'Hello', true ];
		yield 'a document that does not say so' => [ 'text/plain', "\n <!DOCTYPE html><title>Hello", true ];
		yield 'an element that does not say so' => [ '', "\xEF\xBB\xBF<HTML lang=en>", true ];
		yield 'JSON' => [ 'application/json', '{"html":"<html>"}', false ];
		yield 'text' => [ 'text/plain', 'ok <html>', false ];
		yield 'XML' => [ 'text/xml', '<htmlish/>', false ];
		yield 'nothing' => [ '', '', false ];
	}
}
