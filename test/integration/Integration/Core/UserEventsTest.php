<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core;

use MultisiteWebhooks\Integration\Core\UserEvents;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** Events of WordPress about users. */
#[CoversClass( UserEvents::class )]
final class UserEventsTest extends NetworkTestCase {

	private int $user = 0;

	protected function tearDown(): void {
		if ( 0 !== $this->user ) {
			WordPress::load_admin( 'ms' );
			wpmu_delete_user( $this->user );
		}
		parent::tearDown();
	}

	public function test_a_user_who_is_created_is_sent(): void {
		$this->webhook( [ 'event_types' => [ 'user_registered' ] ] );
		$this->create_user();

		$received = $this->delivered();

		self::assertSame( [], SchemaCheck::problems( 'user_registered', $received->data() ) );
		self::assertSame( [ $this->user, 'Zoë' ], [ $received->data()->number( 'user_id' ), $received->data()->text( 'first_name' ) ] );
	}

	public function test_a_user_who_is_added_to_a_site_is_sent_with_that_site(): void {
		$this->create_user();
		$this->webhook( [ 'event_types' => [ 'user_added_to_site' ] ] );
		add_user_to_blog( 3, $this->user, 'editor' );

		$received = $this->delivered();

		self::assertSame( [], SchemaCheck::problems( 'user_added_to_site', $received->data() ) );
		self::assertSame(
			[ 3, 3, 'editor' ],
			[ $received->json()->number( 'site', 'id' ), $received->data()->number( 'site_id' ), $received->data()->text( 'role' ) ],
		);
	}

	public function test_a_network_event_reaches_a_webhook_for_all_events(): void {
		$this->webhook();
		$this->create_user();

		self::assertSame( 'user_registered', $this->delivered()->header( 'x-multisite-event' ) );
	}

	private function delivered(): Received {
		$this->deliver();
		return Receiver::only();
	}

	private function create_user(): void {
		$id = wp_insert_user(
			[
				'user_login' => 'zoe',
				'user_email' => 'zoe@example.com',
				'user_pass'  => 'password',
				'first_name' => 'Zoë',
			]
		);
		self::assertIsInt( $id );
		$this->user = $id;
	}
}
