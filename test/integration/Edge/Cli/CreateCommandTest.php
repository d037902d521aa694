<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Edge\Cli\CreateCommand;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** `wp webhook create`. */
#[CoversClass( CreateCommand::class )]
final class CreateCommandTest extends NetworkTestCase {

	public function test_a_webhook_is_created_as_over_rest(): void {
		$id = trim(
			WpCli::run(
				'create',
				Receiver::url(),
				'payment_received',
				'site_created',
				'--name=Shop',
				'--format=flat',
				'--sites=2,3',
				'--headers={"x-key":"7"}',
				'--header=X-Team: Nord',
				'--header=Authorization: Bearer a:b',
				'--accept-redirect',
				'--status=paused',
				'--porcelain',
			)->output(),
		);

		$webhook = Api::get( "/webhooks/{$id}" )->json();
		self::assertSame(
			[ 'Shop', Receiver::url(), 'flat', 'paused' ],
			array_map( static fn ( string $name ): string => $webhook->text( $name ), [ 'name', 'url', 'format', 'status' ] ),
		);
		self::assertSame( [ 'payment_received', 'site_created' ], $webhook->at( 'event_types' )->value );
		self::assertSame( [ 2, 3 ], $webhook->at( 'sites' )->value );
		self::assertSame( [ 'x-key', 'X-Team', 'Authorization' ], $webhook->at( 'headers' )->names() );
		self::assertTrue( $webhook->at( 'accept_redirect' )->value );
		WpCli::run( 'list', '--fields=format,sites,headers,accept_redirect' )->expect(
			"format\tsites\theaders\taccept_redirect\nflat\t2, 3\tx-key, X-Team, Authorization\tyes",
		);
	}

	public function test_events_that_can_not_happen_now_are_named(): void {
		$create = WpCli::run( 'create', Receiver::url(), 'payment_received', 'site_created', 'invoice_sent', '--porcelain' );

		self::assertSame( 0, $create->wait() );
		self::assertSame(
			"Warning: Payment Received, Invoice Sent can’t happen now: Ultimate Multisite is not active.\n",
			$create->errors(),
		);
	}

	public function test_all_events_and_those_that_can_happen_need_no_warning(): void {
		self::assertSame( '', WpCli::run( 'create', Receiver::url(), '*', '--porcelain' )->errors() );
		self::assertSame( '', WpCli::run( 'create', Receiver::url( '/other' ), 'site_created', '--porcelain' )->errors() );
	}

	public function test_each_header_option_is_sent(): void {
		WpCli::run( 'create', Receiver::url(), '*', '--header=X-One: 1', '--header=X-Two: 2: two' );
		$this->record();
		$this->deliver();

		self::assertSame( [ '1', '2: two' ], [ Receiver::only()->header( 'x-one' ), Receiver::only()->header( 'x-two' ) ] );
	}

	public function test_a_header_without_a_value_is_an_error(): void {
		WpCli::run( 'create', Receiver::url(), '*', '--header=X-One' )->expect_error(
			'header: This must be a name and a value, such as “X-Shop: Nord”.'
		);
	}

	public function test_the_secret_of_a_new_webhook_is_shown(): void {
		$output = WpCli::run( 'create', Receiver::url(), '*' )->output();

		self::assertMatchesRegularExpression( '/\ASuccess: Created webhook wh_\w{26}\.\nSigning secret: whsec_\S+\n\z/', $output );
	}

	public function test_all_errors_of_a_new_webhook_are_shown_at_once(): void {
		WpCli::run( 'create', 'ftp://example.com', 'nonsense' )->expect_error(
			"url: Start the address with https:// (or http://).\nevent_types: The event “nonsense” does not exist or is no longer "
			. "available. Remove it or choose another one."
		);
		self::assertSame( [], Api::get( '/webhooks' )->json()->items() );
	}
}
