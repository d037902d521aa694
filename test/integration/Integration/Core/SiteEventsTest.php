<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core;

use MultisiteWebhooks\Integration\Core\SiteEvents;
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
