<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Network;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** A row that can't be read says so in its place. It keeps no list, page, or command from the others, and no delivery from going out. */
#[CoversNothing]
#[Group( 'any-wordpress' )]
final class DamagedRowsTest extends NetworkTestCase {

	/** What no code of ours writes. */
	private const GARBAGE = [ '', '{', '"text"', '????', '2026-99-99 99:99:99', '-1' ];

	private string $hook;

	protected function setUp(): void {
		parent::setUp();
		$this->hook = $this->webhook()->text( 'id' );
		$this->record();
		$this->deliver();
		Api::post( "/webhooks/{$this->hook}/test" );
		$this->record();
		self::assertSame( [ 'delivered', 'delivered', 'waiting' ], $this->statuses() );
	}

	#[DataProvider( 'columns' )]
	public function test_everything_else_goes_on( string $table, string $column ): void {
		$ids = array_map( static fn ( $one ): string => $one->text( 'id' ), $this->deliveries() );
		foreach ( self::GARBAGE as $garbage ) {
			self::damage( $table, $column, $garbage );

			foreach ( $this->paths( $ids ) as $path => $query ) {
				$reply = Api::get( $path, $query );
				$possible = 1 === preg_match( '#/(wh|dlv)_#', $path ) ? [ 200, 404 ] : [ 200 ];
				self::assertContains( $reply->status, $possible, "{$path} with {$table}.{$column} = {$garbage}: {$reply->body}" );
			}
		}
		$good = $this->webhook( [ 'url' => Receiver::url( '/good' ) ] );
		$this->record();

		$this->deliver();

		self::assertContains( '/good', array_map( static fn ( $one ): string => $one->path, Receiver::requests() ) );
		self::assertSame( 'delivered', $this->deliveries( [ 'webhook' => $good->text( 'id' ) ] )[0]->text( 'status' ) );
	}

	/** @return \Generator<string, array{string, string}> */
	public static function columns(): \Generator {
		$columns = [
			Database::WEBHOOKS   => 'id name url event_types status disabled_reason format sites headers secret previous_secret '
				. 'previous_valid_until failing_since rest_until pace slow_until warned_at disabled_at created_at updated_at',
			Database::EVENTS     => 'id type recorded_at open_until owed envelope flat',
			Database::DELIVERIES => 'id event_id webhook_id resend_of event_type format status reason created_at next_try_at finished_at '
				. 'first_try_at claimed_by claimed_until first_planned_at first_started_at first_reason first_reason_context '
				. 'first_request first_response',
			Database::ATTEMPTS   => 'delivery_id planned_at started_at reason reason_context request response',
		];
		foreach ( $columns as $table => $names ) {
			foreach ( explode( ' ', $names ) as $name ) {
				yield "{$table}.{$name}" => [ $table, $name ];
			}
		}
	}

	public function test_a_delivery_that_can_not_be_read_says_so_and_is_not_sent(): void {
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET format = '????' WHERE status = 'waiting'" );
		[ $listed ] = $this->deliveries( [ 'status' => 'waiting' ] );
		self::assertSame( 'unreadable', $listed->text( 'reason' ) );
		Receiver::clear();

		$this->deliver();

		self::assertSame( [], Receiver::requests() );
		$failed = Api::get( "/deliveries/{$listed->text( 'id' )}", [ 'context' => 'edit' ] )->json();
		self::assertSame( [ 'failed', 'unreadable' ], [ $failed->text( 'status' ), $failed->text( 'reason' ) ] );
		self::assertSame( 'Unreadable', $failed->text( 'details', 'reason_short' ) );
	}

	public function test_an_event_that_can_not_be_read_says_so_and_is_not_sent(): void {
		Database::write( 'UPDATE ' . Database::EVENTS . " SET envelope = '{'" );
		Receiver::clear();

		$this->deliver();

		self::assertSame( [], Receiver::requests() );
		self::assertSame( 'unreadable', $this->deliveries( [ 'status' => 'failed' ] )[0]->text( 'reason' ) );
		foreach ( Api::get( '/events' )->json()->items() as $event ) {
			self::assertSame( [ 'payment_received', true ], [ $event->text( 'type' ), $event->at( 'unreadable' )->value ] );
			self::assertGreaterThan( time() - 60, $event->time( 'timestamp' ) );
		}
	}

	public function test_an_attempt_that_can_not_be_read_says_so(): void {
		[ , , $first ] = $this->deliveries();
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET first_request = '{', first_response = '{'" );

		$attempt = Api::get( "/deliveries/{$first->text( 'id' )}" )->json()->at( 'attempts' )->only();

		$lost = '(This part of the log could not be stored, or can’t be read.)';
		self::assertSame( [ $lost, $lost ], [ $attempt->text( 'request', 'body' ), $attempt->text( 'response', 'body' ) ] );
		self::assertSame( 200, $attempt->number( 'status_code' ) );
	}

	public function test_a_resend_whose_id_can_not_be_read_keeps_nothing_from_being_listed(): void {
		[ , , $first ] = $this->deliveries();
		self::assertSame( 202, Api::post( "/deliveries/{$first->text( 'id' )}/resend" )->status );
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET id = '????' WHERE resend_of <> ''" );

		foreach ( [ '/deliveries', "/deliveries/{$first->text( 'id' )}" ] as $path ) {
			self::assertSame( 200, Api::get( $path, [ 'context' => 'edit' ] )->status, $path );
		}
	}

	public function test_events_after_one_whose_deliveries_can_not_be_read_are_sent(): void {
		Database::write( 'UPDATE ' . Database::EVENTS . " SET owed = '{', position = NULL" );
		$id = $this->record();
		Receiver::clear();

		$this->deliver();

		self::assertContains( $id, array_map( static fn ( $one ): string => $one->header( 'webhook-id' ), Receiver::requests() ) );
	}

	public function test_wp_cli_lists_the_others(): void {
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET format = '????', event_id = '{' WHERE status = 'waiting'" );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET event_types = '{'" );

		$list = WpCli::run( 'deliveries', '--format=ids' );
		self::assertSame( 0, $list->wait(), $list->errors() );
		self::assertCount( 3, explode( ' ', trim( $list->output() ) ) );
		self::assertSame( 0, WpCli::run( 'list' )->wait() );
	}

	private static function damage( string $table, string $column, string $garbage ): void {
		// Some columns are too short for some garbage, or must be unique: that can't be stored there either.
		Database::write( "UPDATE IGNORE {$table} SET {$column} = ?", $garbage );
	}

	/**
	 * @param list<string> $ids
	 * @return array<string, array<string, string|int>>
	 */
	private function paths( array $ids ): array {
		$since = gmdate( 'Y-m-d\TH:i:s\Z', time() - 3600 );
		$paths = [
			'/webhooks'                       => [ 'per_page' => 100 ],
			"/webhooks/{$this->hook}"         => [],
			"/webhooks/{$this->hook}/recover" => [ 'since' => $since ],
			'/deliveries'                     => [
				'context'  => 'edit',
				'per_page' => 100,
			],
			'/events'                         => [],
			'/health'                         => [],
			'/health/webhooks'                => [ 'webhooks' => $this->hook ],
		];
		foreach ( $ids as $id ) {
			$paths[ "/deliveries/{$id}" ] = [ 'context' => 'edit' ];
		}
		return $paths;
	}
}
