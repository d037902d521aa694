<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Edge\Words\Failures\Diagnosis;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use MultisiteWebhooks\Edge\Words\Failures\Doctor;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Every failure has a cause and a next step, in the same words everywhere. */
#[CoversClass( Doctor::class )]
final class DoctorTest extends TestCase {

	private const AGAIN = ' A real event is retried 9 more times over about 3 days.';

	/** @param array<string, string> $facts */
	#[DataProvider( 'table' )]
	public function test_a_failed_try_is_explained( string $reason, string $short, string $message, array $facts = [] ): void {
		$diagnosis = $this->diagnosis( $reason, $facts, new DiagnosisContext( 'hooks.example.com', false, self::at( '14:32:11' ) ) );

		self::assertSame( [ $short, $message ], [ $diagnosis->short, $diagnosis->message() ] );
	}

	/** @return iterable<string, list<string|array<string, string>>> */
	public static function table(): iterable {
		yield from self::causes();
		yield from self::statuses();
	}

	public function test_each_cause_has_its_row_in_the_table(): void {
		$causes = array_map( static fn ( Cause $cause ): string => $cause->value, Cause::cases() );

		self::assertEqualsCanonicalizing( $causes, array_values( array_unique( array_filter( array_column( iterator_to_array( self::causes() ), 0 ), is_string( ... ) ) ) ) );
	}

	#[DataProvider( 'without_facts' )]
	public function test_a_sentence_does_without_a_fact_that_is_missing( string $reason, string $message ): void {
		self::assertSame( $message, $this->diagnosis( $reason, [], new DiagnosisContext( 'hooks.example.com', false ) )->message() );
	}

	/** @return iterable<string, array{string, string}> */
	public static function without_facts(): iterable {
		yield 'whose certificate it was' => [ 'tls_name_mismatch', 'The certificate is not for hooks.example.com. Check the address or the receiver’s certificate.' ];
		yield 'what curl said' => [ 'unknown', 'The request failed.' ];
		yield 'the next try, after the last' => [ 'http_429', 'The receiver is limiting requests. Try again later.' ];
		yield 'the next try, after the last one, unavailable' => [ 'http_503', 'The receiver is down or too busy. Try again later.' ];
	}

	public function test_the_receiver_of_a_deleted_webhook_has_no_name(): void {
		self::assertSame( 'The receiver', strstr( $this->diagnosis( 'dns_not_found', [], new DiagnosisContext( '', false ) )->cause, ' was', true ) );
	}

	public function test_braces_in_what_a_receiver_sends_stay_as_they_are(): void {
		$diagnosis = $this->diagnosis( 'redirect', [ 'code' => '302', 'location' => 'https://example.com/{host}' ], new DiagnosisContext( 'hooks.example.com', false ) );

		self::assertStringContainsString( 'https://example.com/{host}.', $diagnosis->cause );
	}

	#[DataProvider( 'outcomes_of_tests' )]
	public function test_a_test_says_what_would_become_of_a_real_event( string $reason, string $message ): void {
		self::assertSame( $message, $this->diagnosis( $reason, [ 'ip' => '10.0.0.1', 'rule' => 'private' ], new DiagnosisContext( 'hooks.example.com', true ) )->message() );
	}

	/** @return iterable<string, array{string, string}> */
	public static function outcomes_of_tests(): iterable {
		yield 'it would be tried again' => [ 'http_404', 'The receiver found nothing at this address: check the path. In Zapier or n8n, check that the workflow is turned on.' . self::AGAIN ];
		yield 'it would be tried again after a pause' => [ 'http_429', 'The receiver is limiting requests. Try again later.' . self::AGAIN ];
		yield 'it would be tried again by itself' => [ 'http_503', 'The receiver is down or too busy. Try again later.' . self::AGAIN ];
		yield 'it would disable the webhook' => [ 'http_410', 'The receiver says this address is permanently gone. A real event would disable the webhook; enter a new address to continue.' ];
		yield 'it would be given up' => [ 'address_refused', 'hooks.example.com resolves to 10.0.0.1, a private address. Webhooks are only sent to public addresses; you can allow trusted hosts in wp-config.php.' ];
	}

	#[DataProvider( 'shorts' )]
	public function test_a_list_has_few_words( string $reason, ?int $status, string $short ): void {
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

	#[DataProvider( 'answers' )]
	public function test_a_page_for_people_is_cautioned_of( string $type, string $body, bool $cautioned ): void {
		$at      = self::at( '14:02:11' );
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
	public static function answers(): iterable {
		yield 'HTML' => [ 'text/html; charset=UTF-8', 'Hello', true ];
		yield 'a document that does not say so' => [ 'text/plain', "\n <!DOCTYPE html><title>Hello", true ];
		yield 'an element that does not say so' => [ '', "\xEF\xBB\xBF<HTML lang=en>", true ];
		yield 'JSON' => [ 'application/json', '{"html":"<html>"}', false ];
		yield 'text' => [ 'text/plain', 'ok <html>', false ];
		yield 'XML' => [ 'text/xml', '<htmlish/>', false ];
		yield 'nothing' => [ '', '', false ];
	}

	/** @return iterable<string, list<string|array<string, string>>> */
	private static function causes(): iterable {
		yield 'dns_not_found' => [ 'dns_not_found', 'Host not found', 'hooks.example.com was not found. Check the spelling of the address; a new domain can take a few hours to work.' ];
		yield 'connection_refused' => [ 'connection_refused', 'Connection refused', 'hooks.example.com refused the connection. Check that the receiver is running and the port is right.' ];
		yield 'connect_timeout' => [ 'connect_timeout', 'Connection timed out', 'hooks.example.com could not be reached within 5 seconds. Check the address, and whether a firewall blocks this server.' ];
		yield 'timeout' => [ 'timeout', 'Timed out after 15 s', 'hooks.example.com took longer than 15 seconds to respond. Have the receiver respond with 200 first and do its work afterward.' ];
		yield 'timeout, begun' => [ 'timeout', 'Timed out after 15 s', 'hooks.example.com began to respond with 200 but did not finish within 15 seconds. Have the receiver finish its response immediately, ideally with an empty body.', [ 'code' => '200' ] ];
		yield 'connection_reset' => [ 'connection_reset', 'Connection lost', 'hooks.example.com closed the connection before it responded. Check the receiver’s error log.' ];
		yield 'tls_expired' => [ 'tls_expired', 'Certificate expired', 'The TLS certificate of hooks.example.com has expired. Renew it on the receiver’s server.' ];
		yield 'tls_name_mismatch' => [ 'tls_name_mismatch', 'Wrong certificate', 'The certificate is for other.example.com, not for hooks.example.com. Check the address or the receiver’s certificate.', [ 'name' => 'other.example.com' ] ];
		yield 'tls_untrusted' => [ 'tls_untrusted', 'Certificate not trusted', 'The certificate of hooks.example.com is self-signed or its chain is incomplete. Install the full certificate chain on the receiver’s server.' ];
		yield 'tls_failed' => [ 'tls_failed', 'Secure connection failed', 'A secure connection to hooks.example.com could not be established. The receiver must support TLS 1.2 or newer.' ];
		yield 'address_refused' => [ 'address_refused', 'Private address', 'hooks.example.com resolves to 127.0.0.1, a loopback address. Webhooks are only sent to public addresses; you can allow trusted hosts in wp-config.php.', [ 'ip' => '127.0.0.1', 'rule' => 'loopback' ] ];
		yield 'http_blocked' => [ 'http_blocked', 'Blocked by this site', 'This site blocks outgoing requests (WP_HTTP_BLOCK_EXTERNAL). Add hooks.example.com to WP_ACCESSIBLE_HOSTS.' ];
		yield 'proxy_failed' => [ 'proxy_failed', 'Proxy failed', 'This site’s proxy did not forward the request. Check WP_PROXY_HOST and its password.' ];
		yield 'redirect' => [ 'redirect', '301 redirect', 'The address redirects to https://example.com/. Use that address if you trust it; redirects are never followed.', [ 'code' => '301', 'location' => 'https://example.com/' ] ];
		yield 'bot_page' => [ 'bot_page', 'Blocked by a firewall', 'A protection page (such as Cloudflare’s) responded instead of the receiver. Allow the User-Agent “Multisite-Webhooks” in the firewall.' ];
		yield 'invalid_response' => [ 'invalid_response', 'Invalid response', 'hooks.example.com did not respond with valid HTTP. Check the port; using https:// with an HTTP port causes this.' ];
		yield 'webhook_disabled' => [ 'webhook_disabled', 'Webhook disabled', 'The webhook was disabled before this could be sent. Resume the webhook to send it.' ];
		yield 'webhook_paused' => [ 'webhook_paused', 'Webhook paused', 'The webhook was paused before this could be sent. Resume the webhook to send it.' ];
		yield 'too_large' => [ 'too_large', 'Content too large', 'The content is larger than 1 MB, so it was not sent. Reduce the data that this event sends.' ];
		yield 'unknown' => [ 'unknown', 'Failed', 'The request failed: cURL error 99: odd', [ 'message' => 'cURL error 99: odd' ] ];
	}

	/** @return iterable<string, list<string>> */
	private static function statuses(): iterable {
		foreach ( [ '400 Bad Request', '415 Unsupported Media Type', '422 Unprocessable Content' ] as $status ) {
			yield $status => [ 'http_' . substr( $status, 0, 3 ), $status, 'The receiver did not accept the content. Read its response; it may expect the other format.' ];
		}
		foreach ( [ '401 Unauthorized', '403 Forbidden' ] as $status ) {
			yield $status => [ 'http_' . substr( $status, 0, 3 ), $status, 'The receiver requires authentication, or a firewall blocked the request. Check the key in the address, or add the header that the receiver requires.' ];
		}
		foreach ( [ '502 Bad Gateway', '504 Gateway Timeout' ] as $status ) {
			yield $status => [ 'http_' . substr( $status, 0, 3 ), $status, 'The server in front of the receiver got no response from it. Check that the receiver is running.' ];
		}
		yield '404' => [ 'http_404', '404 Not Found', 'The receiver found nothing at this address: check the path. In Zapier or n8n, check that the workflow is turned on.' ];
		yield '405' => [ 'http_405', '405 Method Not Allowed', 'The address does not accept POST requests. It may be a regular web page; look for the webhook address.' ];
		yield '410' => [ 'http_410', '410 Gone', 'The receiver says this address is permanently gone. The webhook was disabled; enter a new address to continue.' ];
		yield '413' => [ 'http_413', '413 Content Too Large', 'The content (2 KB) is too large for the receiver. Increase the receiver’s limit.' ];
		yield '429' => [ 'http_429', '429 Too Many Requests', 'The receiver is limiting requests. No action needed: the next attempt is 30 minutes later.' ];
		yield '500' => [ 'http_500', '500 Internal Server Error', 'The receiver reported an internal error. Check its log at November 24, 2026, 14:02:11 +00:00.' ];
		yield '503' => [ 'http_503', '503 Service Unavailable', 'The receiver is down or too busy. No action needed yet: it is retried automatically.' ];
		yield 'another' => [ 'http_418', '418 I’m a teapot', 'The receiver responded with 418. Only 200 to 299 count as delivered.' ];
	}

	/** @param array<string, string> $facts */
	private function diagnosis( string $reason, array $facts, DiagnosisContext $diagnosis_context ): Diagnosis {
		$at        = self::at( '14:02:11' );
		$status    = str_starts_with( $reason, 'http_' ) ? (int) substr( $reason, 5 ) : 0;
		$attempt   = new Attempt(
			number: 1,
			planned_at: $at,
			at: $at,
			duration_ms: 12,
			status_code: 0 === $status ? null : $status,
			failure: new Failure( $reason, $facts ),
			request_headers: [],
			request_body: str_repeat( 'x', 2048 ),
			response_headers: null,
			response_body: '',
		);
		$diagnosis = ( new Doctor() )->diagnosis( $attempt, $diagnosis_context );
		self::assertNotNull( $diagnosis );
		return $diagnosis;
	}

	private static function at( string $time ): \DateTimeImmutable {
		return new \DateTimeImmutable( "2026-11-24T{$time}Z" );
	}
}
