<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use StandardWebhooks\Exception\WebhookVerificationException;
use StandardWebhooks\Webhook;

/** What a receiver gets. */
#[CoversNothing]
final class RequestOnTheWireTest extends NetworkTestCase {

	public function test_a_delivery_is_a_post_of_json_with_the_headers_of_the_contract(): void {
		$this->webhook();
		$id = $this->record();
		$this->deliver();

		$request = Receiver::only();

		self::assertSame( 'POST', $request->method );
		self::assertSame( 'application/json', $request->header( 'content-type' ) );
		self::assertSame(
			'Multisite-Webhooks/' . MULTISITE_WEBHOOKS_VERSION . '; ' . network_home_url( '/' ),
			$request->header( 'user-agent' ),
		);
		self::assertSame( $id, $request->header( 'webhook-id' ) );
		self::assertEqualsWithDelta( time(), (int) $request->header( 'webhook-timestamp' ), 30 );
		self::assertSame( 'payment_received', $request->header( 'x-multisite-event' ) );
		self::assertSame( $this->delivery()->text( 'id' ), $request->header( 'x-multisite-delivery' ) );
		self::assertSame( '1', $request->header( 'x-multisite-attempt' ) );
		self::assertArrayNotHasKey( 'x-multisite-test', $request->headers );
	}

	public function test_the_standard_format_is_an_envelope(): void {
		$this->webhook();
		$id = $this->record();
		$this->deliver();

		$body = Receiver::only()->json();

		self::assertSame( [ 'id', 'type', 'timestamp', 'test', 'network', 'site', 'data' ], $body->names() );
		self::assertSame( [ $id, 'payment_received', false ], [ $body->text( 'id' ), $body->text( 'type' ), $body->at( 'test' )->value ] );
		self::assertEqualsWithDelta( microtime( true ), $body->time( 'timestamp' ), 30.0 );
		self::assertEquals( (object) [ 'id' => 1, 'url' => network_home_url( '/' ) ], $body->at( 'network' )->value );
	}

	#[DataProvider( 'formats' )]
	public function test_the_signature_is_verified_by_the_reference_library( string $format ): void {
		$secret = $this->webhook( [ 'format' => $format ] )->text( 'secret' );
		$this->record( 'invoice.odd', [ 'who' => 'Zoë', 'where' => 'a/b' ] );
		$this->deliver();

		self::assertTrue( self::verifies( Receiver::only(), $secret ) );
	}

	/** @return array<string, array{string}> */
	public static function formats(): array {
		return [
			'standard' => [ 'standard' ],
			'flat'     => [ 'flat' ],
		];
	}

	public function test_a_given_secret_signs(): void {
		$secret = 'whsec_' . base64_encode( random_bytes( 24 ) );
		$this->webhook( [ 'secret' => $secret ] );
		$this->record();
		$this->deliver();

		self::assertTrue( self::verifies( Receiver::only(), $secret ) );
	}

	public function test_both_secrets_sign_while_one_replaces_the_other(): void {
		$hook = $this->webhook();
		$new  = Api::post( "/webhooks/{$hook->text( 'id' )}/secret/rotate" )->json()->text( 'secret' );
		$this->record();
		$this->deliver();

		$request = Receiver::only();

		self::assertMatchesRegularExpression( '#\Av1,[\w+/]+=* v1,[\w+/]+=*\z#', $request->header( 'webhook-signature' ) );
		self::assertTrue( self::verifies( $request, $hook->text( 'secret' ) ) );
		self::assertTrue( self::verifies( $request, $new ) );
	}

	public function test_the_secret_before_stops_signing_when_its_time_is_over(): void {
		$hook = $this->webhook();
		$new  = Api::post( "/webhooks/{$hook->text( 'id' )}/secret/rotate" )->json()->text( 'secret' );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET previous_valid_until = '2020-01-01 00:00:00'" );
		$this->record();
		$this->deliver();

		$request = Receiver::only();

		self::assertTrue( self::verifies( $request, $new ) );
		self::assertFalse( self::verifies( $request, $hook->text( 'secret' ) ) );
	}

	public function test_own_headers_are_sent(): void {
		$this->webhook( [ 'headers' => [ 'X-Api-Key' => 'a "b" \\c', 'Authorization' => 'Bearer xyz', 'x-empty' => '' ] ] );
		$this->record();
		$this->deliver();

		self::assertSame(
			[ 'a "b" \\c', 'Bearer xyz' ],
			[ Receiver::only()->header( 'x-api-key' ), Receiver::only()->header( 'authorization' ) ],
		);
	}

	public function test_own_headers_are_sent_by_their_names_even_if_these_are_digits(): void {
		$this->webhook( [ 'headers' => [ '123' => 'abc', '0' => 'zero', 'Accept-Encoding' => 'gzip' ] ] );
		$this->record();
		$this->deliver();

		self::assertSame(
			[ 'abc', 'zero', 'gzip' ],
			array_map( Receiver::only()->header( ... ), [ '123', '0', 'accept-encoding' ] ),
		);
		$logged = $this->delivery()->at( 'attempts' )->only()->at( 'request', 'headers' );
		self::assertSame( [ '••••••', '••••••' ], [ $logged->text( '123' ), $logged->text( '0' ) ] );
	}

	public function test_own_headers_are_masked_in_the_log(): void {
		$this->webhook( [ 'headers' => [ 'X-Api-Key' => 'abc', 'Authorization' => 'Bearer xyz', 'X-Plain' => 'plain' ] ] );
		$this->record();
		$this->deliver();

		$headers = $this->delivery()->at( 'attempts' )->only()->at( 'request', 'headers' );

		self::assertStringNotContainsString( 'abc', $headers->text( 'x-api-key' ) );
		self::assertStringNotContainsString( 'xyz', $headers->text( 'authorization' ) );
		self::assertStringNotContainsString( 'plain', $headers->text( 'x-plain' ) );
	}

	public function test_a_filter_may_add_headers_but_change_neither_body_nor_signed_headers(): void {
		$secret = $this->webhook()->text( 'secret' );
		add_filter(
			'multisite_webhooks_request_args',
			static fn ( array $arguments ): array => [
				'body'        => 'forged',
				'redirection' => 5,
				'headers'     => [
					'X-Added'           => 'yes',
					'Webhook-Id'        => 'forged',
					'WEBHOOK-SIGNATURE' => 'forged',
				],
			] + $arguments
		);
		$id = $this->record();
		$this->deliver();

		$request = Receiver::only();

		self::assertSame( [ 'yes', $id ], [ $request->header( 'x-added' ), $request->header( 'webhook-id' ) ] );
		self::assertTrue( self::verifies( $request, $secret ) );
	}

	public function test_a_large_payload_arrives_whole(): void {
		$secret = $this->webhook()->text( 'secret' );
		$text   = str_repeat( 'ä', 150_000 );
		$this->record( 'invoice.odd', [ 'text' => $text ] );
		$this->deliver();

		self::assertSame( $text, Receiver::only()->data()->text( 'text' ) );
		self::assertTrue( self::verifies( Receiver::only(), $secret ) );
	}

	private static function verifies( Received $request, string $secret ): bool {
		try {
			( new Webhook( $secret ) )->verify( $request->body, $request->headers );
			return true;
		} catch ( WebhookVerificationException ) {
			return false;
		}
	}
}
