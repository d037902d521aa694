<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Webhooks;

use MultisiteWebhooks\Edge\Rest\Webhooks\RecoverController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;

/** Sending again all that failed for a webhook since some time. */
#[CoversClass( RecoverController::class )]
final class RecoverControllerTest extends NetworkTestCase {

	private const LONG_AGO = '2020-01-01T00:00:00Z';

	private string $hook;

	protected function setUp(): void {
		parent::setUp();
		$this->hook = $this->webhook()->text( 'id' );
	}

	public function test_all_that_failed_is_sent_again_the_oldest_first(): void {
		$events = [ $this->failed_delivery(), $this->failed_delivery(), $this->failed_delivery() ];
		self::assertEquals( [ 3, 0 ], $this->recoverable() );

		$recovery = Api::post( $this->path(), [ 'since' => self::LONG_AGO ] )->json( 202 );

		self::assertSame( '{"count":3}', json_encode( $recovery->value ) );
		self::assertEquals( [ 0, 3 ], $this->recoverable() );
		self::assertSame( $events, $this->events_as_planned() );
		usleep( 300_000 );
		$this->deliver();
		// Those that are due together go out together.
		self::assertEqualsCanonicalizing(
			$events,
			array_map( static fn ( Received $request ): string => $request->header( 'webhook-id' ), Receiver::requests() ),
		);
		self::assertEquals( [ 0, 0 ], $this->recoverable() );
	}

	public function test_they_are_planned_ten_a_second(): void {
		$this->failed_delivery();
		$this->failed_delivery();
		$this->failed_delivery();
		Api::post( $this->path(), [ 'since' => self::LONG_AGO ] )->json( 202 );

		$planned = array_map(
			static fn ( Json $one ): float => $one->time( 'next_try_at' ),
			$this->deliveries( [ 'status' => 'waiting', 'order' => 'asc' ] ),
		);

		self::assertEqualsWithDelta( [ 0.1, 0.2 ], [ $planned[1] - $planned[0], $planned[2] - $planned[0] ], 0.0015 );
	}

	public function test_one_run_of_wp_cron_sends_them_at_the_pace_that_was_planned(): void {
		for ( $i = 0; $i < 25; $i++ ) {
			$this->failed_delivery();
		}
		Api::post( $this->path(), [ 'since' => self::LONG_AGO ] )->json( 202 );
		$planned = [];
		foreach ( $this->deliveries( [ 'status' => 'waiting' ] ) as $resend ) {
			$planned[ $resend->text( 'id' ) ] = $resend->time( 'next_try_at' );
		}
		self::assertEqualsWithDelta( 2.4, max( [ 0.0, ...array_values( $planned ) ] ) - min( [ INF, ...array_values( $planned ) ] ), 0.01 );

		$this->deliver();

		self::assertCount( 25, Receiver::requests() );
		foreach ( Receiver::requests() as $request ) {
			self::assertGreaterThanOrEqual( $planned[ $request->header( 'x-multisite-delivery' ) ] - 0.01, $request->at );
		}
	}

	public function test_only_what_failed_since_then_to_this_webhook_is_sent_again(): void {
		$this->failed_delivery( '2026-01-01 11:59:59.999' );
		$late = $this->failed_delivery( '2026-01-01 12:00:00.000' );
		$this->record();
		$this->deliver();
		$other = $this->webhook()->text( 'id' );
		$this->record();
		self::write_deliveries();
		Database::write(
			'UPDATE ' . Database::DELIVERIES . " SET status = 'failed', next_try_at = NULL, finished_at = '2026-02-01 00:00:00.000' "
			. "WHERE webhook_id = ?",
			$other,
		);

		self::assertSame( 1, Api::post( $this->path(), [ 'since' => '2026-01-01T13:00:00+01:00' ] )->json( 202 )->number( 'count' ) );

		$again = array_values(
			array_filter(
				$this->deliveries( [ 'webhook' => $this->hook, 'status' => 'waiting', 'context' => 'edit' ] ),
				static fn ( Json $one ): bool => null !== $one->at( 'details', 'resend_of' )->value,
			),
		);
		self::assertSame( [ $late ], array_map( static fn ( Json $one ): string => $one->text( 'event' ), $again ) );
	}

	public function test_what_cannot_be_sent_again_is_not_counted(): void {
		$this->failed_delivery();
		$this->failed_delivery();
		$id = $this->deliveries()[0]->text( 'id' );
		Api::post( "/deliveries/{$id}/resend" )->json( 202 );
		Api::post( "/webhooks/{$this->hook}/test" );
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET status = 'failed', finished_at = created_at WHERE test = 1" );
		self::assertEquals( [ 1, 1 ], $this->recoverable() );

		Database::write( 'UPDATE ' . Database::EVENTS . " SET envelope = ''" );

		self::assertEquals( [ 0, 1 ], $this->recoverable() );
		self::assertSame( 0, Api::post( $this->path(), [ 'since' => self::LONG_AGO ] )->json( 202 )->number( 'count' ) );
	}

	public function test_twice_at_once_is_once(): void {
		$this->failed_delivery();

		self::assertSame(
			[ 1, 0 ],
			array_map( fn (): int => Api::post( $this->path(), [ 'since' => self::LONG_AGO ] )->json( 202 )->number( 'count' ), [ 1, 2 ] ),
		);
	}

	public function test_what_still_waits_can_be_stopped(): void {
		$this->failed_delivery();
		$this->failed_delivery();
		Api::post( $this->path(), [ 'since' => self::LONG_AGO ] );
		$waits = $this->record();

		self::assertSame( '{"cancelled":2}', json_encode( Api::delete( $this->path() )->json()->value ) );

		$this->deliver();
		self::assertSame( $waits, Receiver::only()->header( 'webhook-id' ) );
		self::assertSame( [ 'cancelled', 'cancelled', 'delivered', 'failed', 'failed' ], $this->statuses() );
	}

	public function test_for_a_paused_webhook_they_are_held(): void {
		$this->failed_delivery();
		Api::patch( "/webhooks/{$this->hook}", [ 'status' => 'paused' ] );

		Api::post( $this->path(), [ 'since' => self::LONG_AGO ] )->json( 202 );

		self::assertSame( [ 'failed', 'held' ], $this->statuses() );
		self::assertEquals( [ 0, 1 ], $this->recoverable() );
	}

	#[Group( 'any-wordpress' )]
	public function test_ten_thousand_are_sent_again_in_one_go_and_the_rest_in_the_next(): void {
		$this->failed_delivery();
		Database::write(
			'INSERT INTO ' . Database::EVENTS . ' ( id, network_id, type, recorded_at, owed, envelope, position )
			SELECT CONCAT( \'evt_\', LPAD( seq, 26, \'0\' ) ), 1, type, recorded_at, \'[]\', envelope, 1000000 + seq
				FROM ' . Database::EVENTS . ' AS one JOIN ' . Database::numbers( 1, 10_001 )
		);
		self::write_deliveries();
		Database::write(
			'INSERT INTO ' . Database::DELIVERIES . " ( id, network_id, event_id, webhook_id, event_type, format, status,
				created_at, finished_at )
			SELECT CONCAT( 'dlv_', LPAD( seq, 26, '0' ) ), 1, CONCAT( 'evt_', LPAD( seq, 26, '0' ) ), webhook_id, event_type,
				format, 'failed', created_at, created_at FROM "
			. Database::DELIVERIES . ' AS one JOIN ' . Database::numbers( 1, 10_001 )
		);
		self::assertSame( 10_000, $this->recoverable()[0] );

		$counts = array_map(
			fn (): int => Api::post( $this->path(), [ 'since' => self::LONG_AGO ] )->json( 202 )->number( 'count' ),
			[ 1, 2, 3 ],
		);

		self::assertSame( [ 10_000, 2, 0 ], $counts );
	}

	#[TestWith( [ 'GET', null ] )]
	#[TestWith( [ 'GET', 'yesterday' ] )]
	#[TestWith( [ 'POST', null ] )]
	#[TestWith( [ 'POST', 'yesterday' ] )]
	#[TestWith( [ 'POST', '9999-12-31T23:59:59-23:59' ] )]
	#[TestWith( [ 'POST', '' ] )]
	public function test_an_invalid_time_is_refused( string $method, ?string $since ): void {
		$this->failed_delivery();
		$given = null === $since ? [] : [ 'since' => $since ];
		$reply = 'GET' === $method ? Api::get( $this->path(), $given ) : Api::post( $this->path(), $given );

		self::assertSame( [ 'since' ], $reply->refused_fields() );
		self::assertCount( 1, $this->deliveries() );
	}

	public function test_other_bad_input_is_refused(): void {
		self::assertSame( [ 'since' ], Api::post( $this->path(), [ 'since' => 7 ] )->refused_fields() );
		self::assertSame(
			[ 'until' ],
			Api::post( $this->path(), [ 'since' => self::LONG_AGO, 'until' => self::LONG_AGO ] )->refused_fields(),
		);
		self::assertSame( [ 'since' ], Http::as_user( 'admin' )->send( 'GET', "{$this->path()}?since[]=1" )->refused_fields() );
	}

	#[TestWith( [ 'wh_00000000000000000000000000' ] )]
	#[TestWith( [ 'nonsense' ] )]
	public function test_an_unknown_webhook_gets_404( string $id ): void {
		$path = "/webhooks/{$id}/recover";

		self::assertSame(
			[ 404, 404, 404 ],
			[
				Api::get( $path, [ 'since' => self::LONG_AGO ] )->status,
				Api::post( $path, [ 'since' => self::LONG_AGO ] )->status,
				Api::delete( $path )->status,
			],
		);
	}

	public function test_options_shows_what_can_be_given(): void {
		$options = Http::as_user( 'admin' )->send( 'OPTIONS', $this->path() )->json();

		self::assertSame( [ 'since' ], $options->at( 'endpoints' )->items()[1]->at( 'args' )->names() );
	}

	/** @return string The event's id. */
	private function failed_delivery( string $at = '2026-11-24 12:00:00.000' ): string {
		$event = $this->record();
		self::write_deliveries();
		Database::write(
			'UPDATE ' . Database::DELIVERIES . " SET status = 'failed', reason = 'http_404', attempt_count = 1, next_try_at = NULL, "
			. "finished_at = ? WHERE event_id = ?",
			$at,
			$event,
		);
		return $event;
	}

	private function path(): string {
		return "/webhooks/{$this->hook}/recover";
	}

	/** @return array{int, int} */
	private function recoverable(): array {
		$found = Api::get( $this->path(), [ 'since' => self::LONG_AGO ] )->json();
		return [ $found->number( 'count' ), $found->number( 'waiting' ) ];
	}

	/** @return list<string> */
	private function events_as_planned(): array {
		$waiting = $this->deliveries( [ 'status' => 'waiting' ] );
		usort( $waiting, static fn ( Json $one, Json $other ): int => $one->time( 'next_try_at' ) <=> $other->time( 'next_try_at' ) );
		return array_map( static fn ( Json $one ): string => $one->text( 'event' ), $waiting );
	}
}
