<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Network;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\SecondNetwork;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Two networks share the tables, and neither sees what is the other's. Each has a webhook that subscribes to everything. */
#[CoversNothing]
final class TwoNetworksTest extends NetworkTestCase {

	private string $theirs = '';

	public static function setUpBeforeClass(): void {
		SecondNetwork::make();
		MustUse::add( 'record-on-request' );
	}

	public static function tearDownAfterClass(): void {
		MustUse::remove( 'record-on-request' );
		SecondNetwork::remove();
	}

	protected function setUp(): void {
		parent::setUp();
		$this->webhook( [ 'url' => Receiver::url( '/first' ) ] );
		$this->theirs = $this->on_second(
			'POST',
			'/webhooks',
			[ 'url' => Receiver::url( '/second' ), 'event_types' => [ '*' ] ],
		)->json( 201 )->text( 'id' );
	}

	#[DataProvider( 'lists' )]
	public function test_each_lists_its_own( string $list ): void {
		$this->record();
		$this->record_on_second();

		$ours   = Http::as_user( 'admin' )->send( 'GET', $list )->json()->texts( 'id' );
		$theirs = $this->on_second( 'GET', $list )->json()->texts( 'id' );

		self::assertSame( [ 1, 1 ], [ count( $ours ), count( $theirs ) ] );
		self::assertNotSame( $ours, $theirs );
	}

	/** @return array<string, array{string}> */
	public static function lists(): array {
		return [
			'webhooks'   => [ '/webhooks' ],
			'deliveries' => [ '/deliveries' ],
			'events'     => [ '/events' ],
		];
	}

	public function test_the_others_webhook_can_neither_be_read_nor_changed_nor_deleted_nor_tested(): void {
		$path    = "/webhooks/{$this->theirs}";
		$replies = [
			Api::get( $path ),
			Api::patch( $path, [ 'name' => 'Mine' ] ),
			Api::post( "{$path}/test" ),
			Api::post( "{$path}/secret/reveal" ),
			Api::post( "{$path}/secret/rotate" ),
			Api::delete( $path ),
		];

		self::assertSame( [ 404, 404, 404, 404, 404, 404 ], array_map( static fn ( Reply $reply ): int => $reply->status, $replies ) );
	}

	public function test_the_others_delivery_cannot_be_read(): void {
		$this->record_on_second();
		$delivery = $this->on_second( 'GET', '/deliveries' )->json()->items()[0]->text( 'id' );

		self::assertSame( 404, Api::get( "/deliveries/{$delivery}" )->status );
	}

	public function test_an_event_reaches_the_webhook_of_its_own_network_alone(): void {
		$this->record();
		$this->deliver();
		self::assertSame( [ '/first' ], $this->paths() );

		$this->record_on_second();

		Receiver::wait_for( 2 );
		self::assertSame( [ '/first', '/second' ], $this->paths() );
	}

	public function test_neither_sends_the_deliveries_of_the_other(): void {
		$this->record();
		SecondNetwork::on( $this->deliver_in_a_process( ... ) );
		self::assertSame( [], $this->paths() );

		$this->deliver_in_a_process();

		self::assertSame( [ '/first' ], $this->paths() );
	}

	public function test_each_reports_its_own_health(): void {
		$before = $this->health();
		$this->on_second( 'PATCH', "/webhooks/{$this->theirs}", [ 'url' => Receiver::url( '/second', [ 'status' => 500 ] ) ] )->json();
		$this->record_on_second();
		Receiver::wait_for( 1 );

		self::assertEquals( $before, $this->health() );
		self::assertSame( [], Api::get( '/health/webhooks', [ 'webhooks' => $this->theirs ] )->json()->items() );
	}

	public function test_uninstalling_on_one_leaves_the_other_as_it_was(): void {
		$this->record();
		self::write_deliveries();
		$this->record_on_second();
		try {
			SecondNetwork::on( static fn () => Runner::run( 'uninstall' ) );

			self::assertSame(
				[ 1, 1, 1 ],
				[ Database::count( Database::WEBHOOKS ), Database::count( Database::EVENTS ), Database::count( Database::DELIVERIES ) ],
			);
			self::assertSame( 0, Database::count( 'wp_sitemeta', "site_id = 2 AND meta_key LIKE 'multisite_webhooks%'" ) );
			$this->deliver();
			self::assertContains( '/first', $this->paths() );
		} finally {
			SecondNetwork::on( static fn () => Runner::run( 'activate' ) );
		}
	}

	/** @return array<mixed> Without the size of the tables, which they share. */
	private function health(): array {
		return array_diff_key( (array) Api::get( '/health' )->json()->value, [ 'storage' => null ] );
	}

	private function record_on_second(): void {
		$page = SecondNetwork::on( static fn (): Reply => Http::signed_out()->send_elsewhere( 'GET', '/?record_and=exit' ) );
		self::assertSame( 'recorded', $page->body );
	}

	/** @param array<string, mixed>|null $body */
	private function on_second( string $method, string $path, ?array $body = null ): Reply {
		return SecondNetwork::on( static fn (): Reply => Http::as_user( 'admin' )->send( $method, $path, $body ) );
	}

	private function deliver_in_a_process(): void {
		Runner::start( 'deliver' )->expect( 'ready' )->tell( 'go' )->expect( 'done' )->finish();
	}

	/** @return list<string> */
	private function paths(): array {
		$paths = array_map( static fn ( $request ): string => $request->path, Receiver::requests() );
		sort( $paths );
		return $paths;
	}
}
