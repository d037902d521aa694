<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Collections over HTTP. */
#[CoversNothing]
final class ListsTest extends NetworkTestCase {

	public function test_a_list_includes_the_total(): void {
		$this->three_webhooks();

		$reply = $this->get( '/webhooks?per_page=2' );

		self::assertCount( 2, $reply->json()->items() );
		self::assertSame( [ '3', '2' ], [ $reply->header( 'X-WP-Total' ), $reply->header( 'X-WP-TotalPages' ) ] );
	}

	#[DataProvider( 'lists' )]
	public function test_a_page_past_the_end_is_an_empty_list( string $path ): void {
		$this->webhook();
		$this->record();

		self::assertSame( [], $this->get( "{$path}?page=9000" )->json()->items() );
	}

	/** @return array<string, array{string}> */
	public static function lists(): array {
		return [
			'webhooks'    => [ '/webhooks' ],
			'deliveries'  => [ '/deliveries' ],
			'events'      => [ '/events' ],
			'event types' => [ '/event-types' ],
			'sites'       => [ '/sites' ],
		];
	}

	#[DataProvider( 'queries_of_webhooks' )]
	public function test_webhooks_are_searched_filtered_and_ordered( string $query, string ...$names ): void {
		$this->three_webhooks();

		self::assertSame( $names, $this->get( "/webhooks?{$query}" )->json()->texts( 'name' ) );
	}

	/** @return array<string, list<string>> */
	public static function queries_of_webhooks(): array {
		return [
			'newest first'             => [ '', 'Gamma 100%', 'Beta', 'Alpha' ],
			'by name'                  => [ 'orderby=name&order=asc', 'Alpha', 'Beta', 'Gamma 100%' ],
			'second page'              => [ 'per_page=2&page=2', 'Alpha' ],
			'by status'                => [ 'status=paused', 'Beta' ],
			'by event type'            => [ 'event_type=site_created', 'Gamma 100%', 'Beta' ],
			'by several statuses'      => [ 'status=paused,active&orderby=name&order=asc', 'Alpha', 'Beta', 'Gamma 100%' ],
			'by a status twice'        => [ 'status=paused,paused', 'Beta' ],
			'by several event types'   => [ 'event_type=site_created,payment_received', 'Gamma 100%', 'Beta', 'Alpha' ],
			'by all event types'       => [ 'event_type=*', 'Gamma 100%' ],
			'by one and all of them'   => [ 'event_type=site_created,*', 'Gamma 100%', 'Beta' ],
			'by a type that is gone'   => [ 'event_type=no_such_event', 'Gamma 100%' ],
			'by status and event type' => [ 'status=active,disabled&event_type=site_created', 'Gamma 100%' ],
			'search in name'           => [ 'search=bet', 'Beta' ],
			'search in address'        => [ 'search=%2Falpha', 'Alpha' ],
			'search for a wild card'   => [ 'search=%25', 'Gamma 100%' ],
			'search for nothing there' => [ 'search=nothing' ],
		];
	}

	public function test_webhooks_are_ordered_by_their_last_delivery_and_those_without_one_count_as_the_oldest(): void {
		$this->webhook( [ 'name' => 'Never' ] );
		$this->webhook( [ 'name' => 'First', 'event_types' => [ 'payment_received' ] ] );
		$this->webhook( [ 'name' => 'Second', 'event_types' => [ 'site_created' ] ] );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET event_types = '[\"user_registered\"]' WHERE name = 'Never'" );
		$this->record( 'payment_received' );
		usleep( 2000 );
		$this->record( 'site_created' );

		self::assertSame( [ 'Second', 'First', 'Never' ], $this->get( '/webhooks?orderby=last_delivery' )->json()->texts( 'name' ) );
		self::assertSame(
			[ 'Never', 'First', 'Second' ],
			$this->get( '/webhooks?orderby=last_delivery&order=asc' )->json()->texts( 'name' ),
		);
	}

	public function test_a_test_is_no_last_delivery_to_order_by(): void {
		$this->webhook( [ 'name' => 'Real', 'event_types' => [ 'payment_received' ] ] );
		$this->record( 'payment_received' );
		$tested = $this->webhook( [ 'name' => 'Tested' ] )->text( 'id' );
		Api::post( "/webhooks/{$tested}/test" );

		self::assertSame( [ 'Real', 'Tested' ], $this->get( '/webhooks?orderby=last_delivery' )->json()->texts( 'name' ) );
	}

	public function test_links_lead_through_all_events_in_their_order(): void {
		$this->webhook();
		$events = [ $this->record(), $this->record(), $this->record(), $this->record(), $this->record() ];

		self::assertSame( array_slice( $events, 1 ), $this->follow( "/events?per_page=2&after={$events[0]}", 'id' ) );
	}

	public function test_events_are_searched_by_type_and_id(): void {
		$this->webhook();
		$this->record( 'payment_received' );
		$id = $this->record( 'invoice.odd' );

		self::assertSame( [ $id ], $this->get( '/events?search=invoice' )->json()->texts( 'id' ) );
		self::assertSame( [ $id ], $this->get( "/events?search={$id}" )->json()->texts( 'id' ) );
	}

	public function test_a_total_above_10000_is_capped(): void {
		$this->webhook();
		$this->record();
		$this->fill_the_log( 10_001 );

		$reply = $this->get( '/deliveries?per_page=1' );

		self::assertSame( [ '10000', '1' ], [ $reply->header( 'X-WP-Total' ), $reply->header( 'X-WP-Total-Capped' ) ] );
	}

	public function test_a_total_of_10000_is_exact(): void {
		$this->webhook();
		$this->record();
		$this->fill_the_log( 10_000 );

		$reply = $this->get( '/deliveries?per_page=1' );

		self::assertSame( '10000', $reply->header( 'X-WP-Total' ) );
		self::assertArrayNotHasKey( 'x-wp-total-capped', $reply->headers );
	}

	/** @param list<string> $refused */
	#[DataProvider( 'bad_queries' )]
	public function test_a_bad_query_is_named_by_its_parameter( string $path, array $refused ): void {
		self::assertEqualsCanonicalizing( $refused, $this->get( $path )->refused_fields() );
	}

	/** @return array<string, array{string, list<string>}> */
	public static function bad_queries(): array {
		return [
			'page 0'               => [ '/webhooks?page=0', [ 'page' ] ],
			'per_page 101'         => [ '/webhooks?per_page=101', [ 'per_page' ] ],
			'per_page in words'    => [ '/deliveries?per_page=all', [ 'per_page' ] ],
			'a list for a number'  => [ '/events?page[]=1', [ 'page' ] ],
			'a list for a text'    => [ '/webhooks?search[]=a', [ 'search' ] ],
			'orderby'              => [ '/webhooks?orderby=secret', [ 'orderby' ] ],
			'order'                => [ '/webhooks?order=up', [ 'order' ] ],
			'status'               => [ '/webhooks?status=on', [ 'status' ] ],
			'one of the statuses'  => [ '/webhooks?status=active,on', [ 'status' ] ],
			'an empty status'      => [ '/webhooks?status=active,', [ 'status' ] ],
			'statuses in a list'   => [ '/webhooks?status[]=active', [ 'status' ] ],
			'an event type'        => [ '/webhooks?event_type=Not%20A%20Slug', [ 'event_type' ] ],
			'one of the types'     => [ '/webhooks?event_type=payment_received,%22', [ 'event_type' ] ],
			'an empty event type'  => [ '/webhooks?event_type=,payment_received', [ 'event_type' ] ],
			'no webhooks'          => [ '/health/webhooks', [ 'webhooks' ] ],
			'status of deliveries' => [ '/deliveries?status=active', [ 'status' ] ],
			'webhook'              => [ '/deliveries?webhook=1', [ 'webhook' ] ],
			'site'                 => [ '/deliveries?site=here', [ 'site' ] ],
			'after'                => [ '/deliveries?after=yesterday', [ 'after' ] ],
			'a day that is none'   => [ '/deliveries?before=2026-02-31T99:00:00Z', [ 'before' ] ],
			'cursor'               => [ '/deliveries?cursor=2', [ 'cursor' ] ],
			'order of events'      => [ '/events?order=newest&orderby=id', [ 'order', 'orderby' ] ],
			'after an event'       => [ '/events?after=7', [ 'after' ] ],
			'several'              => [ '/deliveries?page=x&status=y', [ 'page', 'status' ] ],
		];
	}

	private function three_webhooks(): void {
		$this->webhook( [ 'name' => 'Alpha', 'url' => Receiver::url( '/alpha' ), 'event_types' => [ 'payment_received' ] ] );
		usleep( 2000 );
		$this->webhook( [ 'name' => 'Beta', 'status' => 'paused', 'event_types' => [ 'site_created', 'payment_received' ] ] );
		usleep( 2000 );
		$this->webhook( [ 'name' => 'Gamma 100%' ] );
	}

	private function fill_the_log( int $count ): void {
		self::write_deliveries();
		Database::write(
			'INSERT INTO ' . Database::DELIVERIES . " ( id, network_id, event_id, webhook_id, event_type, format, status, created_at )
			SELECT CONCAT( 'dlv_', LPAD( seq, 26, '0' ) ), 1, CONCAT( 'evt_', LPAD( seq, 26, '0' ) ), webhook_id, event_type,
				format, 'delivered', created_at FROM "
			. Database::DELIVERIES . ' AS one JOIN ' . Database::numbers( 2, $count )
		);
	}

	/** @return list<string> What all pages hold under a name. */
	private function follow( string $next, string $name ): array {
		$read = [];
		while ( '' !== $next ) {
			$reply = $this->get( $next );
			$read  = [ ...$read, ...$reply->json()->texts( $name ) ];
			$next  = 1 === preg_match( '#<[^>]+/v1(/[^>]+cursor=[^>]+)>; rel="next"#', $reply->headers['link'] ?? '', $found )
				? $found[1]
				: '';
		}
		return $read;
	}

	private function get( string $path ): Reply {
		return Http::as_user( 'admin' )->send( 'GET', $path );
	}
}
