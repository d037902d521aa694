<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\Group;

/** Many requests at once: no delivery waits for the receiver of another. */
#[CoversNothing]
#[Group( 'any-wordpress' )]
final class ManyAtOnceTest extends NetworkTestCase {

	private const HOST = 'odd.example.com';

	private ?Runner $server = null;

	protected function tearDown(): void {
		$this->server?->kill();
		parent::tearDown();
	}

	public function test_a_receiver_that_hangs_does_not_delay_others(): void {
		$this->webhook( [ 'url' => str_replace( '127.0.0.1', 'localhost', Receiver::url( '/slow', [ 'delay' => 6000 ] ) ) ] );
		$this->webhook( [ 'url' => Receiver::url( '/quick' ) ] );
		$this->record();
		$process = Runner::start( 'deliver' )->expect( 'ready' );
		$process->tell( 'go' );

		Wait::until(
			fn (): bool => 1 === count( $this->deliveries( [ 'status' => 'delivered' ] ) ),
			'the quick one is delivered and written down',
		);

		self::assertCount( 1, $this->deliveries( [ 'status' => 'waiting' ] ), 'The slow one is still being sent.' );
		$process->kill();
	}

	public function test_a_webhook_that_hangs_does_not_delay_another_at_the_same_host(): void {
		$this->webhook( [ 'url' => Receiver::url( '/slow', [ 'delay' => 8000 ] ), 'event_types' => [ 'site_created' ] ] );
		$this->webhook( [ 'url' => Receiver::url( '/quick' ), 'event_types' => [ 'payment_received' ] ] );
		for ( $i = 0; $i < 20; $i++ ) {
			$this->record( 'site_created' );
		}
		$process = Runner::start( 'deliver' )->expect( 'ready' );
		$process->tell( 'go' );
		Receiver::wait_for( 8 );

		for ( $i = 0; $i < 20; $i++ ) {
			$this->record( 'payment_received' );
		}

		Wait::until(
			fn (): bool => 20 === count( $this->deliveries( [ 'status' => 'delivered' ] ) ),
			'those of the other are delivered while it hangs',
		);
		self::assertCount( 28, Receiver::requests(), 'None of the slow ones has its response.' );
		$process->kill();
	}

	public function test_a_receiver_with_a_rate_limit_gets_its_deliveries_one_after_the_other_and_stays_unharmed(): void {
		// Of a host of its own: this process keeps what it has learned about hosts.
		$hook = $this->webhook( [ 'url' => $this->serve( 'limits', 'limits.example.com' ) ] )->text( 'id' );
		for ( $i = 0; $i < 40; $i++ ) {
			$this->record();
		}

		$this->deliver();

		$attempts = Database::count( Database::ALL_ATTEMPTS, 'status_code = 429' );
		self::assertGreaterThan( 0, $attempts );
		self::assertLessThan( 0.5 * 40, $attempts );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "status = 'failed'" ) );
		self::assertSame( 1, Database::count( Database::WEBHOOKS, "id = '{$hook}' AND failures = 0 AND pace <> ''" ) );
	}

	public function test_what_happens_while_one_hangs_is_sent_meanwhile(): void {
		$this->webhook(
			[
				'url' => str_replace( '127.0.0.1', 'localhost', Receiver::url( '/slow', [ 'delay' => 8000 ] ) ),
				'event_types' => [ 'site_created' ],
			],
		);
		$this->webhook( [ 'url' => Receiver::url( '/quick' ), 'event_types' => [ 'payment_received' ] ] );
		$this->record( 'site_created' );
		$process = Runner::start( 'deliver' )->expect( 'ready' );
		$process->tell( 'go' );
		Receiver::wait_for( 1 );

		$this->record( 'payment_received' );

		Wait::until(
			fn (): bool => 1 === count( $this->deliveries( [ 'status' => 'delivered' ] ) ),
			'the second is delivered while the first hangs',
		);
		$process->kill();
	}

	public function test_a_receiver_gets_eight_at_once_and_no_more(): void {
		$delay = 3.0;
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'delay' => (int) ( 1000 * $delay ) ] ) ] );
		for ( $i = 0; $i < 12; $i++ ) {
			$this->record();
		}

		// This process may have slowed down for this host: it has seen it fail.
		Runner::start( 'deliver' )->expect( 'ready' )->tell( 'go' )->expect( 'done' )->finish();

		$times = array_map( static fn ( Received $one ): float => $one->at, Receiver::requests() );
		sort( $times );
		self::assertLessThan( $times[0] + $delay, $times[7], 'The first is still waiting for its response when the eighth arrives.' );
		self::assertGreaterThanOrEqual( $times[0] + $delay - 0.1, $times[8], 'The ninth arrives when the first has its response.' );
	}

	public function test_the_connection_stays_open_for_the_next(): void {
		add_filter( 'multisite_webhooks_receiver_limits', static fn (): array => [ 'at_once' => 1 ] );
		$this->webhook( [ 'url' => $this->serve( 'keeps' ) ] );
		for ( $i = 0; $i < 3; $i++ ) {
			$this->record();
		}

		$this->deliver();

		self::assertSame(
			[],
			array_filter( $this->deliveries(), static fn ( Json $one ): bool => 'delivered' !== $one->text( 'status' ) ),
			(string) wp_json_encode( Api::get( '/deliveries' )->json()->items() ),
		);
		self::assertSame(
			[ '1', '2', '3' ],
			array_map( fn ( Json $one ): string => $this->response_header( $one, 'x-number' ), array_reverse( $this->deliveries() ) ),
		);
	}

	public function test_an_endless_response_is_not_read_for_long(): void {
		$this->webhook( [ 'url' => $this->serve( 'floods' ) ] );
		$this->record();
		$before = memory_get_peak_usage();

		$this->deliver();

		self::assertSame( 'delivered', $this->delivery()->text( 'status' ) );
		self::assertLessThan( 16 * 1024 * 1024, memory_get_peak_usage() - $before );
	}

	public function test_code_that_fires_an_event_for_each_delivery_does_not_loop_forever(): void {
		$this->webhook();
		add_action( 'multisite_webhooks_delivered', static fn () => multisite_webhooks_record( 'payment_received', [ 'again' => true ] ) );
		$this->record();

		for ( $i = 0; $i < 10; $i++ ) {
			$this->deliver();
		}

		self::assertCount( 6, Receiver::requests() );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "status = 'waiting'" ) );
	}

	public function test_a_long_queue_does_not_starve_other_webhooks(): void {
		$this->webhook( [ 'url' => Receiver::url( '/many' ), 'event_types' => [ 'payment_received' ] ] );
		$this->webhook(
			[ 'url' => str_replace( '127.0.0.1', 'localhost', Receiver::url( '/one' ) ), 'event_types' => [ 'site_created' ] ],
		);
		for ( $i = 0; $i < 700; $i++ ) {
			$this->record( 'payment_received' );
		}
		$this->record( 'site_created' );

		$this->deliver();

		$paths = array_map( static fn ( Received $one ): string => $one->path, Receiver::requests() );
		self::assertCount( 701, $paths );
		self::assertLessThan( 100, array_search( '/one', $paths, true ) );
	}

	private function serve( string $way, string $host = self::HOST ): string {
		$this->server = Runner::start( 'odd-server', $way );
		return 'http://' . Internet::host( $host, (int) $this->server->line() ) . '/';
	}

	private function response_header( Json $delivery, string $name ): string {
		return Api::get(
			'/deliveries/' . $delivery->text( 'id' ),
		)->json()->at( 'attempts' )->items()[0]->at( 'response' )->at( 'headers' )->text( $name );
	}
}
