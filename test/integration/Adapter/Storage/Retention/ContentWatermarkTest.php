<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Retention\ContentWatermark;
use MultisiteWebhooks\Test\Integration\Support\Age;
use MultisiteWebhooks\Test\Integration\Support\Cleaning;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** GET /events never has a gap: a reader that stopped before the events that are kept gets 410. */
#[CoversClass( ContentWatermark::class )]
final class ContentWatermarkTest extends NetworkTestCase {

	public function test_an_event_without_content_is_not_listed(): void {
		$this->webhook();
		$this->old_events( 2 );
		$new = $this->record();

		self::assertSame( [ $new ], $this->listed() );
	}

	public function test_a_reader_that_has_not_seen_all_deleted_events_gets_410(): void {
		$this->webhook();
		[ $first ] = $this->old_events( 2 );
		$this->record();

		self::assertSame( 'events_expired', Api::get( '/events', [ 'after' => $first ] )->json( 410 )->text( 'code' ) );
	}

	public function test_a_reader_that_has_seen_all_deleted_events_continues(): void {
		$this->webhook();
		[ , $last ] = $this->old_events( 2 );
		$new        = $this->record();

		self::assertSame( [ $new ], $this->listed( $last ) );
	}

	public function test_a_reader_gets_410_when_the_event_itself_is_gone(): void {
		$this->webhook();
		[ $first ] = $this->old_events( 1, 91 );

		self::assertSame( 'events_expired', Api::get( '/events', [ 'after' => $first ] )->json( 410 )->text( 'code' ) );
	}

	/** One that is old and still held lies before what is kept: listed, it would lead each reader into a 410. */
	public function test_a_reader_that_starts_anew_comes_to_the_end(): void {
		$this->webhook( [ 'status' => 'paused', 'event_types' => [ 'site_deleted' ] ] );
		$this->webhook();
		$held = $this->record( 'site_deleted' );
		$this->old_events( 1 );
		self::assertSame(
			[ $this->aged( $held ) ],
			array_column( Database::rows( 'SELECT id FROM ' . Database::EVENTS . " WHERE envelope <> ''" ), 'id' ),
		);
		$new = [ $this->record(), $this->record() ];

		$first  = $this->listed( null, 1 );
		$second = $this->listed( $first[0], 1 );

		self::assertSame( $new, [ ...$first, ...$second ] );
	}

	/** @return list<string> Ids of events that were delivered long ago and have been emptied. */
	private function old_events( int $count, float $days = 31 ): array {
		for ( $i = 0; $i < $count; $i++ ) {
			$this->record();
		}
		$this->deliver();
		Age::all( $days );
		Cleaning::all();
		$emptied = Database::rows( 'SELECT id FROM ' . Database::EVENTS . " WHERE envelope = '' ORDER BY position" );
		return [] === $emptied ? [ 'evt_' . Age::id( $days ) ] : array_column( $emptied, 'id' );
	}

	/** Its id since it is old. */
	private function aged( string $event ): string {
		return Database::text( 'SELECT id FROM ' . Database::EVENTS . ' WHERE id LIKE ?', '%' . substr( $event, -16 ) );
	}

	/** @return list<string> */
	private function listed( ?string $after = null, int $most = 100 ): array {
		return Api::get( '/events', [ 'per_page' => $most ] + ( null === $after ? [] : [ 'after' => $after ] ) )->json()->texts( 'id' );
	}
}
