<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Events\EventLog;
use MultisiteWebhooks\Adapter\Storage\Events\EventSearch;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;

/** More events than a request counts or searches. */
#[CoversClass( EventLog::class )]
#[CoversClass( EventSearch::class )]
#[Group( 'any-wordpress' )]
final class EventLogTest extends NetworkTestCase {

	private const BUSY = 'wh_01j00000000000000000000000';

	private string $rare;

	protected function setUp(): void {
		parent::setUp();
		$this->webhook();
		$this->rare = $this->record( 'customer_created', [ 'customer_name' => 'Ada King' ], 2 );
		$this->record( 'payment_received', [ 'payment_name' => 'Common' ] );
		Api::get( '/events' );
	}

	#[TestWith( [ 'asc' ] )]
	#[TestWith( [ 'desc' ] )]
	public function test_the_total_is_exact_up_to_10000_and_capped_above( string $order ): void {
		$this->lengthen( 9998 );
		$exact = Api::get( '/events', [ 'order' => $order, 'per_page' => 1 ] );
		self::assertSame( '10000', $exact->header( 'X-WP-Total' ) );
		self::assertArrayNotHasKey( 'x-wp-total-capped', $exact->headers );

		$this->lengthen( 1, 9998 );
		$capped = Api::get( '/events', [ 'order' => $order, 'per_page' => 1 ] );
		self::assertSame( [ '10000', '1' ], [ $capped->header( 'X-WP-Total' ), $capped->header( 'X-WP-Total-Capped' ) ] );
	}

	#[TestWith( [ 'asc' ] )]
	#[TestWith( [ 'desc' ] )]
	public function test_a_search_reads_10000_events_and_continues_from_there( string $order ): void {
		$this->lengthen( 25_000 );
		if ( 'asc' === $order ) {
			Database::write( 'UPDATE ' . Database::EVENTS . ' SET position = position + 100000 WHERE id = ?', $this->rare );
		}
		$read   = [];
		$pages  = 0;
		$cursor = '';
		do {
			$query  = [ 'search' => 'king', 'order' => $order ] + ( '' === $cursor ? [] : [ 'cursor' => $cursor ] );
			$reply  = Api::get( '/events', $query );
			$read   = [ ...$read, ...$reply->json()->texts( 'id' ) ];
			$cursor = self::next( $reply );
			self::assertSame( '' === $cursor ? '' : '1', $reply->headers['x-wp-total-capped'] ?? '' );
			++$pages;
		} while ( '' !== $cursor );

		self::assertSame( [ $this->rare ], $read );
		self::assertSame( 3, $pages );
	}

	public function test_a_search_of_one_type_reads_10000_events_of_that_type(): void {
		$this->lengthen( 15_000 );

		$reply = Api::get( '/events', [ 'search' => 'king', 'order' => 'desc', 'event_type' => 'customer_created' ] );

		self::assertSame( [ $this->rare ], $reply->json()->texts( 'id' ) );
		self::assertSame( [ '1', '' ], [ $reply->header( 'X-WP-Total' ), self::next( $reply ) ] );
	}

	public function test_a_search_counts_what_it_has_read(): void {
		$this->lengthen( 10_500 );

		$reply = Api::get( '/events', [ 'search' => 'common', 'order' => 'desc', 'per_page' => 1 ] );

		self::assertSame( [ '10000', '1' ], [ $reply->header( 'X-WP-Total' ), $reply->header( 'X-WP-Total-Capped' ) ] );
		self::assertSame( $reply->json()->texts( 'id' )[0], self::next( $reply ) );
	}

	public function test_a_request_reads_10000_events_for_a_webhook_that_got_many_and_continues_from_there(): void {
		$this->lengthen( 36_000 );
		$this->send_all( 12_500, 11_000 );

		foreach ( [ 'asc', 'desc' ] as $order ) {
			$query = [
				'webhook' => self::BUSY,
				'order'   => $order,
			];
			$first = Api::get( '/events', $query );
			self::assertSame( [], $first->json()->items(), $order );
			self::assertSame( [ '10000', '1' ], [ $first->header( 'X-WP-Total' ), $first->header( 'X-WP-Total-Capped' ) ] );

			$second = Api::get( '/events', $query + [ 'cursor' => self::next( $first ) ] );
			self::assertCount( 20, $second->json()->items(), $order );
			self::assertSame( $second->json()->texts( 'id' )[19], self::next( $second ) );
		}
	}

	/** @param int $from How many were added before. */
	private function lengthen( int $count, int $from = 0 ): void {
		$numbers = Database::numbers( 1, $count );
		Database::write(
			'INSERT INTO ' . Database::EVENTS . " ( id, network_id, position, type, site_id, recorded_at, owed, envelope )
			SELECT CONCAT( 'evt_0', LPAD( seq + {$from}, 25, '0' ) ), 1, one.position + seq + {$from}, type, site_id, recorded_at,
				'[]', envelope
			FROM " . Database::EVENTS . " AS one JOIN {$numbers} WHERE one.type = 'payment_received' AND one.owed <> '[]'"
		);
	}

	/** To the webhook: each of so many of the added events. */
	private function send_all( int $from, int $count ): void {
		$numbers = Database::numbers( 1, $count );
		Database::write(
			'INSERT INTO ' . Database::DELIVERIES . " ( id, network_id, event_id, webhook_id, event_type, format, status, created_at )
			SELECT REPLACE( id, 'evt_', 'dlv_' ), 1, id, ?, type, 'standard', 'delivered', recorded_at
			FROM " . Database::EVENTS . " JOIN {$numbers} WHERE id = CONCAT( 'evt_0', LPAD( seq + {$from}, 25, '0' ) )",
			self::BUSY
		);
	}

	private static function next( Reply $reply ): string {
		$link = $reply->headers['link'] ?? '';
		return 1 === preg_match( '#cursor=(evt_\w+)[^>]*>; rel="next"#', $link, $found ) ? $found[1] : '';
	}
}
