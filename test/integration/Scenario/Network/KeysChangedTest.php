<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Network;

use MultisiteWebhooks\Test\Integration\Support\Age;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Cookies;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\Keys;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\SiteStatus;
use PHPUnit\Framework\Attributes\CoversNothing;

/** A database that was restored beside a wp-config.php with other keys: nothing is lost, and everybody is told. */
#[CoversNothing]
final class KeysChangedTest extends NetworkTestCase {

	private Json $hook;

	protected function setUp(): void {
		parent::setUp();
		$this->hook = $this->webhook( [ 'name' => 'CRM <b>', 'headers' => [ 'X-Key' => 'abc', 'X-Team' => 'blue' ] ] );
	}

	public function test_deliveries_wait_with_a_reason_and_go_out_once_the_keys_are_restored(): void {
		Keys::change();
		$this->record();
		$this->deliver();

		self::assertSame( [ 'waiting', 'keys_changed' ], [ $this->delivery()->text( 'status' ), $this->delivery()->text( 'reason' ) ] );
		self::assertSame( [ 0, [] ], [ $this->delivery()->number( 'attempt_count' ), $this->delivery()->at( 'attempts' )->items() ] );
		self::assertSame( [], Receiver::requests() );

		Keys::restore();
		$this->a_minute_passes();
		$this->deliver();

		self::assertSame( [ 'abc', 'blue' ], [ Receiver::only()->header( 'x-key' ), Receiver::only()->header( 'x-team' ) ] );
		self::assertSame( 'delivered', $this->delivery()->text( 'status' ) );
	}

	public function test_a_test_says_why_nothing_was_sent(): void {
		Keys::change();

		$result = Api::post( "/webhooks/{$this->id()}/test" )->json();

		self::assertSame( [ false, 'keys_changed' ], [ $result->at( 'delivered' )->value, $result->text( 'error', 'reason' ) ] );
		self::assertStringContainsString( 'Restore the previous keys, or rotate the secret', $result->text( 'error', 'message' ) );
		self::assertStringNotContainsString( 'retried', $result->text( 'error', 'message' ) );
		self::assertSame( [], Receiver::requests() );
	}

	public function test_saving_anything_else_keeps_what_cannot_be_read(): void {
		$sealed = $this->sealed();
		Keys::change();

		Api::patch( "/webhooks/{$this->id()}", [ 'name' => 'Renamed', 'url' => Receiver::url( '/other' ) ] );
		Api::patch( "/webhooks/{$this->id()}", [ 'headers' => [ 'X-Key' => null, 'x-team' => null ] ] );
		$read = Api::get( "/webhooks/{$this->id()}" )->json();
		Api::patch( "/webhooks/{$this->id()}", array_combine( $read->names(), array_values( (array) $read->value ) ) );

		self::assertSame( array_values( $sealed ), array_values( $this->sealed() ) );
		Keys::restore();
		$this->record();
		$this->deliver();
		self::assertSame( [ 'abc', 'blue' ], [ Receiver::only()->header( 'x-key' ), Receiver::only()->header( 'x-team' ) ] );
	}

	public function test_a_rotated_secret_sends_nothing_until_the_headers_are_entered_again(): void {
		Keys::change();
		self::assertEquals( [ 'secret' => true, 'headers' => [ 'X-Key', 'X-Team' ] ], $this->unreadable() );

		Api::post( "/webhooks/{$this->id()}/secret/rotate" );
		self::assertEquals( [ 'secret' => false, 'headers' => [ 'X-Key', 'X-Team' ] ], $this->unreadable() );
		$this->record();
		$this->deliver();
		self::assertSame( [ [], 'keys_changed' ], [ Receiver::requests(), $this->delivery()->text( 'reason' ) ] );

		Api::patch( "/webhooks/{$this->id()}", [ 'headers' => [ 'X-Key' => 'def', 'X-Team' => null ] ] );
		self::assertEquals( [ 'secret' => false, 'headers' => [ 'X-Team' ] ], $this->unreadable() );
		Api::patch( "/webhooks/{$this->id()}", [ 'headers' => [ 'X-Key' => null ] ] );
		self::assertNull( $this->unreadable() );

		$this->a_minute_passes();
		$this->deliver();
		self::assertSame( 'def', Receiver::only()->header( 'x-key' ) );
	}

	public function test_each_webhook_health_and_site_health_tell_it_and_what_to_do(): void {
		$readable = $this->health();
		self::assertSame( [ null, [] ], [ $readable->at( 'note' )->value, Api::get( '/health' )->json()->at( 'problems' )->value ] );
		self::assertSame( 'good', SiteStatus::of( 'multisite_webhooks_keys' )->text( 'status' ) );

		Keys::change();

		self::assertSame( 'Not sending: the keys in wp-config.php have changed', $this->health()->text( 'note' ) );
		$problem = Api::get( '/health' )->json()->at( 'problems' )->only();
		self::assertSame( [ 'keys_changed', [ $this->id() ] ], [ $problem->text( 'code' ), $problem->at( 'webhooks' )->value ] );
		self::assertStringContainsString( 'Restore the previous SECURE_AUTH_KEY and SECURE_AUTH_SALT', $problem->text( 'advice' ) );
		$site_health = SiteStatus::of( 'multisite_webhooks_keys' );
		self::assertSame( 'critical', $site_health->text( 'status' ) );
		self::assertStringContainsString( '“CRM &lt;b&gt;”', $site_health->text( 'description' ) );
		self::assertStringContainsString( 'rotate its secret', $site_health->text( 'description' ) );
	}

	/** The other process has the keys of wp-config.php, which are not those that this webhook is sealed with. */
	public function test_a_notice_in_the_network_admin_names_the_webhooks(): void {
		Keys::change();
		$id = $this->webhook( [ 'name' => 'Shop <i>' ] )->text( 'id' );
		Keys::restore();

		$page = Curl::send( 'GET', network_admin_url( 'index.php' ), [], null, Cookies::of( 1 ) )->body;

		self::assertStringContainsString( 'the header values of 1 webhook can’t be read', $page );
		self::assertStringContainsString( "screen=edit&#038;id={$id}\">Shop &lt;i&gt;</a>", $page );
		self::assertStringNotContainsString( 'CRM', $page );
	}

	public function test_a_webhook_without_headers_is_told_as_well(): void {
		Api::patch( "/webhooks/{$this->id()}", [ 'headers' => [] ] );
		Keys::change();

		self::assertEquals( [ 'secret' => true, 'headers' => [] ], $this->unreadable() );
		self::assertCount( 1, Api::get( '/health' )->json()->at( 'problems' )->items() );
	}

	private function id(): string {
		return $this->hook->text( 'id' );
	}

	private function health(): Json {
		return Api::get( '/health/webhooks', [ 'webhooks' => $this->id() ] )->json()->only();
	}

	/** @return ?array<mixed> */
	private function unreadable(): ?array {
		$value = $this->health()->at( 'unreadable' )->value;
		return null === $value ? null : (array) $value;
	}

	/** @return array<mixed> */
	private function sealed(): array {
		$sealed = json_decode( Database::text( 'SELECT headers FROM ' . Database::WEBHOOKS . ' WHERE id = ?', $this->id() ), true );
		self::assertIsArray( $sealed );
		return $sealed;
	}

	private function a_minute_passes(): void {
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET rest_until = ? WHERE rest_until IS NOT NULL', Age::time( 1 / 1440 ) );
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET next_try_at = ? WHERE status = 'waiting'", Age::time( 1 / 1440 ) );
	}
}
