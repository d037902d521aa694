<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Deliveries\LeasedEvents;
use MultisiteWebhooks\Adapter\Storage\Events\EventLog;
use MultisiteWebhooks\Adapter\Storage\Events\Sequencer;
use MultisiteWebhooks\Adapter\Storage\Events\UnwrittenDeliveries;
use MultisiteWebhooks\Test\Integration\Support\Age;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\Group;

/** Among 100,000 events, whatever looks for some of them reads them by a key. The plan of each statement is asked when it runs. */
#[CoversClass( Sequencer::class )]
#[CoversClass( UnwrittenDeliveries::class )]
#[CoversClass( LeasedEvents::class )]
#[CoversClass( EventLog::class )]
#[Group( 'any-wordpress' )]
final class EventKeysTest extends NetworkTestCase {

	private const EVENTS = 100_000;

	/** @var array<string, list<array<string, string>>> Of each statement that reads or changes events. */
	private array $plans = [];

	public function test_numbering_leasing_paging_and_health_use_their_keys(): void {
		$this->webhook();
		$this->add_events();
		for ( $i = 0; $i < 5; $i++ ) {
			$this->record();
		}
		$newest = $this->record();

		$note = $this->note( ... );
		add_filter( 'query', $note );
		$this->deliver();
		Api::get( '/health' )->json();
		$page = Api::get( '/events', [ 'per_page' => 3 ] )->json()->texts( 'id' );
		Api::get( '/events', [ 'per_page' => 3, 'after' => $page[2] ] )->json();
		Api::get( '/events', [ 'per_page' => 3, 'order' => 'desc' ] )->json();
		Api::get( '/deliveries' )->json();
		remove_filter( 'query', $note );

		self::assertSame( '100006', Database::text( 'SELECT position FROM ' . Database::EVENTS . ' WHERE id = ?', $newest ) );
		$this->assert_key( 'place', '/position IS NULL AND \( open_until .* LIMIT 1$/s', 1 );
		$this->assert_key( 'place', '/position IS NULL AND \( open_until .* ORDER BY id/s', 1 );
		$this->assert_key( 'due', '/SELECT id, unwritten .* ORDER BY due_at, id/s', 2 );
		$this->assert_key( 'due', '/SELECT due_at .* ORDER BY due_at LIMIT 1/s', 1 );
		$this->assert_key( 'PRIMARY', '/SELECT .* FOR UPDATE/s', 1 );
		$this->assert_key( 'PRIMARY', '/UPDATE/', 2 );
		$this->assert_key( 'place', '/ORDER BY position ASC/', 2 );
		$this->assert_key( 'place', '/ORDER BY position DESC/', 1 );
		foreach ( $this->plans as $statement => $plan ) {
			foreach ( $plan as $part ) {
				self::assertNotContains( $part['type'], [ 'ALL', 'index' ], $statement );
			}
		}
	}

	/** @param int $least How many such statements there must have been. */
	private function assert_key( string $key, string $pattern, int $least ): void {
		$fits  = static fn ( string $statement ): bool => 1 === preg_match( $pattern, $statement );
		$found = array_filter( $this->plans, $fits, ARRAY_FILTER_USE_KEY );
		self::assertGreaterThanOrEqual( $least, count( $found ), "{$pattern} in\n" . implode( "\n", array_keys( $this->plans ) ) );
		foreach ( $found as $statement => $plan ) {
			foreach ( $plan as $part ) {
				self::assertSame( $key, $part['key'], $statement );
				self::assertStringNotContainsString( 'filesort', $part['Extra'], $statement );
			}
		}
	}

	private function note( string $statement ): string {
		if ( 1 === preg_match( '/^\s*(SELECT|UPDATE|DELETE)\b.*' . Database::EVENTS . '\b/s', $statement ) ) {
			$plan    = Database::rows( 'EXPLAIN FORMAT=TRADITIONAL ' . $statement );
			$is_ours = static fn ( array $row ): bool => Database::EVENTS === $row['table'];
			$line    = (string) preg_replace( '/\s+/', ' ', $statement );

			$this->plans[ $line ] = array_values( array_filter( $plan, $is_ours ) );
		}
		return $statement;
	}

	/** Of yesterday, so that the clean-up leaves them alone. */
	private function add_events(): void {
		$begin = substr( Age::id( 1 ), 0, 10 );
		Database::write(
			'INSERT INTO ' . Database::EVENTS . " ( id, network_id, position, type, recorded_at, owed, envelope )
			SELECT CONCAT( 'evt_', '{$begin}', LPAD( seq, 16, '0' ) ), 1, seq, 'payment_received', ?, '[]', '{\"data\":{}}' FROM "
			. Database::numbers( 1, self::EVENTS ),
			Age::time( 1 )
		);
		Database::rows( 'ANALYZE TABLE ' . Database::EVENTS );
	}
}
