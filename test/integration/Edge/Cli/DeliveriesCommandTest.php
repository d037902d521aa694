<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;

/** `wp webhook deliver`, `deliveries`, `resend` and `recover`. */
final class DeliveriesCommandTest extends NetworkTestCase {

	public function test_deliver_sends_what_is_due_and_says_what_arrived(): void {
		$this->webhook();
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] );
		$this->record();
		$this->record();

		WpCli::run( 'deliver' )->expect( 'Success: 2 of 4 deliveries arrived.' );

		self::assertSame( [ 'delivered', 'delivered', 'waiting', 'waiting' ], $this->statuses() );
	}

	public function test_deliver_with_nothing_due_says_so(): void {
		WpCli::run( 'deliver' )->expect( 'Success: No deliveries are due.' );
	}

	public function test_deliver_sends_no_more_than_its_limit(): void {
		$this->webhook();
		$this->record();
		$this->record();

		WpCli::run( 'deliver', '--limit=1' )->expect( 'Success: 1 of 1 delivery arrived.' );
	}

	public function test_json_lists_deliveries_as_rest_does(): void {
		$this->webhook();
		$this->record();
		$this->record( 'site_created' );

		$listed = Json::parse( WpCli::run( 'deliveries', '--event_type=site_created', '--format=json' )->output() );

		self::assertEquals( Api::get( '/deliveries', [ 'event_type' => 'site_created' ] )->json()->value, $listed->value );
	}

	public function test_deliveries_are_listed_past_a_page_of_rest(): void {
		$this->webhook();
		for ( $i = 0; $i < 130; $i++ ) {
			$this->record();
		}

		$list = WpCli::run( 'deliveries', '--limit=120', '--format=ids' );

		self::assertCount( 120, explode( ' ', $list->output() ), $list->errors() );
		WpCli::run( 'deliveries', '--limit=1', '--format=count' )->expect( '130' );
	}

	public function test_resend_sends_the_same_bytes_once_more(): void {
		$this->webhook();
		$this->record();
		$this->deliver();

		WpCli::run( 'resend', $this->deliveries()[0]->text( 'id' ) )->expect( 'Success: 1 of 1 delivery will be sent again.' );
		$this->deliver();

		[ $first, $second ] = Receiver::wait_for( 2 );
		self::assertSame( [ $first->header( 'webhook-id' ), $first->body ], [ $second->header( 'webhook-id' ), $second->body ] );
	}

	public function test_resend_tells_which_could_not_be_sent_again_and_why(): void {
		$webhook = $this->webhook()->text( 'id' );
		Api::post( "/webhooks/{$webhook}/test" );
		$test = $this->deliveries()[0]->text( 'id' );

		$resend = WpCli::run( 'resend', $test );

		self::assertSame( 1, $resend->wait() );
		self::assertSame( "Warning: {$test}: A test can’t be sent again. Send a new test event instead.\nError: 0 of 1 delivery will be sent again.\n", $resend->errors() );
	}

	public function test_recover_only_says_how_many_failed_when_it_is_a_dry_run(): void {
		$webhook = $this->failed();

		WpCli::run( 'recover', $webhook, '--since=2020-01-01', '--dry-run' )->expect( '2 failed deliveries can be sent again.' );

		self::assertCount( 2, $this->deliveries() );
	}

	public function test_recover_does_nothing_without_a_yes(): void {
		$webhook = $this->failed();

		WpCli::run( 'recover', $webhook, '--since=2020-01-01' )->wait();

		self::assertCount( 2, $this->deliveries() );
	}

	public function test_recover_sends_again_what_failed(): void {
		$webhook = $this->failed();

		WpCli::run( 'recover', $webhook, '--since=2020-01-01', '--yes' )->expect(
			"2 failed deliveries can be sent again.\nSuccess: 2 deliveries will be sent again."
		);

		self::assertSame( [ 'failed', 'failed', 'waiting', 'waiting' ], $this->statuses() );
	}

	public function test_recover_wants_a_time(): void {
		WpCli::run( 'recover', $this->failed(), '--since=yesterday' )->expect_error( 'since: This must be a time such as 2026-11-24T14:02:11Z.' );
	}

	/** @return string The id of a webhook for which two deliveries were given up. */
	private function failed(): string {
		$webhook = $this->webhook()->text( 'id' );
		$this->record();
		$this->record();
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET status = 'failed', reason = 'http_500', next_try_at = NULL, finished_at = created_at" );
		return $webhook;
	}
}
