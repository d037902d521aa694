<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Sites;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\Core\Sites\SiteEvents;
use MultisiteWebhooks\Integration\Recorder;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use PHPUnit\Framework\Attributes\CoversClass;

/** Events of WordPress about sites. */
#[CoversClass( SiteEvents::class )]
final class SiteEventsTest extends NetworkTestCase {

	private int $site = 0;

	protected function tearDown(): void {
		if ( 0 !== $this->site && null !== get_site( $this->site ) ) {
			wp_delete_site( $this->site );
		}
		parent::tearDown();
	}

	public function test_a_site_that_is_created_is_sent_with_its_name_and_address(): void {
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		$this->create_site();

		$received = $this->delivered();

		self::assertSame( [], SchemaCheck::problems( 'site_created', $received->data() ) );
		self::assertEquals( $this->expected_site(), $received->json()->at( 'site' )->value );
		self::assertSame( 'Rosie & Sons', $received->data()->text( 'site_name' ) );
	}

	public function test_a_site_that_is_deleted_is_sent_as_it_was(): void {
		$this->create_site();
		$expected = $this->expected_site();
		$this->webhook( [ 'event_types' => [ 'site_deleted' ] ] );
		wp_delete_site( $this->site );

		$received = $this->delivered();

		self::assertSame( [], SchemaCheck::problems( 'site_deleted', $received->data() ) );
		self::assertEquals( $expected, $received->json()->at( 'site' )->value );
		self::assertSame( 'Rosie & Sons', $received->data()->text( 'site_name' ) );
	}

	public function test_a_site_is_sent_as_the_request_leaves_it(): void {
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		$this->create_site();
		update_blog_option( $this->site, 'blogname', "O'Brien & Sons" );
		update_blog_option( $this->site, 'blog_public', '0' );

		$received = $this->delivered();

		self::assertSame( "O'Brien & Sons", $received->data()->text( 'site_name' ) );
		self::assertFalse( $received->data()->at( 'public' )->value );
		self::assertSame( "O'Brien & Sons", $received->json()->text( 'site', 'name' ) );
	}

	public function test_a_site_that_is_deleted_in_the_same_request_is_sent_as_it_was(): void {
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		$this->create_site();
		update_blog_option( $this->site, 'blogname', 'Rosie and Sons' );
		wp_delete_site( $this->site );

		self::assertSame( 'Rosie and Sons', $this->delivered()->data()->text( 'site_name' ) );
	}

	public function test_what_its_creation_changes_is_no_update(): void {
		$this->webhook( [ 'event_types' => [ 'site_created', 'site_updated', 'site_made_private' ] ] );
		add_action( 'wp_initialize_site', static fn ( \WP_Site $site ) => update_blog_option( $site->id, 'blogname', 'Rosie' ), 50 );
		$this->create_site();
		update_blog_option( $this->site, 'blogdescription', 'Flowers' );
		update_blog_option( $this->site, 'blog_public', '0' );

		$received = $this->delivered();

		self::assertSame( 'site_created', $received->header( 'x-multisite-event' ) );
		self::assertSame( [ 'Rosie', 'Flowers' ], [ $received->data()->text( 'site_name' ), $received->data()->text( 'tagline' ) ] );
	}

	public function test_what_changes_after_its_creation_was_told_is_an_update(): void {
		$this->webhook( [ 'event_types' => [ 'site_created', 'site_updated' ] ] );
		$this->create_site();
		$this->delivered();
		update_blog_option( $this->site, 'blogname', 'Rosie' );
		$this->deliver();

		$types = array_map( static fn ( Received $one ): string => $one->header( 'x-multisite-event' ), Receiver::requests() );
		self::assertSame( [ 'site_created', 'site_updated' ], $types );
	}

	public function test_a_site_tells_whom_it_belongs_to_until_it_is_gone(): void {
		$this->webhook( [ 'event_types' => [ 'site_created', 'site_deleted' ] ] );
		$this->create_site();
		update_blog_option( $this->site, 'admin_email', 'rosie@example.com' );
		wp_delete_site( $this->site );
		$this->deliver();

		$emails = array_map( static fn ( Received $one ): string => $one->data()->text( 'admin_email' ), Receiver::requests() );
		self::assertSame( [ 'rosie@example.com', 'rosie@example.com' ], $emails );
	}

	public function test_hooks_get_anything_from_careless_code(): void {
		$recorded = [];
		$record   = static function ( string $slug ) use ( &$recorded ): void {
			$recorded[] = $slug;
		};
		$recorder = new Recorder( $record, static fn () => null );
		$events   = new SiteEvents( new CoreRecorder( $recorder ) );
		foreach ( [ 'inserted', 'created', 'updated', 'option_changes', 'option_changed', 'remember', 'deleted' ] as $method ) {
			foreach ( [ [], [ null ], [ 'site', 'site' ], [ [], [] ], [ new \stdClass(), 2 ] ] as $arguments ) {
				[ $events, $method ]( ...$arguments );
			}
		}
		self::assertSame( [], $recorded );
	}

	private function delivered(): Received {
		$this->deliver();
		return Receiver::only();
	}

	private function create_site(): void {
		$id = wp_insert_site(
			[
				'domain'  => (string) parse_url( network_home_url(), PHP_URL_HOST ) . ':' . parse_url( network_home_url(), PHP_URL_PORT ),
				'path'    => '/rosie/',
				'title'   => 'Rosie & Sons',
				'user_id' => 1,
			]
		);
		self::assertIsInt( $id );
		$this->site = $id;
	}

	private function expected_site(): object {
		return (object) [
			'id'   => $this->site,
			'url'  => network_home_url( '/rosie/' ),
			'name' => 'Rosie & Sons',
		];
	}
}
