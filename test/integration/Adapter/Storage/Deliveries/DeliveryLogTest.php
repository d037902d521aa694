<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Deliveries\DeliveryLog;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;

/** A log that is longer than what is looked through first: see DeliveryLog. */
#[CoversClass( DeliveryLog::class )]
#[Group( 'any-wordpress' )]
final class DeliveryLogTest extends NetworkTestCase {

	private const LENGTH = 2600;

	private string $hook;

	protected function setUp(): void {
		parent::setUp();
		$this->hook = $this->webhook()->text( 'id' );
		$this->record( 'rare.event', [], 2 );
		$this->deliver();
		$this->lengthen( self::LENGTH );
	}

	/** @param array<string, string|int> $filter */
	#[TestWith( [ [] ] )]
	#[TestWith( [ [ 'order' => 'asc' ] ] )]
	#[TestWith( [ [ 'status' => 'delivered' ] ] )]
	#[TestWith( [ [ 'event_type' => 'rare.event', 'site' => 2, 'status' => 'delivered' ] ] )]
	#[TestWith( [ [ 'before' => '2100-01-01T00:00:00Z' ] ] )]
	#[TestWith( [ [ 'after' => '2000-01-01T00:00:00Z', 'order' => 'asc' ] ] )]
	#[TestWith( [ [ 'search' => 'rare' ] ] )]
	public function test_cursors_and_page_numbers_lead_through_all_of_it( array $filter ): void {
		$expected = array_column(
			Database::rows(
				'SELECT id FROM ' . Database::DELIVERIES . ' ORDER BY id ' . ( 'asc' === ( $filter['order'] ?? '' ) ? 'ASC' : 'DESC' ),
			),
			'id',
		);

		$read   = [];
		$cursor = '';
		for ( $page = 1; $page <= 27; $page++ ) {
			$reply  = Api::get( '/deliveries', $filter + [ 'per_page' => 100 ] + ( '' === $cursor ? [] : [ 'cursor' => $cursor ] ) );
			$read   = [ ...$read, ...$reply->json()->texts( 'id' ) ];
			$cursor = (string) end( $read );
			self::assertSame( (string) ( self::LENGTH + 1 ), $reply->header( 'X-WP-Total' ) );
		}

		self::assertSame( $expected, $read );
		foreach ( [ 2, 20, 26, 27 ] as $page ) {
			self::assertSame(
				array_slice( $expected, ( $page - 1 ) * 100, 100 ),
				Api::get( '/deliveries', $filter + [ 'per_page' => 100, 'page' => $page ] )->json()->texts( 'id' ),
				"Page {$page}",
			);
		}
	}

	/** @param array<string, string|int> $filter */
	#[TestWith( [ [ 'status' => 'failed' ] ] )]
	#[TestWith( [ [ 'event_type' => 'other.event' ] ] )]
	#[TestWith( [ [ 'site' => 3 ] ] )]
	#[TestWith( [ [ 'search' => 'other' ] ] )]
	#[TestWith( [ [ 'status' => 'failed', 'site' => 3, 'event_type' => 'other.event' ] ] )]
	public function test_what_is_rare_is_found_at_the_far_end( array $filter ): void {
		$oldest = Database::text( 'SELECT MIN( id ) FROM ' . Database::DELIVERIES );
		Database::write(
			'UPDATE ' . Database::DELIVERIES . " SET status = 'failed', event_type = 'other.event', site_id = 3 WHERE id = ?",
			$oldest,
		);

		$reply = Api::get( '/deliveries', $filter );

		self::assertSame( [ $oldest ], $reply->json()->texts( 'id' ) );
		self::assertSame( '1', $reply->header( 'X-WP-Total' ) );
	}

	public function test_deliveries_are_searched_by_their_id_and_that_of_their_event(): void {
		$one = $this->deliveries( [ 'per_page' => 1 ] )[0];

		foreach ( [ $one->text( 'id' ), $one->text( 'event' ) ] as $id ) {
			self::assertSame( [ $one->text( 'id' ) ], Api::get( '/deliveries', [ 'search' => $id ] )->json()->texts( 'id' ) );
		}
		self::assertSame( [], Api::get( '/deliveries', [ 'search' => 'no_such_type' ] )->json()->items() );
	}

	public function test_the_events_of_a_webhook_with_many_are_found_among_those_of_others(): void {
		$this->lengthen( 5001 );
		$event = Api::get( '/events' )->json()->only()->text( 'id' );
		$other = $this->webhook( [ 'event_types' => [ 'payment_received' ] ] )->text( 'id' );
		Api::patch( "/webhooks/{$this->hook}", [ 'event_types' => [ 'site_created' ] ] );
		$theirs = $this->record( 'payment_received' );

		self::assertSame( [ $event ], Api::get( '/events', [ 'webhook' => $this->hook ] )->json()->texts( 'id' ) );
		self::assertSame( [ $theirs ], Api::get( '/events', [ 'webhook' => $other ] )->json()->texts( 'id' ) );
	}

	private function lengthen( int $count ): void {
		Database::write(
			'INSERT IGNORE INTO ' . Database::DELIVERIES . " ( id, network_id, event_id, webhook_id, event_type, site_id,
				format, status, created_at, finished_at )
			SELECT CONCAT( SUBSTR( id, 1, 14 ), LPAD( seq, 16, '0' ) ), 1, CONCAT( 'evt_', LPAD( seq, 26, '0' ) ), webhook_id,
				event_type, site_id, format, status, created_at, finished_at FROM
			( SELECT * FROM " . Database::DELIVERIES . ' ORDER BY id DESC LIMIT 1 ) AS one JOIN ' . Database::numbers( 1, $count )
		);
	}
}
