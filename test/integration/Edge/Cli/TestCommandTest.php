<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Edge\Cli\TestCommand;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** `wp webhook test`. */
#[CoversClass( TestCommand::class )]
final class TestCommandTest extends NetworkTestCase {

	public function test_a_test_that_arrives_is_a_success(): void {
		$id = $this->webhook( [ 'event_types' => [ 'site_created' ] ] )->text( 'id' );

		$test = WpCli::run( 'test', $id );

		self::assertSame( 0, $test->wait() );
		self::assertMatchesRegularExpression( '/\ASuccess: 127\.0\.0\.1 responded with 200 in \d+ ms\.\n\z/', $test->output() );
		self::assertSame(
			[ 'site_created', '1' ],
			[ Receiver::only()->header( 'x-multisite-event' ), Receiver::only()->header( 'x-multisite-test' ) ],
		);
	}

	public function test_a_test_that_does_not_arrive_says_why_and_ends_with_code_1(): void {
		$id = $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 404 ] ) ] )->text( 'id' );

		$test = WpCli::run( 'test', $id, '--format=json' );

		self::assertSame( 1, $test->wait() );
		$result = Json::parse( $test->output() );
		self::assertSame( [ 404, 'http_404' ], [ $result->number( 'status_code' ), $result->text( 'error', 'reason' ) ] );
		self::assertSame(
			"Warning: Payment Received can’t happen now: Ultimate Multisite is not active.\n"
				. 'Error: ' . $result->text( 'error', 'message' ) . "\n",
			$test->errors(),
		);
	}

	public function test_a_test_of_an_event_that_can_not_happen_now_says_so(): void {
		$id = $this->webhook( [ 'event_types' => [ 'payment_received' ] ] )->text( 'id' );

		$test = WpCli::run( 'test', $id );

		self::assertSame( 0, $test->wait() );
		self::assertSame(
			'Warning: Payment Received can’t happen now: Ultimate Multisite is not active.'
				. " The test works, but no real event will follow.\n",
			$test->errors(),
		);
		self::assertStringStartsWith( 'Success: ', $test->output() );
	}

	public function test_a_redirect_that_the_webhook_accepts_is_a_success_and_is_named(): void {
		$url = Receiver::url( '/hook', [ 'status' => 302 ] );
		$id  = $this->webhook( [ 'url' => $url, 'accept_redirect' => true ] )->text( 'id' );

		$test = WpCli::run( 'test', $id );

		self::assertSame( 0, $test->wait() );
		self::assertMatchesRegularExpression(
			'/\ASuccess: 127\.0\.0\.1 responded with 302, counted as received, in \d+ ms\.\n\z/',
			$test->output(),
		);
	}

	public function test_an_unknown_webhook_is_an_error(): void {
		WpCli::run( 'test', 'wh_nothing' )->expect_error( 'Webhook “wh_nothing” not found. Run `wp webhook list` to see all webhooks.' );
	}
}
