<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Edge\Cli\ListCommand;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** `wp webhook list`. */
#[CoversClass( ListCommand::class )]
final class ListCommandTest extends NetworkTestCase {

	public function test_json_lists_webhooks_as_rest_does(): void {
		$this->webhook( [ 'name' => 'One' ] );

		$listed = Json::parse( WpCli::run( 'list', '--format=json' )->output() );

		self::assertEquals( Api::get( '/webhooks' )->json()->value, $listed->value );
	}

	public function test_a_table_shows_what_a_person_looks_for(): void {
		$id  = $this->webhook( [ 'name' => 'One', 'event_types' => [ 'payment_received', 'site_created' ] ] )->text( 'id' );
		$url = Receiver::url();

		WpCli::run( 'list' )->expect(
			"id\tname\turl\tevent_types\tstatus\tlast_delivery\n{$id}\tOne\t{$url}\tpayment_received, site_created\tactive\t",
		);
	}

	public function test_webhooks_are_chosen_by_their_status(): void {
		$this->webhook();
		$paused = $this->webhook( [ 'status' => 'paused' ] )->text( 'id' );

		self::assertSame( $paused, WpCli::run( 'list', '--status=paused', '--format=ids' )->output() );
		WpCli::run( 'list', '--format=count' )->expect( '2' );
		WpCli::run( 'list', '--status=odd' )->expect_error( 'status: Choose one of: active, paused, disabled.' );
	}
}
