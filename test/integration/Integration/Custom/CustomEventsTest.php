<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Custom;

use MultisiteWebhooks\Adapter\Storage\Options\PageViewOptions;
use MultisiteWebhooks\Integration\Custom\ActionHooks;
use MultisiteWebhooks\Integration\Custom\CustomEvents;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** Events of any action, fired by other processes. */
#[CoversClass( CustomEvents::class )]
#[CoversClass( ActionHooks::class )]
final class CustomEventsTest extends NetworkTestCase {

	protected function setUp(): void {
		parent::setUp();
		MustUse::add( 'fire-on-request' );
	}

	protected function tearDown(): void {
		MustUse::remove( 'fire-on-request' );
		foreach ( Api::get( '/custom-actions' )->json()->texts( 'id' ) as $id ) {
			Api::delete( "/custom-actions/{$id}?force=true" );
		}
		parent::tearDown();
	}

	public function test_a_fired_action_is_one_event_of_its_site(): void {
		$this->define();
		$this->subscribe( 'order_shipped' );

		$this->open_at( Sites::url( 'acme' ) . '?fire=1' );

		$received = $this->received()[0];
		self::assertCount( 1, $this->received() );
		self::assertSame(
			[
				'number'  => 1,
				'total'   => 19.9,
				'email'   => 'eva@brandt.test',
				'nothing' => null,
			],
			(array) $received->data()->value
		);
		self::assertSame( 3, $received->json()->number( 'site', 'id' ) );
	}

	#[TestWith( [ 'acme' ] )]
	#[TestWith( [ '' ] )]
	public function test_it_is_heard_by_the_first_request_after_somebody_has_deleted_the_copy_of_it( string $site ): void {
		$this->define();
		$this->subscribe( 'order_shipped' );
		delete_network_option( 1, PageViewOptions::SUBSCRIBED );
		delete_blog_option( 1, PageViewOptions::SUBSCRIBED );

		$this->open_at( ( '' === $site ? network_home_url( '/' ) : Sites::url( $site ) ) . '?fire=1' );
		self::assertSame( [ 'order_shipped' ], $this->types() );

		$this->open_at( ( '' === $site ? network_home_url( '/' ) : Sites::url( $site ) ) . '?fire=1' );
		self::assertSame( [ 'order_shipped', 'order_shipped' ], $this->types() );
	}

	public function test_each_firing_is_an_event(): void {
		$this->define();
		$this->subscribe( '*' );

		$this->open( '/?fire=3' );

		self::assertSame( [ 'order_shipped', 'order_shipped', 'order_shipped' ], $this->types() );
	}

	public function test_nothing_is_recorded_that_nobody_wants(): void {
		$this->define();
		$this->subscribe( 'site_created' );

		$this->open( '/?fire=3' );

		self::assertSame( [], $this->types() );
	}

	public function test_two_event_types_can_come_from_one_action(): void {
		$this->define();
		$this->define( [ 'name' => 'Other' ] );
		$this->subscribe( 'order_shipped', 'other' );

		$this->open( '/?fire=1' );

		self::assertSame( [ 'order_shipped', 'other' ], $this->types() );
	}

	public function test_another_command_of_wp_cli_is_heard_also_if_it_names_a_webhook(): void {
		$this->define();
		$this->subscribe( 'order_shipped' );
		$ship = 'WP_CLI::add_command( "ship", static fn () => do_action( "shop_shipped", 7 ) );';

		self::assertSame( 0, WpCli::run_command( "--exec={$ship}", 'ship', 'webhook' )->wait() );

		self::assertSame( [ 'order_shipped' ], $this->types() );
	}

	public function test_the_value_of_a_filter_stays_as_it_is(): void {
		$this->define(
			[
				'name'   => 'Priced',
				'action' => 'shop_price',
				'fields' => [
					self::field(
						'price',
						'0',
						'string'
					),
				],
			]
		);
		$this->subscribe( 'priced' );

		self::assertSame( 'nineteen', $this->open( '/?filter' ) );

		self::assertSame( [ 'price' => 'nineteen' ], (array) $this->received()[0]->data()->value );
	}

	public function test_anything_odd_is_taken_and_the_page_goes_on(): void {
		$fields = [
			self::field( 'closure', '2', 'object' ),
			self::field( 'cycle', '3', 'object' ),
			self::field( 'huge', '4', 'string' ),
			self::field( 'array', '5', 'object' ),
			self::field( 'secret', '1.password', 'string' ),
		];
		$this->define( [ 'fields' => $fields ] );
		$this->subscribe( 'order_shipped' );

		$page = $this->open( '/?fire=1' );

		self::assertStringContainsString( '</html>', $page );
		$data = $this->received()[0]->data();
		self::assertNull( $data->at( 'closure' )->value );
		self::assertNull( $data->at( 'secret' )->value );
		self::assertLessThan( 70_000, strlen( $data->text( 'huge' ) ) );
	}

	public function test_an_action_that_fires_while_we_record_does_not_loop(): void {
		$this->define(
			[
				'name'   => 'Queried',
				'action' => 'query',
				'fields' => [
					self::field(
						'sql',
						'0',
						'string'
					),
				],
			]
		);
		$this->define();
		$this->subscribe( 'order_shipped', 'queried' );

		$page = $this->open( '/?fire=1' );

		self::assertStringContainsString( '</html>', $page );
		self::assertContains( 'order_shipped', $this->types() );
	}

	public function test_what_we_do_to_record_an_event_is_not_heard(): void {
		$this->define(
			[
				'name'   => 'Queried',
				'action' => 'query',
				'fields' => [ self::field( 'sql', '0', 'string' ) ],
			]
		);
		$this->subscribe( 'payment_received', 'queried' );
		$record = 'WP_CLI::add_command( "record", static fn () => multisite_webhooks_record( "payment_received", [] ) );';

		WpCli::run_command( "--exec={$record}", 'record' );
		$this->deliver();
		$received = Receiver::requests();
		$queries  = array_filter( $received, static fn ( Received $one ): bool => 'queried' === $one->header( 'x-multisite-event' ) );

		self::assertLessThan( count( $received ), count( $queries ) );
		foreach ( $queries as $one ) {
			self::assertStringNotContainsString( 'multisite_webhooks_events', $one->data()->text( 'sql' ) );
		}
	}

	public function test_a_deleted_one_is_heard_no_more(): void {
		$this->define();
		$this->subscribe( '*' );
		self::assertSame( 200, Api::delete( '/custom-actions/order_shipped' )->status );

		$this->open( '/?fire=1' );

		self::assertSame( [], $this->types() );
	}

	public function test_a_page_view_costs_no_query_more(): void {
		$this->subscribe( 'site_created' );
		$pages  = [ network_home_url( '/' ), Sites::url( 'acme' ) ];
		$before = array_map( $this->queries( ... ), $pages );

		$this->define();
		self::assertSame( $before, array_map( $this->queries( ... ), $pages ), 'One that nobody wants.' );

		$this->subscribe( 'order_shipped' );
		self::assertSame( $before, array_map( $this->queries( ... ), $pages ), 'One that a webhook gets.' );
	}

	/** Of the second view: the first may fill caches. */
	private function queries( string $url ): int {
		$this->open_at( $url );
		self::assertSame( 1, preg_match( '/<!-- queries: (\d+) -->/', $this->open_at( $url ), $found ) );
		return (int) $found[1];
	}

	private function subscribe( string ...$slugs ): void {
		$this->webhook( [ 'event_types' => array_values( $slugs ) ] );
	}

	/** @return list<Received> What arrived; each payload fits the schema that the catalog has of it. */
	private function received(): array {
		$this->deliver();
		// The process that has recorded it may be sending it.
		Wait::until( fn (): bool => [] === $this->deliveries( [ 'status' => 'waiting' ] ), 'nothing waits' );
		foreach ( Receiver::requests() as $one ) {
			$type   = Api::get( '/event-types/' . $one->header( 'x-multisite-event' ) )->json();
			$schema = self::as_arrays( $type->at( 'schema' )->value );
			self::assertIsArray( $schema );
			self::assertTrue( rest_validate_value_from_schema( self::as_arrays( $one->data()->value ), $schema ) );
		}
		return Receiver::requests();
	}

	private static function as_arrays( mixed $value ): mixed {
		return json_decode( (string) wp_json_encode( $value ), true );
	}

	/** @return list<string> In alphabetical order. */
	private function types(): array {
		$types = array_map( static fn ( Received $one ): string => $one->header( 'x-multisite-event' ), $this->received() );
		sort( $types );
		return $types;
	}

	/** @param array<string, mixed> $fields */
	private function define( array $fields = [] ): void {
		$default = [
			'name'      => 'Order Shipped',
			'action'    => 'shop_shipped',
			'confirmed' => true,
			'fields'    => [
				self::field( 'number', '0', 'integer' ),
				self::field( 'total', '1.total', 'number' ),
				self::field( 'email', '1.billing.email', 'string' ),
				self::field( 'nothing', '1.shipping.email', 'string' ),
			],
		];
		self::assertSame( 201, Api::post( '/custom-actions', $fields + $default )->status );
	}

	/** @return array<string, mixed> */
	private static function field( string $name, string $from, string $type ): array {
		return [
			'name'     => $name,
			'from'     => $from,
			'type'     => $type,
			'personal' => false,
			'example'  => null,
		];
	}

	private function open( string $path ): string {
		return $this->open_at( getenv( 'WP_BASE_URL' ) . $path );
	}

	private function open_at( string $url ): string {
		$reply = Curl::send( 'GET', $url );
		self::assertSame( 200, $reply->status );
		return $reply->body;
	}
}
