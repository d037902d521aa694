<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Edge\Cli\DeliveriesCommand;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use PHPUnit\Framework\Attributes\CoversClass;

/** `wp webhook deliveries`. */
#[CoversClass( DeliveriesCommand::class )]
final class DeliveriesCommandTest extends NetworkTestCase {

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
}
