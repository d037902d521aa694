<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;

/** `wp webhook list`, `create` and `test`. */
final class CreateCommandTest extends NetworkTestCase {

	public function test_a_webhook_is_created_as_over_rest(): void {
		$id = trim( WpCli::run( 'create', Receiver::url(), 'payment_received', 'site_created', '--name=Shop', '--format=flat', '--sites=2,3', '--headers={"x-key":"7"}', '--status=paused', '--porcelain' )->output() );

		$webhook = Api::get( "/webhooks/{$id}" )->json();
		self::assertSame( [ 'Shop', Receiver::url(), 'flat', 'paused' ], array_map( static fn ( string $name ): string => $webhook->text( $name ), [ 'name', 'url', 'format', 'status' ] ) );
		self::assertSame( [ 'payment_received', 'site_created' ], $webhook->at( 'event_types' )->value );
		self::assertSame( [ 2, 3 ], $webhook->at( 'sites' )->value );
		self::assertSame( '7', $webhook->text( 'headers', 'x-key' ) );
	}

	public function test_the_secret_of_a_new_webhook_is_shown(): void {
		$output = WpCli::run( 'create', Receiver::url(), '*' )->output();

		self::assertMatchesRegularExpression( '/\ASuccess: Created webhook wh_\w{26}\.\nSigning secret: whsec_\S+\n\z/', $output );
	}

	public function test_all_that_is_wrong_with_a_new_webhook_is_told_at_once(): void {
		WpCli::run( 'create', 'ftp://example.com', 'nonsense' )->expect_error(
			"url: Start the address with https:// (or http://).\nevent_types: The event “nonsense” does not exist or is no longer available. Remove it or choose another one."
		);
		self::assertSame( [], Api::get( '/webhooks' )->json()->items() );
	}

	public function test_json_lists_webhooks_as_rest_does(): void {
		$this->webhook( [ 'name' => 'One' ] );

		$listed = Json::parse( WpCli::run( 'list', '--format=json' )->output() );

		self::assertEquals( Api::get( '/webhooks' )->json()->value, $listed->value );
	}

	public function test_a_table_shows_what_a_person_looks_for(): void {
		$id  = $this->webhook( [ 'name' => 'One', 'event_types' => [ 'payment_received', 'site_created' ] ] )->text( 'id' );
		$url = Receiver::url();

		WpCli::run( 'list' )->expect( "id\tname\turl\tevent_types\tstatus\tlast_delivery\n{$id}\tOne\t{$url}\tpayment_received, site_created\tactive\t" );
	}

	public function test_webhooks_are_chosen_by_their_status(): void {
		$this->webhook();
		$paused = $this->webhook( [ 'status' => 'paused' ] )->text( 'id' );

		self::assertSame( $paused, WpCli::run( 'list', '--status=paused', '--format=ids' )->output() );
		WpCli::run( 'list', '--format=count' )->expect( '2' );
		WpCli::run( 'list', '--status=odd' )->expect_error( 'status: Choose one of: active, paused, disabled.' );
	}

	public function test_a_test_that_arrives_is_a_success(): void {
		$id = $this->webhook( [ 'event_types' => [ 'site_created' ] ] )->text( 'id' );

		$test = WpCli::run( 'test', $id );

		self::assertSame( 0, $test->wait() );
		self::assertMatchesRegularExpression( '/\ASuccess: 127\.0\.0\.1 responded with 200 in \d+ ms\.\n\z/', $test->output() );
		self::assertSame( [ 'site_created', '1' ], [ Receiver::only()->header( 'x-multisite-event' ), Receiver::only()->header( 'x-multisite-test' ) ] );
	}

	public function test_a_test_that_does_not_arrive_says_why_and_ends_with_code_1(): void {
		$id = $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 404 ] ) ] )->text( 'id' );

		$test = WpCli::run( 'test', $id, '--format=json' );

		self::assertSame( 1, $test->wait() );
		$result = Json::parse( $test->output() );
		self::assertSame( [ 404, 'http_404' ], [ $result->number( 'status_code' ), $result->text( 'error', 'reason' ) ] );
		self::assertSame( 'Error: ' . $result->text( 'error', 'message' ) . "\n", $test->errors() );
	}

	public function test_a_webhook_that_is_not_there_is_told(): void {
		WpCli::run( 'test', 'wh_nothing' )->expect_error( 'Webhook “wh_nothing” not found. Run `wp webhook list` to see all webhooks.' );
	}
}
