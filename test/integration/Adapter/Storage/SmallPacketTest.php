<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\Database as OurDatabase;
use MultisiteWebhooks\Adapter\Storage\Deliveries\AttemptRows;
use MultisiteWebhooks\Adapter\Storage\Sql\Batches;
use MultisiteWebhooks\Adapter\Storage\StatementTooLarge;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Content\BinaryBody;
use MultisiteWebhooks\Domain\Delivery\Content\Kept;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** On a server that takes no more than 1 MB at once, as many hosts have it: whatever comes back is stored, or left out alone. */
#[CoversClass( AttemptRows::class )]
#[CoversClass( Batches::class )]
#[CoversClass( StatementTooLarge::class )]
final class SmallPacketTest extends TestCase {

	private const NETWORK = 79;

	private string $limit;

	private \wpdb $wpdb;

	private Stores $stores;

	private Samples $samples;

	protected function setUp(): void {
		$this->limit = Database::text( 'SELECT @@GLOBAL.max_allowed_packet' );
		Database::write( 'SET GLOBAL max_allowed_packet = 1048576' );
		$this->wpdb = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		$this->wpdb->set_prefix( WordPress::database()->base_prefix );
		$this->samples = new Samples();
		$database      = OurDatabase::of_network( $this->wpdb, self::NETWORK );
		$this->stores  = new Stores( $database, WordPress::secret_box( ... ), $this->samples->clock );
	}

	protected function tearDown(): void {
		Database::write( "SET GLOBAL max_allowed_packet = {$this->limit}" );
		foreach ( Database::TABLES as $table ) {
			Database::write( "DELETE FROM {$table} WHERE network_id = " . self::NETWORK );
		}
		$this->wpdb->close();
	}

	public function test_the_largest_responses_are_saved_together(): void {
		$claim   = Claim::from( 'token', $this->samples->clock->now() );
		$results = array_map(
			fn ( Delivery $one ): DeliveryResult => new DeliveryResult(
				$one,
				DeliveryTransition::failed( 'redirect', $this->samples->clock->now() ),
				$this->largest_attempt(),
			),
			$this->claimed( $claim, 8 ),
		);

		self::assertCount( 8, $this->stores->queue()->save_results( $claim, $results ) );

		foreach ( $results as $result ) {
			$attempts = $this->stores->deliveries()->attempts( $result->delivery->id );
			self::assertEquals( [ $this->largest_attempt() ], $attempts );
		}
	}

	public function test_what_an_attempt_holds_is_bounded(): void {
		$attempt = $this->largest_attempt();

		self::assertLessThanOrEqual( Kept::HEADER_BYTES, strlen( implode( '', $attempt->response_headers ?? [] ) ) );
		self::assertLessThanOrEqual( Kept::HEADER_BYTES, strlen( implode( '', $attempt->request_headers ) ) );
		self::assertSame( Kept::BODY_BYTES, strlen( $attempt->response_body ) );
		self::assertLessThan( 3000, strlen( $attempt->failure->context['location'] ?? '' ) );
	}

	public function test_a_test_whose_request_is_too_large_to_be_stored_is_logged_without_it(): void {
		$delivery = $this->samples->test_delivery( $this->samples->ids->webhook() );
		$now      = $this->samples->clock->now();
		$headers  = [ 'a' => 'b' ];
		$attempt  = new Attempt(
			number: 1,
			planned_at: $now,
			at: $now,
			duration_ms: 12,
			status_code: 404,
			failure: Failure::status( 404 ),
			request_headers: $headers,
			request_body: str_repeat( '"', 1_000_000 ),
			response_headers: $headers,
			response_body: 'no',
		);

		$this->stores->deliveries()->add_test( $delivery, $attempt );

		self::assertEquals( $delivery, $this->stores->deliveries()->find( $delivery->id ) );
		[ $stored ] = $this->stores->deliveries()->attempts( $delivery->id );
		self::assertTrue( $stored->content_lost );
		self::assertSame( [ 404, 'http_404', 12 ], [ $stored->status_code, $stored->failure?->reason, $stored->duration_ms ] );
		self::assertSame( [ [], [] ], [ $stored->request_headers, $stored->response_headers ] );
	}

	public function test_an_event_that_is_too_large_leaves_the_transaction_of_its_caller_alone(): void {
		$connection = $this->wpdb->get_var( 'SELECT CONNECTION_ID()' );
		$this->wpdb->query( 'START TRANSACTION' );
		$small = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ] );
		$this->stores->events()->add( $small );
		$large = new SerializedEvent( '{"data":"' . str_repeat( '\\\\u00e4', 200_000 ) . '"}', null );
		try {
			$id = $this->samples->ids->event();
			$this->stores->events()->add( new NewEvent( $id, 'payment_received', 3, $small->at, $large, $small->planned ) );
			self::fail( 'It is too large.' );
		} catch ( StatementTooLarge $failure ) {
			self::assertStringContainsString( 'max_allowed_packet is 1048576', $failure->getMessage() );
		}
		self::assertSame( $connection, $this->wpdb->get_var( 'SELECT CONNECTION_ID()' ) );
		self::assertSame( 0, Database::count( Database::EVENTS, 'network_id = ' . self::NETWORK ) );

		$this->wpdb->query( 'COMMIT' );

		self::assertSame( 1, Database::count( Database::EVENTS, 'network_id = ' . self::NETWORK ) );
	}

	public function test_a_statement_of_almost_1_mb_is_taken(): void {
		self::assertSame( 0, $this->stores->database->execute_unprepared( 'DO 1 /* ' . str_repeat( 'x', 1_048_500 ) . ' */' ) );
	}

	/** @return list<Delivery> */
	private function claimed( Claim $claim, int $count ): array {
		$hook = $this->samples->ids->webhook();
		for ( $i = 0; $i < $count; $i++ ) {
			$this->stores->events()->add( $this->samples->event( [ $this->samples->subscription( $hook ) ] ) );
		}
		$due = $this->stores->queue()->due( $claim->now, $count );
		return $this->stores->queue()->claim( $claim, $due[ $hook->value ] ?? [] );
	}

	private function largest_attempt(): Attempt {
		$now = $this->samples->clock->now();
		return new Attempt(
			number: 1,
			planned_at: $now,
			at: $now,
			duration_ms: 12,
			status_code: 302,
			failure: Failure::because( Cause::Redirect, [ 'location' => str_repeat( '\\', 70_000 ) ] ),
			request_headers: array_fill_keys( [ 'a', 'b' ], str_repeat( "\x01", 2_000_000 ) ),
			request_body: null,
			response_headers: array_fill_keys( range( 'a', 'z' ), str_repeat( "\x01", 2_000_000 ) ),
			response_body: str_repeat( "\x01", 2_000_000 ),
			response_cut: ResponseCut::TooLong,
			response_binary: new BinaryBody( 12, '00', 'br' ),
		);
	}
}
