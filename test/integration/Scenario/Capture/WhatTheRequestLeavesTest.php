<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Code creates something and fills it afterwards. The event says what the request leaves behind, once, whatever becomes of it. */
#[CoversNothing]
final class WhatTheRequestLeavesTest extends NetworkTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->delete_users();
		$this->webhook( [ 'event_types' => [ 'user_registered' ] ] );
	}

	protected function tearDown(): void {
		$this->delete_users();
		parent::tearDown();
	}

	#[DataProvider( 'ends' )]
	public function test_a_user_is_sent_once_with_the_names_that_were_stored_after_the_creation( string $end ): void {
		Runner::start( 'create-user', $end )->wait();
		$this->deliver();
		$this->deliver();

		self::assertSame( [ 'Zoë', 'Smith & Sons', 'Zoë Smith & Sons' ], self::names( Receiver::only() ) );
		self::assertSame( [ 'delivered' ], $this->statuses() );
	}

	/** @return iterable<string, array{string}> */
	public static function ends(): iterable {
		foreach (
			[
				'ends',
				'exits',
				'dies',
				'rolls back something else',
				'updates several times',
				'activates a sign-up',
				'deletes the user',
				'updates while it shuts down',
				'creates while it shuts down',
			] as $end
		) {
			yield $end => [ $end ];
		}
	}

	#[DataProvider( 'rolled_back' )]
	public function test_nothing_is_sent_of_a_user_whose_creation_is_rolled_back( string $end ): void {
		Runner::run( 'create-user', $end );
		self::end_holds();
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
		self::assertSame( 0, Database::count( Database::EVENTS ) );
	}

	/** @return iterable<string, array{string}> */
	public static function rolled_back(): iterable {
		yield 'all of the transaction' => [ 'rolls back the creation' ];
		yield 'to a savepoint' => [ 'rolls back to before' ];
	}

	public function test_what_a_killed_process_created_is_sent_once_its_time_is_over(): void {
		Runner::start( 'create-user', 'is killed' )->wait();
		$this->deliver();
		self::assertSame( [], Receiver::requests() );

		self::end_holds();
		$this->deliver();
		$this->deliver();

		self::assertSame( [ '', '', 'zoe' ], self::names( Receiver::only() ) );
	}

	public function test_a_process_that_is_killed_after_it_updated_the_user_has_told_the_names(): void {
		Runner::start( 'create-user', 'is killed after the update' )->wait();
		self::end_holds();
		$this->deliver();

		self::assertSame( [ 'Zoë', 'Smith & Sons', 'Zoë Smith & Sons' ], self::names( Receiver::only() ) );
	}

	public function test_while_the_request_runs_nobody_sends_or_reads_the_event_and_others_are_not_held_up(): void {
		$this->webhook( [ 'event_types' => [ 'payment_received' ] ] );
		$request = Runner::start( 'create-user', 'takes its time' )->expect( 'created' );
		$other   = $this->record();
		$this->deliver();

		self::assertSame( [ $other ], self::sent_ids() );
		self::assertSame( [ $other ], $this->listed_ids() );

		$request->tell( 'go on' )->finish();
		$this->deliver();

		$sent = self::sent_ids();
		self::assertCount( 2, $sent );
		self::assertSame( [ $other, $sent[1] ], $this->listed_ids() );
		self::assertSame( [ 'Zoë', 'Smith & Sons', 'Zoë Smith & Sons' ], self::names( Receiver::requests()[1] ) );
	}

	public function test_what_was_sent_because_the_time_was_over_is_not_changed_and_not_sent_again(): void {
		$request = Runner::start( 'create-user', 'takes its time' )->expect( 'created' );
		self::end_holds();
		$this->deliver();
		$sent = Receiver::only();

		$request->tell( 'go on' )->finish();
		$this->deliver();

		self::assertSame( $sent->body, Receiver::only()->body );
		self::assertSame( [ $sent->header( 'webhook-id' ) ], $this->listed_ids() );
	}

	public function test_an_import_does_not_keep_its_events_until_its_end(): void {
		$import = Runner::start( 'create-user', 'imports many' )->expect( 'imported' );
		$this->deliver();
		$early = Receiver::requests();
		$import->tell( 'go on' )->finish();
		$this->deliver();

		self::assertGreaterThan( 39, count( $early ) );
		$names = array_map( self::names( ... ), Receiver::requests() );
		self::assertSame( array_fill( 0, 60, [ 'Zoë', 'Smith & Sons', 'Zoë Smith & Sons' ] ), $names );
		self::assertCount( 60, array_unique( self::sent_ids() ) );
	}

	public function test_a_user_created_over_rest_is_sent_as_the_request_leaves_them(): void {
		$this->webhook( [ 'event_types' => [ 'user_added_to_site' ] ] );
		$body = [
			'username'   => 'zoesmith',
			'email'      => 'zoe@example.com',
			'password'   => 'password',
			'first_name' => 'Zoë',
			'last_name'  => 'Smith & Sons',
			'name'       => 'Zoë Smith & Sons',
			'roles'      => [ 'editor' ],
		];
		$made = Http::as_user( 'admin' )->send_elsewhere( 'POST', '/wp-json/wp/v2/users', json_encode( $body, JSON_THROW_ON_ERROR ) );
		self::assertSame( 201, $made->status );

		$by_event = [];
		foreach ( Receiver::wait_for( 2 ) as $request ) {
			$by_event[ $request->header( 'x-multisite-event' ) ] = $request;
		}
		$member = $by_event['user_added_to_site']->data();
		self::assertSame( [ 'editor', 'Zoë Smith & Sons' ], [ $member->text( 'role' ), $member->text( 'display_name' ) ] );
		self::assertSame( [ 'Zoë', 'Smith & Sons', 'Zoë Smith & Sons' ], self::names( $by_event['user_registered'] ) );
	}

	/** @return list<string> */
	private static function names( Received $request ): array {
		$data = $request->data();
		return [ $data->text( 'first_name' ), $data->text( 'last_name' ), $data->text( 'display_name' ) ];
	}

	/** @return list<string> */
	private static function sent_ids(): array {
		return array_map( static fn ( Received $one ): string => $one->header( 'webhook-id' ), Receiver::requests() );
	}

	/** @return list<string> */
	private function listed_ids(): array {
		return Api::get( '/events' )->json()->texts( 'id' );
	}

	/** Time passes for what is open. */
	private static function end_holds(): void {
		Database::write( 'UPDATE ' . Database::EVENTS . " SET open_until = '2020-01-01 00:00:00', due_at = '2020-01-01 00:00:00' WHERE open_until IS NOT NULL" );
	}

	private function delete_users(): void {
		WordPress::load_admin( 'ms', 'user' );
		foreach ( Database::rows( "SELECT ID FROM wp_users WHERE user_login LIKE 'zoe%'" ) as $row ) {
			wp_cache_flush();
			wpmu_delete_user( (int) $row['ID'] );
		}
	}
}
