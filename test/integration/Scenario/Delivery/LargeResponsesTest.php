<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversNothing;

/**
 * However much comes back, whichever code brought it: it is stored within bounds, every page shows it, and the deliveries
 * beside it keep their outcomes.
 */
#[CoversNothing]
final class LargeResponsesTest extends NetworkTestCase {

	private const URL = 'http://93.184.215.14/';

	public function test_headers_of_megabytes_and_a_long_location_are_cut(): void {
		$this->respond(
			302,
			[
				'location' => 'https://example.com/' . str_repeat( 'x', 70_000 ),
				'x-large'  => str_repeat( "\x01\"\\", 700_000 ),
			]
		);
		for ( $i = 0; $i < 8; $i++ ) {
			$this->webhook( [ 'url' => self::URL ] );
		}
		$this->record();

		$this->deliver();

		self::assertSame( array_fill( 0, 8, 'waiting' ), $this->statuses() );
		self::assertSame( 8, Database::count( Database::ALL_ATTEMPTS ) );
		$size = 'SELECT MAX( LENGTH( response ) + LENGTH( reason_context ) ) FROM ';
		self::assertLessThan( 200_000, (int) Database::text( $size . Database::ALL_ATTEMPTS ) );
		foreach ( $this->deliveries() as $delivery ) {
			$attempt = Api::get( "/deliveries/{$delivery->text( 'id' )}", [ 'context' => 'edit' ] )->json()->at( 'attempts' )->only();
			self::assertSame( 'redirect', $attempt->text( 'error', 'reason' ) );
			self::assertLessThan( 3000, strlen( $attempt->text( 'error', 'message' ) ) );
			self::assertStringEndsWith( '…', $attempt->text( 'response', 'headers', 'location' ) );
		}
	}

	public function test_an_error_of_any_length_is_cut(): void {
		$error = new \WP_Error( 'http_request_failed', str_repeat( "\xff", 1_000_000 ) );
		add_filter( 'pre_http_request', static fn (): \WP_Error => $error );
		$hook = $this->webhook( [ 'url' => self::URL ] );
		$this->record();

		$this->deliver();

		self::assertLessThan( 13_000, strlen( $this->delivery()->at( 'attempts' )->only()->text( 'error', 'message' ) ) );
		self::assertSame( 200, Api::post( "/webhooks/{$hook->text( 'id' )}/test" )->status );
	}

	public function test_why_an_event_could_not_be_recorded_is_cut(): void {
		$this->webhook();
		add_filter( 'multisite_webhooks_payload', static fn (): never => throw new \RuntimeException( str_repeat( "\xffno ", 500_000 ) ) );
		$log = ini_set( 'error_log', '/dev/null' );

		self::assertNull( multisite_webhooks_record( 'payment_received', [] ) );

		ini_set( 'error_log', (string) $log );
		$size = 'SELECT LENGTH( meta_value ) FROM wp_sitemeta WHERE meta_key = ?';
		self::assertLessThan( 3000, (int) Database::text( $size, 'multisite_webhooks_unrecorded' ) );
	}

	/** @param array<string, string> $headers */
	private function respond( int $status, array $headers ): void {
		add_filter(
			'pre_http_request',
			static fn (): array => [
				'headers'  => $headers,
				'body'     => '',
				'response' => [
					'code'    => $status,
					'message' => '',
				],
				'cookies'  => [],
				'filename' => null,
			]
		);
	}
}
