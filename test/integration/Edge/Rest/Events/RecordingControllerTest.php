<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Events;

use MultisiteWebhooks\Adapter\Storage\Options\PageViewOptions;
use MultisiteWebhooks\Edge\Rest\Events\RecordingController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** Recording everything for an hour. */
#[CoversClass( RecordingController::class )]
final class RecordingControllerTest extends NetworkTestCase {

	public function test_it_is_off_until_somebody_starts_it(): void {
		$off = [
			'until'    => null,
			'recorded' => 0,
			'limit'    => 10_000,
			'is_full'  => false,
		];
		self::assertEquals( (object) $off, $this->state()->value );
		self::assertNull( multisite_webhooks_record( 'payment_received', [] ) );
	}

	public function test_it_runs_for_an_hour(): void {
		$before  = time();
		$started = Api::post( '/events/recording' )->json();

		self::assertEqualsWithDelta( $before + 3600, $started->time( 'until' ), 5 );
		self::assertSame( $started->text( 'until' ), $this->state()->text( 'until' ) );
	}

	#[TestWith( [ 1 ] )]
	#[TestWith( [ 3 ] )]
	public function test_meanwhile_events_are_recorded_for_nobody_on_all_sites( int $site ): void {
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		Api::post( '/events/recording' );
		switch_to_blog( $site );
		try {
			self::assertTrue( PageViewOptions::may_be_wanted( [ 'post_updated' ] ) );
			$id = $this->record( 'payment_received', [ 'payment_id' => 7 ] );
		} finally {
			restore_current_blog();
		}
		$this->webhook();
		$this->deliver();

		$event = Api::get( "/events/{$id}" )->json();
		self::assertEquals( (object) [ 'payment_id' => 7 ], $event->at( 'data' )->value );
		self::assertSame( $site, $event->number( 'site', 'id' ) );
		self::assertSame( [ [], [] ], [ $event->at( 'deliveries' )->items(), $this->deliveries() ] );
		self::assertSame( 1, $this->state()->number( 'recorded' ) );
	}

	public function test_what_webhooks_subscribe_to_does_not_count(): void {
		$this->webhook();
		Api::post( '/events/recording' );
		$this->record();

		self::assertSame( 0, $this->state()->number( 'recorded' ) );
	}

	public function test_another_process_records_and_counts_too(): void {
		Api::post( '/events/recording' );

		$process = Runner::start( 'record-many' );
		$process->expect( 'ready' );
		$process->tell( 'go' );
		$process->finish();

		self::assertSame( 40, Database::count( Database::EVENTS ) );
		self::assertSame( 40, $this->state()->number( 'recorded' ) );
	}

	public function test_it_can_be_stopped(): void {
		Api::post( '/events/recording' );
		$this->record();

		self::assertNull( Api::delete( '/events/recording' )->json()->at( 'until' )->value );
		self::assertNull( multisite_webhooks_record( 'payment_received', [] ) );
		self::assertFalse( PageViewOptions::may_be_wanted( [ 'post_updated' ] ) );
		self::assertSame( [ 1, null ], [ $this->state()->number( 'recorded' ), $this->state()->at( 'until' )->value ] );
	}

	public function test_it_ends_by_itself(): void {
		Api::post( '/events/recording' );
		$until = Database::text( "SELECT value FROM wp_multisite_webhooks_state WHERE name = 'multisite_webhooks_recording_until'" );
		$places = [
			[ Database::STATE, 'name', 'value' ],
			[ 'wp_sitemeta', 'meta_key', 'meta_value' ],
			[ 'wp_options', 'option_name', 'option_value' ],
		];
		foreach ( $places as $place ) {
			[ $table, $name, $value ] = $place;
			Database::write(
				"UPDATE {$table} SET {$value} = REPLACE( {$value}, ?, ? ) WHERE {$name} LIKE 'multisite_webhooks_%'",
				$until,
				(string) ( time() - 1 ),
			);
		}
		wp_cache_flush();

		self::assertNull( multisite_webhooks_record( 'payment_received', [] ) );
		self::assertFalse( PageViewOptions::may_be_wanted( [ 'post_updated' ] ) );
		self::assertNull( $this->state()->at( 'until' )->value );
	}

	public function test_it_stops_at_its_limit_and_says_so(): void {
		Api::post( '/events/recording' );
		Database::write( "UPDATE wp_multisite_webhooks_state SET value = '9999' WHERE name = 'multisite_webhooks_recorded'" );

		$this->record();
		self::assertNull( multisite_webhooks_record( 'payment_received', [] ) );

		$full = $this->state();
		self::assertSame( [ null, true, 10_000 ], [
			$full->at( 'until' )->value,
			$full->at( 'is_full' )->value,
			$full->number( 'recorded' ),
		] );
		$this->deliver();
		self::assertFalse( PageViewOptions::may_be_wanted( [ 'post_updated' ] ) );
		self::assertFalse( Api::delete( '/events/recording' )->json()->at( 'is_full' )->value );
		self::assertFalse( Api::post( '/events/recording' )->json()->at( 'is_full' )->value );
		$this->record();
	}

	public function test_cron_keeps_it_running(): void {
		Api::post( '/events/recording' );
		$this->deliver();
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );

		self::assertTrue( PageViewOptions::may_be_wanted( [ 'post_updated' ] ) );
		$this->record();
	}

	public function test_nobody_chooses_how_long_it_lasts(): void {
		self::assertSame( [ 'hours' ], Api::post( '/events/recording', [ 'hours' => 9 ] )->refused_fields() );
		self::assertSame( [ 'hours' ], Api::post( '/events/recording', [], [ 'hours' => 9 ] )->refused_fields() );
		self::assertSame( 200, Api::post( '/events/recording', [ 'until' => 'tomorrow' ] )->status );
		foreach ( [ '[1]', '7', '{"a":', 'null' ] as $body ) {
			self::assertSame( 400, Http::as_user( 'admin' )->send( 'POST', '/events/recording', $body )->status, $body );
		}
	}

	private function state(): Json {
		return Api::get( '/events/recording' )->json();
	}
}
