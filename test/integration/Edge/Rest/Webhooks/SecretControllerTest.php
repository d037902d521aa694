<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Webhooks;

use MultisiteWebhooks\Edge\Rest\Webhooks\SecretController;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** Which responses have a secret, and which do not. */
#[CoversClass( SecretController::class )]
final class SecretControllerTest extends NetworkTestCase {

	public function test_the_response_to_a_creation_has_the_secret(): void {
		self::assertMatchesRegularExpression( '#\Awhsec_[A-Za-z0-9+/]{43}=\z#', $this->webhook()->text( 'secret' ) );
	}

	public function test_a_given_secret_is_used(): void {
		$secret = 'whsec_' . base64_encode( str_repeat( 'k', 64 ) );

		self::assertSame( $secret, $this->webhook( [ 'secret' => $secret ] )->text( 'secret' ) );
	}

	public function test_reading_listing_changing_and_deleting_return_no_secret(): void {
		$hook    = $this->webhook();
		$path    = "/webhooks/{$hook->text( 'id' )}";
		$admin   = Http::as_user( 'admin' );
		$responses = [
			$admin->send( 'GET', $path ),
			$admin->send( 'GET', '/webhooks' ),
			$admin->send( 'PATCH', $path, [ 'name' => 'Other' ] ),
			$admin->send( 'POST', "{$path}/test" ),
			$admin->send( 'GET', '/deliveries' ),
			$admin->send( 'DELETE', $path ),
		];

		foreach ( $responses as $response ) {
			self::assertSame( 200, $response->status );
			self::assertStringNotContainsString( 'secret', $response->body );
			self::assertStringNotContainsString( substr( $hook->text( 'secret' ), 6 ), stripslashes( $response->body ) );
		}
	}

	public function test_a_secret_can_be_revealed(): void {
		$hook = $this->webhook();

		self::assertSame( [ 'secret' => $hook->text( 'secret' ) ], (array) $this->post( $hook, 'reveal' )->value );
	}

	public function test_a_rotated_secret_replaces_the_one_before_which_stays_valid_for_a_day(): void {
		$hook = $this->webhook();

		$rotated = $this->post( $hook, 'rotate' );

		self::assertSame( [ 'secret', 'previous_valid_until' ], $rotated->names() );
		self::assertNotSame( $hook->text( 'secret' ), $rotated->text( 'secret' ) );
		self::assertEqualsWithDelta( microtime( true ) + 86400, $rotated->time( 'previous_valid_until' ), 30.0 );
		self::assertSame( $rotated->text( 'secret' ), $this->post( $hook, 'reveal' )->text( 'secret' ) );
	}

	public function test_secrets_and_headers_are_not_readable_in_the_database(): void {
		$hook = $this->webhook( [ 'headers' => [ 'Authorization' => 'Bearer topsecret' ] ] );

		$row = implode( "\n", Database::rows( 'SELECT * FROM ' . Database::WEBHOOKS )[0] );

		self::assertStringNotContainsString( substr( $hook->text( 'secret' ), 6 ), $row );
		self::assertStringNotContainsString( 'topsecret', $row );
	}

	public function test_an_unreadable_secret_is_reported_and_fixed_by_rotating(): void {
		$hook = $this->webhook();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET secret = 'sealed with other keys'" );
		$path = "/webhooks/{$hook->text( 'id' )}/secret";

		self::assertSame( 409, Http::as_user( 'admin' )->send( 'POST', "{$path}/reveal" )->status );
		self::assertSame( 200, Http::as_user( 'admin' )->send( 'POST', "{$path}/rotate" )->status );
		self::assertSame( 200, Http::as_user( 'admin' )->send( 'POST', "{$path}/reveal" )->status );
	}

	private function post( Json $hook, string $what ): Json {
		return Http::as_user( 'admin' )->send( 'POST', "/webhooks/{$hook->text( 'id' )}/secret/{$what}" )->json();
	}
}
