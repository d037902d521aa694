<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Wakeup\Worker;

use MultisiteWebhooks\Adapter\Wakeup\Worker\CodeVersion;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Signals;
use MultisiteWebhooks\Adapter\Wakeup\Worker\StopCondition;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Supervisor;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Worker;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\CopiedDatabase;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;

/**
 * `wp webhook deliver --watch`: a worker and its parent, as real processes. These tests are slow and don't depend on the
 * version of WordPress, so only one run includes them.
 */
#[CoversClass( Worker::class )]
#[CoversClass( Supervisor::class )]
#[CoversClass( StopCondition::class )]
#[CoversClass( CodeVersion::class )]
#[CoversClass( Signals::class )]
#[Group( 'any-wordpress' )]
final class WorkerTest extends NetworkTestCase {

	private ?WpCli $watch = null;

	protected function tearDown(): void {
		// Nothing of it may reach into the next test.
		$this->watch?->signal( SIGTERM )->wait();
		MustUse::remove( 'grow' );
		MustUse::remove( 'query-at-shutdown' );
		parent::tearDown();
	}

	public function test_an_event_is_sent_a_moment_after_its_commit(): void {
		$this->watch();
		// Added while the worker runs, so that it has to notice.
		$this->webhook();
		$took = [];
		for ( $i = 1; $i <= 10; $i++ ) {
			usleep( random_int( 0, 100_000 ) );
			$this->record();
			$recorded = microtime( true );
			$took[]   = 1000 * ( Receiver::wait_for( $i )[ $i - 1 ]->at - $recorded );
		}

		sort( $took );
		fwrite( STDERR, sprintf( "\nFrom commit to receipt: median %.0f ms, slowest %.0f ms. ", $took[5], $took[9] ) );
		self::assertLessThan( 2000, $took[9] );
	}

	public function test_on_sigterm_it_finishes_what_it_has_begun_and_keeps_nothing_claimed(): void {
		$this->webhook( [ 'url' => Receiver::url( '/slow', [ 'delay' => 1500 ] ) ] );
		for ( $i = 0; $i < 40; $i++ ) {
			$this->record();
		}
		$watch = $this->watch();
		Wait::until( static fn (): bool => [] !== Receiver::requests(), 'it sends' );

		self::assertSame( 0, $watch->signal( SIGTERM )->wait(), $watch->errors() );

		self::assertSame( '', $watch->errors() );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "claimed_by <> ''" ) );
		self::assertSame( count( Receiver::requests() ), Database::count( Database::DELIVERIES, "status = 'delivered'" ) );
		self::assertGreaterThan( 0, Database::count( Database::DELIVERIES, "status = 'waiting'" ) );
	}

	#[TestWith( [ SIGTERM ] )]
	#[TestWith( [ SIGINT ] )]
	public function test_code_that_runs_when_wordpress_shuts_down_has_the_database( int $signal ): void {
		MustUse::add( 'query-at-shutdown' );
		foreach ( [ [], [ '--alone' ] ] as $options ) {
			$watch = $this->watch( ...$options );

			self::assertSame( 0, $watch->signal( $signal )->wait() );

			self::assertSame( '', $watch->errors() );
			self::assertSame( [] === $options ? "Sending events as they happen. Press Ctrl+C to stop.\n" : '', $watch->output() );
			Database::write( "UPDATE wp_multisite_webhooks_state SET value = 0 WHERE name = 'multisite_webhooks_worker_beat_at'" );
		}
	}

	public function test_without_a_database_it_ends_without_complaints(): void {
		MustUse::add( 'query-at-shutdown' );
		$proxy = Runner::start( 'proxy', (string) getenv( 'DB_PORT' ) );
		$watch = $this->watch( "--exec=define( 'DB_HOST', '127.0.0.1:{$proxy->line()}' );" );
		$proxy->kill();
		Wait::until( static fn (): bool => str_contains( $watch->errors(), 'can’t be reached' ), 'it says so', 60 );

		self::assertSame( 0, $watch->signal( SIGTERM )->wait() );

		$of_php = '/^(PHP )?Warning: .*(DB_HOST already defined|mysqli_real_connect\(\)).*\n/m';
		self::assertSame( "Warning: The database can’t be reached. Waiting for it.\n", preg_replace( $of_php, '', $watch->errors() ) );
		self::assertSame( "Sending events as they happen. Press Ctrl+C to stop.\n", $watch->output() );
	}

	public function test_a_change_counts_at_once_although_a_run_goes_on(): void {
		$this->webhook( [ 'url' => Receiver::url( '/slow', [ 'delay' => 8000 ] ) ] );
		$hooks = [];
		foreach ( [ 'rotated', 'moved', 'paused', 'deleted' ] as $name ) {
			$hooks[ $name ] = $this->webhook( [ 'url' => Receiver::url( "/{$name}" ) ] )->text( 'id' );
		}
		$this->watch();
		$this->record();
		Receiver::wait_for( 5 );
		// They are read again each second: just after that, the next time is far.
		$this->record();
		Receiver::wait_for( 10 );

		Api::post( "/webhooks/{$hooks['rotated']}/secret/rotate" )->json();
		Api::patch( "/webhooks/{$hooks['moved']}", [ 'url' => Receiver::url( '/new' ) ] )->json();
		Api::patch( "/webhooks/{$hooks['paused']}", [ 'status' => 'paused' ] )->json();
		Api::delete( "/webhooks/{$hooks['deleted']}" )->json();
		usleep( 100_000 );
		$id = $this->record();

		$sent = array_filter( Receiver::wait_for( 13 ), static fn ( Received $one ): bool => $id === $one->header( 'webhook-id' ) );
		$sent = array_combine( array_map( static fn ( Received $one ): string => (string) strtok( $one->path, '?' ), $sent ), $sent );
		ksort( $sent );
		self::assertSame( [ '/new', '/rotated', '/slow' ], array_keys( $sent ) );
		self::assertCount( 2, explode( ' ', $sent['/rotated']->header( 'webhook-signature' ) ) );
	}

	public function test_ctrl_c_ends_it_as_well(): void {
		self::assertSame( 0, $this->watch()->signal( SIGINT )->wait() );
	}

	public function test_a_worker_that_was_killed_is_started_again_and_sends_what_it_had_begun_after_the_lease(): void {
		$this->webhook( [ 'url' => Receiver::url( '/slow', [ 'delay' => 3000 ] ) ] );
		$id     = $this->record();
		$watch  = $this->watch();
		$killed = $watch->child();
		Receiver::wait_for( 1 );

		posix_kill( $killed, SIGKILL );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET url = ?', Receiver::url() );
		Database::end_leases();

		[ $first, $second ] = Receiver::wait_for( 2, 60 );
		self::assertSame( [ $id, $id ], [ $first->header( 'webhook-id' ), $second->header( 'webhook-id' ) ] );
		self::assertNotSame( $killed, $watch->child() );
		self::assertStringContainsString( 'The worker ended with code 137. It is started again.', $watch->errors() );
	}

	public function test_a_worker_whose_parent_was_killed_ends(): void {
		$watch = $this->watch();
		$child = $watch->child();

		$watch->signal( SIGKILL )->wait();

		Wait::until( static fn (): bool => ! self::runs( $child ), 'it ends' );
		self::assertFalse( self::runs( $child ) );
	}

	public function test_a_worker_starts_afresh_when_its_time_is_over(): void {
		$watch = $this->watch( '--time-limit=1' );

		$this->expect_another_child( $watch, $watch->child() );

		self::assertSame( '', $watch->errors() );
	}

	public function test_a_worker_starts_afresh_when_it_has_grown_too_much(): void {
		MustUse::add( 'grow' );
		$this->webhook();
		$watch = $this->watch( '--memory-limit=5' );
		$first = $watch->child();
		for ( $i = 0; $i < 5; $i++ ) {
			$this->record();
		}

		$this->expect_another_child( $watch, $first );

		Receiver::wait_for( 5 );
		self::assertSame( '', $watch->errors() );
	}

	public function test_a_worker_starts_afresh_when_the_plugin_was_replaced(): void {
		$watch = $this->watch();
		$first = $watch->child();

		touch( getenv( 'WP_PATH' ) . '/wp-content/plugins/multisite-webhooks/multisite-webhooks.php' );

		$this->expect_another_child( $watch, $first );
		self::assertSame( '', $watch->errors() );
	}

	/** It may hold other keys, or allow another host. */
	public function test_a_worker_starts_afresh_when_wp_config_has_changed(): void {
		$watch = $this->watch();
		$first = $watch->child();

		touch( getenv( 'WP_PATH' ) . '/wp-config.php' );

		$this->expect_another_child( $watch, $first );
		self::assertSame( '', $watch->errors() );
	}

	public function test_a_worker_starts_afresh_when_the_network_has_another_address(): void {
		$watch = $this->watch();
		$first = $watch->child();
		try {
			self::move_to( '/moved/' );

			$this->expect_another_child( $watch, $first );
		} finally {
			self::move_to( '/' );
		}
	}

	/** As whoever moves a network does: an object cache would still hold the old address. */
	private static function move_to( string $path ): void {
		Database::write( 'UPDATE wp_site SET path = ? WHERE id = 1', $path );
		wp_cache_flush();
	}

	/** As after a move that an admin has confirmed at the new address, while this worker still has the old one. */
	public function test_a_worker_that_may_not_send_gives_no_sign_of_life(): void {
		$this->watch();

		CopiedDatabase::import();
		sleep( 2 );
		Database::write( "UPDATE wp_multisite_webhooks_state SET value = '7' WHERE name = 'multisite_webhooks_worker_beat_at'" );
		sleep( 7 );

		self::assertSame( '7', Database::text( "SELECT value FROM wp_multisite_webhooks_state WHERE name = 'multisite_webhooks_worker_beat_at'" ) );
	}

	public function test_a_worker_survives_that_the_database_goes_away_and_comes_back(): void {
		$proxy = Runner::start( 'proxy', (string) getenv( 'DB_PORT' ) );
		$port  = $proxy->line();
		$watch = $this->watch( "--exec=define( 'DB_HOST', '127.0.0.1:{$port}' );" );
		$child = $watch->child();
		$this->webhook();

		$proxy->kill();
		$this->record();
		Wait::until(
			static fn (): bool => str_contains( $watch->errors(), 'The database can’t be reached. Waiting for it.' ),
			'it says so',
			60,
		);
		$back = Runner::start( 'proxy', (string) getenv( 'DB_PORT' ), $port )->expect( $port );

		Receiver::wait_for( 1, 60 );
		self::assertSame( $child, $watch->child() );
		self::assertSame( 1, substr_count( $watch->errors(), 'The database can’t be reached' ) );
		// It needs it to the end.
		$watch->signal( SIGTERM )->wait();
		$back->kill();
	}

	private function watch( string ...$options ): WpCli {
		$this->watch = WpCli::start( 'deliver', '--watch', ...$options );
		Wait::until(
			static fn (): bool => 0 < Database::count( 'wp_multisite_webhooks_state', "name = 'multisite_webhooks_worker_beat_at' AND value > 0" ),
			'the worker gives a sign of life',
			60,
		);
		return $this->watch;
	}

	/** @param int $first The one that ran before whatever makes it start afresh, which may be done by now. */
	private function expect_another_child( WpCli $watch, int $first ): void {
		Wait::until( static fn (): bool => ! in_array( $watch->child(), [ 0, $first ], true ), 'another worker is started', 60 );
		self::assertNotSame( $first, $watch->child() );
	}

	/** One that has ended stays a zombie until its parent waits for it. */
	private static function runs( int $process ): bool {
		$status = is_file( "/proc/{$process}/stat" ) ? @file_get_contents( "/proc/{$process}/stat" ) : false;
		return false !== $status && ! str_contains( $status, ') Z ' );
	}
}
