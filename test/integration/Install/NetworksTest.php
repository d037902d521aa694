<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Install;

use MultisiteWebhooks\Test\Integration\Support\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver;
use PHPUnit\Framework\Attributes\DataProvider;

/** Several networks share the tables, and none sees what is another's. */
final class NetworksTest extends NetworkTestCase {

	private string $hook;
	private string $delivery;

	/** A webhook with a delivery that waits, of another network. */
	protected function setUp(): void {
		parent::setUp();
		$this->hook = $this->webhook()->text( 'id' );
		$this->record();
		$this->delivery = $this->delivery()->text( 'id' );
		foreach ( Database::TABLES as $table ) {
			Database::write( "UPDATE {$table} SET network_id = 2" );
		}
	}

	protected function tearDown(): void {
		Database::write( 'DELETE FROM ' . Database::WEBHOOKS );
		parent::tearDown();
	}

	#[DataProvider( 'lists' )]
	public function test_it_is_in_no_list( string $list ): void {
		self::assertSame( [], Api::get( $list )->json()->items() );
	}

	/** @return array<string, array{string}> */
	public static function lists(): array {
		return [
			'webhooks'   => [ '/webhooks' ],
			'deliveries' => [ '/deliveries' ],
			'events'     => [ '/events' ],
		];
	}

	public function test_its_webhook_can_neither_be_read_nor_changed_nor_deleted_nor_tested(): void {
		$path    = "/webhooks/{$this->hook}";
		$replies = [
			Api::get( $path ),
			Api::patch( $path, [ 'name' => 'Mine' ] ),
			Api::post( "{$path}/test" ),
			Api::post( "{$path}/secret/reveal" ),
			Api::post( "{$path}/secret/rotate" ),
			Api::delete( $path ),
		];

		self::assertSame( [ 404, 404, 404, 404, 404, 404 ], array_map( static fn ( $reply ): int => $reply->status, $replies ) );
	}

	public function test_its_delivery_cannot_be_read(): void {
		self::assertSame( 404, Api::get( "/deliveries/{$this->delivery}" )->status );
	}

	public function test_its_deliveries_are_not_sent(): void {
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
	}

	public function test_its_webhooks_hear_nothing_of_here(): void {
		$this->webhook( [ 'url' => Receiver::url( '/here' ) ] );
		$this->record();
		$this->deliver();

		self::assertSame( '/here', Receiver::only()->path );
	}
}
