<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge;

use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** How an attempt is shown, and with its error, over REST. */
#[CoversClass( Present::class )]
final class PresentTest extends NetworkTestCase {

	public function test_a_failed_attempt_is_explained_in_parts(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 503, 'retry-after' => 7200 ] ) ] );
		$this->record();
		$this->deliver();

		$attempt = $this->one( $this->delivery() )->at( 'attempts' )->only();
		$error   = $attempt->at( 'error' );

		self::assertSame(
			[ '503 Service Unavailable', 'The receiver is down or too busy.', 'No action needed yet: it is retried automatically.' ],
			[ $error->text( 'short' ), $error->text( 'cause' ), $error->text( 'advice' ) ],
		);
		self::assertSame( "{$error->text( 'cause' )} {$error->text( 'advice' )}", $error->text( 'message' ) );
		self::assertNull( $attempt->at( 'caution' )->value );
	}

	public function test_the_error_of_a_429_says_when_the_next_attempt_is(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 429, 'retry-after' => 7200 ] ) ] );
		$this->record();
		$this->deliver();

		self::assertStringEndsWith(
			'No action needed: the next attempt is 2 hours later.',
			$this->delivery()->at( 'attempts' )->only()->text( 'error', 'message' ),
		);
	}

	public function test_a_failure_because_of_size_names_the_size(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 413 ] ) ] );
		$this->record( 'payment_received', [ 'note' => str_repeat( 'x', 10_000 ) ] );
		$this->deliver();

		self::assertStringContainsString( '(10 KB)', $this->delivery()->at( 'attempts' )->only()->text( 'error', 'message' ) );
	}

	public function test_the_error_of_a_410_says_that_the_webhook_was_disabled(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 410 ] ) ] );
		$this->record();
		$this->deliver();

		self::assertStringEndsWith(
			'The webhook was disabled; enter a new address to continue.',
			$this->delivery()->at( 'attempts' )->only()->text( 'error', 'message' ),
		);
	}

	public function test_the_headers_of_a_webhook_are_masked_wherever_an_attempt_is_shown(): void {
		$secret = 'v3ry-s3cret';
		$names  = [
			'Authorization',
			'X-Api-Key',
			'X-Auth-Token',
			'Ocp-Apim-Subscription-Key',
			'X-Shop-Password',
			'X-Client-Secret',
			'X-Credentials',
		];
		$hook   = $this->webhook( [ 'headers' => array_fill_keys( [ ...$names, 'X-Team' ], $secret ) ] );
		$this->record();
		$this->deliver();
		$shown  = [
			$this->one( $this->delivery() )->at( 'attempts' )->only(),
			Api::post( "/webhooks/{$hook->text( 'id' )}/test" )->json(),
		];

		foreach ( $shown as $attempt ) {
			self::assertStringNotContainsString( $secret, (string) json_encode( $attempt->value ) );
			self::assertSame( '••••••', $attempt->text( 'request', 'headers', 'x-team' ) );
		}
		self::assertSame( $secret, Receiver::requests()[0]->header( 'ocp-apim-subscription-key' ) );
	}

	/** @param array<string, string|int> $query */
	private function get( string $path, array $query = [] ): Json {
		return Http::as_user( 'admin' )->send( 'GET', [] === $query ? $path : $path . '?' . http_build_query( $query ) )->json();
	}

	private function one( Json $delivery ): Json {
		return $this->get( "/deliveries/{$delivery->text( 'id' )}", [ 'context' => 'edit' ] );
	}
}
