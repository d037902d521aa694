<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\Primary;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Storage\HyperWpdb;
use MultisiteWebhooks\Test\Integration\Support\Storage\ReplicatedWpdb;
use MultisiteWebhooks\Test\Integration\Support\Storage\SplittingWpdb;
use MultisiteWebhooks\Wiring\DeliveryServices;
use MultisiteWebhooks\Wiring\Services;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** Behind a replica that is late, nothing final follows from a row that is missing. */
#[CoversClass( Primary::class )]
final class PrimaryTest extends NetworkTestCase {

	private ?ReplicatedWpdb $wpdb = null;

	protected function tearDown(): void {
		$this->wpdb?->remove();
		parent::tearDown();
	}

	/** @param class-string<ReplicatedWpdb> $kind */
	#[TestWith( [ SplittingWpdb::class ] )]
	#[TestWith( [ HyperWpdb::class ] )]
	public function test_a_delivery_is_not_cancelled_because_its_event_and_webhook_are_late( string $kind ): void {
		$services = $this->behind( $kind );
		$this->webhook();
		$this->record();
		// Reading writes them down.
		$this->deliveries();
		$this->wpdb?->catch_up( Database::DELIVERIES );

		$this->run_once( $services );

		self::assertSame( [ 'delivered' ], $this->statuses() );
	}

	/** @param class-string<ReplicatedWpdb> $kind */
	#[TestWith( [ SplittingWpdb::class ] )]
	#[TestWith( [ HyperWpdb::class ] )]
	public function test_a_delivery_whose_webhook_is_gone_is_still_cancelled( string $kind ): void {
		$services = $this->behind( $kind );
		$this->webhook();
		$this->record();
		// Reading writes them down.
		$this->deliveries();
		$this->wpdb?->catch_up( Database::DELIVERIES );
		Database::write( 'DELETE FROM ' . Database::WEBHOOKS );

		$this->run_once( $services );

		self::assertSame( [ 'cancelled' ], $this->statuses() );
	}

	/** @param class-string<ReplicatedWpdb> $kind */
	#[TestWith( [ SplittingWpdb::class ] )]
	#[TestWith( [ HyperWpdb::class ] )]
	public function test_a_cursor_is_not_expired_because_its_event_is_late( string $kind ): void {
		$events = $this->behind( $kind )->stores()->events();
		$this->webhook();
		$id = EventId::parse( $this->record() );

		self::assertSame( [], $events->page( new EventQuery(), $id )->items );

		Database::write( 'DELETE FROM ' . Database::EVENTS );
		$this->expectException( EventsExpired::class );
		$events->page( new EventQuery(), $id );
	}

	/** @param class-string<ReplicatedWpdb> $kind */
	#[TestWith( [ SplittingWpdb::class ] )]
	#[TestWith( [ HyperWpdb::class ] )]
	public function test_events_that_are_late_are_numbered( string $kind ): void {
		$events = $this->behind( $kind )->stores()->events();
		$this->webhook();
		$this->record();
		// So that there is something to number.
		$this->wpdb?->catch_up( Database::EVENTS );
		$this->record();

		$events->sequence( 100 );

		self::assertSame( 2, Database::count( Database::EVENTS, 'position > 0' ) );
	}

	public function test_an_event_is_owed_to_a_webhook_that_was_just_made(): void {
		$subscriptions = $this->behind( HyperWpdb::class )->stores()->subscriptions();
		$this->webhook();

		self::assertCount( 1, $subscriptions->all() );
		self::assertInstanceOf( HyperWpdb::class, $this->wpdb );
		self::assertFalse( $this->wpdb->srtm, 'The rest of the request reads as before.' );
	}

	/** @param class-string<ReplicatedWpdb> $kind */
	private function behind( string $kind ): Services {
		$this->wpdb = new $kind();
		return new Services( $this->wpdb, dirname( __DIR__, 4 ) . '/plugin' );
	}

	private function run_once( Services $services ): void {
		( new DeliveryServices( $services, '0.1.0' ) )->deliver_due()->run( new RunLimits( 100, new \DateTimeImmutable( '+10 seconds' ) ) );
	}
}
