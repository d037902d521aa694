<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Events\PlannedDeliveryRows;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\Group;

/** An event for many webhooks is recorded without its deliveries; the first process that needs them writes them. */
#[CoversClass( PlannedDeliveryRows::class )]
#[Group( 'any-wordpress' )]
final class PlannedDeliveryRowsTest extends NetworkTestCase {

	private const MANY = 12;

	protected function setUp(): void {
		parent::setUp();
		for ( $i = 0; $i < self::MANY; $i++ ) {
			$this->webhook( [ 'url' => Receiver::url( "/hooks/{$i}" ) ] );
		}
	}

	public function test_the_caller_writes_only_the_event(): void {
		$this->record();

		self::assertSame( 0, Database::count( Database::DELIVERIES ) );
	}

	public function test_each_webhook_gets_it(): void {
		$this->record();
		$this->deliver();

		$paths = array_map( static fn ( Received $request ): string => $request->path, Receiver::requests() );
		sort( $paths, SORT_NATURAL );
		self::assertSame( array_map( static fn ( int $i ): string => "/hooks/{$i}", range( 0, self::MANY - 1 ) ), $paths );
	}

	public function test_the_log_has_its_deliveries_at_once(): void {
		$event = $this->record();

		self::assertSame(
			array_fill( 0, self::MANY, $event ),
			array_map( static fn ( Json $one ): string => $one->text( 'event' ), $this->deliveries() ),
		);
	}

	public function test_health_counts_its_deliveries_before_they_are_written(): void {
		$this->record();
		Database::write( 'UPDATE ' . Database::EVENTS . " SET recorded_at = '2026-01-01 00:00:00.000'" );

		$health = Api::get( '/health' )->json();
		self::assertSame( [ self::MANY, '2026-01-01T00:00:00.000Z' ], [ $health->number( 'waiting' ), $health->text( 'oldest_due_at' ) ] );
	}

	public function test_many_such_events_are_completed_in_batches(): void {
		for ( $i = 0; $i < 200; $i++ ) {
			$this->record();
		}
		$batches = $this->batches();

		Api::get( '/events' );
		$first_batch = Database::count( Database::DELIVERIES );
		// A reader completes as many batches as it has time for.
		for ( $round = 0; $round < 100 && Database::count( Database::DELIVERIES ) < 200 * self::MANY; $round++ ) {
			$this->deliveries();
		}

		self::assertSame( [ $first_batch, 200 * self::MANY ], [ $batches[0], array_sum( $batches->getArrayCopy() ) ] );
		self::assertSame( 200 * self::MANY, Database::count( Database::DELIVERIES ) );
		self::assertLessThan( 1000, max( 0, ...$batches->getArrayCopy() ) );
	}

	public function test_a_webhook_that_was_paused_gets_it_when_it_was_resumed_before(): void {
		$id = $this->paused_meanwhile();
		Api::patch( "/webhooks/{$id}", [ 'status' => 'active' ] );
		$this->deliver();

		self::assertSame( 'delivered', Api::get( '/deliveries', [ 'webhook' => $id ] )->json()->only()->text( 'status' ) );
	}

	public function test_a_webhook_that_is_paused_still_does_not_get_it(): void {
		$id = $this->paused_meanwhile();
		$this->deliver();

		$delivery = Api::get( '/deliveries', [ 'webhook' => $id ] )->json()->only();
		self::assertSame( [ 'held', 'webhook_paused' ], [ $delivery->text( 'status' ), $delivery->text( 'reason' ) ] );
	}

	public function test_a_webhook_that_cancels_what_was_held_does_not_get_it(): void {
		$id = $this->paused_meanwhile();
		Api::patch(
			"/webhooks/{$id}",
			[
				'status' => 'active',
				'held'   => 'cancel',
			]
		);
		$this->deliver();

		self::assertSame( 'cancelled', Api::get( '/deliveries', [ 'webhook' => $id ] )->json()->only()->text( 'status' ) );
	}

	public function test_without_writes_the_log_and_the_health_are_still_shown(): void {
		$this->record();
		add_filter(
			'query',
			static fn ( string $query ): string => str_starts_with( $query, 'INSERT INTO `wp_multisite_webhooks_deliveries`' )
				? 'The disk is full'
				: $query,
		);

		self::assertSame( [], $this->deliveries() );
		self::assertSame( 0, Api::get( '/health' )->json()->number( 'waiting' ) );
	}

	/** @return \ArrayObject<int, int> The number of deliveries that each transaction from now on writes. */
	private function batches(): \ArrayObject {
		/** @var \ArrayObject<int, int> $batches */
		$batches = new \ArrayObject();
		add_filter(
			'query',
			static function ( string $query ) use ( $batches ): string {
				if ( 'START TRANSACTION' === $query ) {
					$batches->append( 0 );
				}
				if ( str_starts_with( $query, 'INSERT INTO `wp_multisite_webhooks_deliveries`' ) ) {
					$last             = count( $batches ) - 1;
					$batches[ $last ] = (int) $batches[ $last ] + substr_count( $query, "'dlv_" );
				}
				return $query;
			}
		);
		return $batches;
	}

	/** @return string The id of a webhook that was paused when the event happened. */
	private function paused_meanwhile(): string {
		$id = Api::get( '/webhooks' )->json()->items()[0]->text( 'id' );
		Api::patch( "/webhooks/{$id}", [ 'status' => 'paused' ] );
		$this->record();
		return $id;
	}
}
