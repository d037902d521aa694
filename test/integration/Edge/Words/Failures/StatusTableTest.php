<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words\Failures;

use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use MultisiteWebhooks\Edge\Words\Failures\StatusTable;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Each HTTP status has an explanation and a next step. */
#[CoversClass( StatusTable::class )]
final class StatusTableTest extends TestCase {

	#[DataProvider( 'statuses' )]
	public function test_a_status_is_explained( string $status, string $message ): void {
		$next_try  = new \DateTimeImmutable( '2026-11-24T14:32:11Z' );
		$context   = new DiagnosisContext( 'hooks.example.com', false, $next_try );
		$diagnosis = FailedAttempt::diagnosis( 'http_' . substr( $status, 0, 3 ), [], $context );

		self::assertSame( [ $status, $message ], [ $diagnosis->short, $diagnosis->message() ] );
	}

	/** @return iterable<string, array{string, string}> */
	public static function statuses(): iterable {
		$content = 'The receiver did not accept the content. Read its response; it may expect the other format.';
		$sign_in = 'The receiver requires authentication, or a firewall blocked the request. '
			. 'Check the key in the address, or add the header that the receiver requires.';
		$behind  = 'The server in front of the receiver got no response from it. Check that the receiver is running.';
		$table   = [
			'400 Bad Request'            => $content,
			'401 Unauthorized'           => $sign_in,
			'403 Forbidden'              => $sign_in,
			'404 Not Found'              => 'The receiver found nothing at this address: check the path. '
				. 'In Zapier or n8n, check that the workflow is turned on.',
			'405 Method Not Allowed'     => 'The address does not accept POST requests. It may be a regular web page; '
				. 'look for the webhook address.',
			'410 Gone'                   => 'The receiver says this address is permanently gone. The webhook was disabled; '
				. 'enter a new address to continue.',
			'413 Content Too Large'      => 'The content (2 KB) is too large for the receiver. Increase the receiver’s limit.',
			'415 Unsupported Media Type' => $content,
			'418 I’m a teapot'           => 'The receiver responded with 418. Only 200 to 299 count as delivered.',
			'422 Unprocessable Content'  => $content,
			'429 Too Many Requests'      => 'The receiver is limiting requests. No action needed: the next attempt is 30 minutes later.',
			'500 Internal Server Error'  => 'The receiver reported an internal error. '
				. 'Check its log at November 24, 2026, 14:02:11 +00:00.',
			'502 Bad Gateway'            => $behind,
			'503 Service Unavailable'    => 'The receiver is down or too busy. No action needed yet: it is retried automatically.',
			'504 Gateway Timeout'        => $behind,
		];
		foreach ( $table as $status => $message ) {
			yield $status => [ $status, $message ];
		}
	}
}
