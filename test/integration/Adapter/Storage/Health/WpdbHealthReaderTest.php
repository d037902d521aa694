<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Health;

use MultisiteWebhooks\Adapter\Storage\Health\WpdbHealthReader;
use MultisiteWebhooks\Edge\Words\HealthWords;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** GET /health/webhooks. */
#[CoversClass( WpdbHealthReader::class )]
#[CoversClass( HealthWords::class )]
#[Group( 'any-wordpress' )]
final class WpdbHealthReaderTest extends NetworkTestCase {

	private const NOBODY = 'wh_00000000000000000000000000';

	protected function setUp(): void {
		parent::setUp();
		Wait::for_hour_with( 30 );
	}

	public function test_a_new_webhook_is_well_and_has_sent_nothing(): void {
		$id = $this->webhook( [ 'event_types' => [ 'payment_received' ] ] )->text( 'id' );

		$health = Http::as_user( 'admin' )->send( 'GET', "/health/webhooks?webhooks={$id}" )->json()->only();

		self::assertEquals(
			[
				'webhook'       => $id,
				'note'          => null,
				'failing_since' => null,
				'unreadable'    => null,
				'waiting'       => 0,
				'held'          => 0,
				'next_try_at'   => null,
				'hours'         => array_fill( 0, 24, (object) [ 'delivered' => 0, 'failed' => 0 ] ),
			],
			(array) $health->value
		);
	}

	public function test_webhooks_come_in_the_order_asked_once_each_without_those_that_are_not_there(): void {
		$one = $this->webhook()->text( 'id' );
		$two = $this->webhook()->text( 'id' );

		self::assertSame( [ $two, $one ], $this->health( $two, self::NOBODY, $one, $two )->texts( 'webhook' ) );
	}

	#[DataProvider( 'bad_webhooks' )]
	public function test_what_is_no_list_of_ids_is_refused( string $query ): void {
		self::assertSame( [ 'webhooks' ], Http::as_user( 'admin' )->send( 'GET', "/health/webhooks{$query}" )->refused_fields() );
	}

	/** @return array<string, array{string}> */
	public static function bad_webhooks(): array {
		return [
			'missing'      => [ '' ],
			'empty'        => [ '?webhooks=' ],
			'a comma'      => [ '?webhooks=,' ],
			'one empty'    => [ '?webhooks=' . self::NOBODY . ',' ],
			'no id'        => [ '?webhooks=1' ],
			'one is no id' => [ '?webhooks=' . self::NOBODY . ',dlv_00000000000000000000000000' ],
			'a list'       => [ '?webhooks[]=' . self::NOBODY ],
			'101 of them'  => [
				'?webhooks=' . implode( ',', array_map( static fn ( int $i ): string => sprintf( 'wh_%026d', $i ), range( 1, 101 ) ) ),
			],
		];
	}

	public function test_100_webhooks_can_be_requested(): void {
		$ids = array_map( static fn ( int $i ): string => sprintf( 'wh_%026d', $i ), range( 1, 100 ) );

		self::assertSame( [], $this->health( ...$ids )->items() );
	}

	public function test_deliveries_are_counted_by_the_hour_of_their_event(): void {
		$id = $this->webhook()->text( 'id' );
		foreach ( [ 'delivered', 'delivered', 'failed', 'cancelled' ] as $status ) {
			$this->delivery_of( 0, $status );
		}
		$this->delivery_of( 1, 'delivered' );
		$this->delivery_of( 23, 'failed' );
		$this->delivery_of( 24, 'delivered' );
		$this->delivery_of( 24, 'failed' );

		$hours = $this->hours( $id );

		self::assertSame( [ [ 0, 1 ], [ 1, 0 ], [ 2, 1 ] ], [ $hours[0], $hours[22], $hours[23] ] );
		self::assertSame( [ [ 0, 0 ] ], array_values( array_unique( array_slice( $hours, 1, 21 ), SORT_REGULAR ) ) );
	}

	public function test_waiting_deliveries_count_as_failed_only_after_an_attempt(): void {
		$id = $this->webhook()->text( 'id' );
		foreach ( [ 'waiting', 'held' ] as $status ) {
			$this->delivery_of( 0, $status, 0 );
			$this->delivery_of( 0, $status, 3 );
		}

		self::assertSame( [ 0, 2 ], $this->hours( $id )[23] );
	}

	public function test_tests_do_not_count(): void {
		$id = $this->webhook()->text( 'id' );
		Api::post( "/webhooks/{$id}/test" );

		self::assertSame( [ 0, 0 ], $this->hours( $id )[23] );
	}

	public function test_what_waits_and_what_is_held_is_counted_however_old_with_the_next_try(): void {
		$id = $this->webhook()->text( 'id' );
		$this->delivery_of( 0, 'waiting' );
		$this->delivery_of( 900, 'waiting' );
		$this->delivery_of( 900, 'waiting' );
		$this->delivery_of( 900, 'held' );
		self::write_deliveries();
		Database::write(
			'UPDATE ' . Database::DELIVERIES . " SET next_try_at = '2026-01-02 03:04:05.678' WHERE status = 'waiting' ORDER BY id DESC "
			. "LIMIT 1",
		);

		$health = $this->health( $id )->only();

		self::assertSame(
			[ 3, 1, '2026-01-02T03:04:05.678Z' ],
			[ $health->number( 'waiting' ), $health->number( 'held' ), $health->text( 'next_try_at' ) ],
		);
	}

	public function test_other_webhooks_do_not_count(): void {
		$other = $this->webhook()->text( 'id' );
		$this->delivery_of( 0, 'delivered' );
		$this->delivery_of( 0, 'waiting' );
		$id = $this->webhook()->text( 'id' );

		$health = $this->health( $id, $other )->items();

		self::assertSame( [ 0, 1 ], [ $health[0]->number( 'waiting' ), $health[1]->number( 'waiting' ) ] );
	}

	public function test_a_webhook_whose_attempts_fail_is_failing_since_the_first_until_one_arrives(): void {
		$id = $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] )->text( 'id' );
		$updated = Api::get( "/webhooks/{$id}" )->json()->text( 'updated_at' );
		$this->record();
		$this->deliver();
		$first = $this->delivery()->at( 'attempts' )->items()[0]->text( 'at' );
		Database::make_all_due();
		$this->deliver();
		self::assertSame( $first, $this->health( $id )->only()->text( 'failing_since' ) );
		self::assertSame( 'Failing for 1 second', $this->note( $id, 1 ) );
		self::assertSame( $updated, Api::get( "/webhooks/{$id}" )->json()->text( 'updated_at' ) );

		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET url = ?', Receiver::url() );
		Database::make_all_due();
		$this->deliver();

		self::assertSame(
			[ null, null ],
			[ $this->health( $id )->only()->at( 'failing_since' )->value, $this->health( $id )->only()->at( 'note' )->value ],
		);
	}

	/** @param array<string, ?string> $columns */
	#[DataProvider( 'notes' )]
	public function test_a_note_says_what_is_wrong( array $columns, ?int $failing_for, ?string $note ): void {
		$id = $this->webhook()->text( 'id' );
		foreach ( $columns as $column => $value ) {
			Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET {$column} = ?", $value );
		}

		self::assertSame(
			$note,
			null === $failing_for ? $this->health( $id )->only()->at( 'note' )->value : $this->note( $id, $failing_for ),
		);
	}

	/** @return array<string, array{array<string, ?string>, ?int, ?string}> */
	public static function notes(): array {
		$disabled = [ 'status' => 'disabled', 'disabled_reason' => 'failing' ];
		return [
			'well'                        => [ [], null, null ],
			'failing for hours'           => [ [], 3 * 3600 + 60, 'Failing for 3 hours' ],
			'paused'                      => [ [ 'status' => 'paused' ], 3 * 3600, null ],
			'gone'                        => [
				[ 'status' => 'disabled', 'disabled_reason' => 'http_410' ],
				3 * 3600,
				'The receiver responded with 410 Gone',
			],
			'disabled for failing'        => [ $disabled, 5 * 86400 + 60, 'Disabled after failing for 5 days' ],
			'disabled for another reason' => [ $disabled, null, 'Disabled' ],
			'unreadable'                  => [ [ 'event_types' => '{' ], null, 'Disabled because its settings can’t be read' ],
		];
	}

	/** Its note when it has been failing for so many seconds. */
	private function note( string $id, int $seconds ): mixed {
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET failing_since = ?', gmdate( 'Y-m-d H:i:s.000', time() - $seconds ) );
		$note = $this->health( $id )->only()->at( 'note' )->value;
		return is_string( $note ) ? preg_replace( '/\b[12] seconds?/', '1 second', $note ) : $note;
	}

	private function delivery_of( int $hours_ago, string $status, int $attempts = 1 ): void {
		$this->record();
		self::write_deliveries();
		Database::write(
			'UPDATE ' . Database::DELIVERIES . " SET status = ?, attempt_count = ?, created_at = ?, next_try_at = IF( status = "
			. "'waiting', next_try_at, NULL ) ORDER BY id DESC LIMIT 1",
			$status,
			$attempts,
			gmdate( 'Y-m-d H:00:00.000', time() - 3600 * $hours_ago )
		);
	}

	/** @return list<array{int, int}> Delivered and failed. */
	private function hours( string $id ): array {
		return array_map(
			static fn ( Json $hour ): array => [ $hour->number( 'delivered' ), $hour->number( 'failed' ) ],
			$this->health( $id )->only()->at( 'hours' )->items(),
		);
	}

	private function health( string ...$ids ): Json {
		return Api::get( '/health/webhooks', [ 'webhooks' => implode( ',', $ids ) ] )->json();
	}
}
