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

	public function test_names_are_sent_as_they_were_typed(): void {
		$this->webhook( [ 'event_types' => [ 'user_registered' ] ] );
		$this->create_user(
			[
				'first_name'   => 'Zoë "Z"',
				'last_name'    => "O'Brien & <Sons>",
				'display_name' => 'Smith & Sons',
				'user_email'   => 'a&b@example.com',
			]
		);

		$data = $this->delivered()->data();

		self::assertSame( [ 'Zoë "Z"', "O'Brien &" ], [ $data->text( 'first_name' ), $data->text( 'last_name' ) ] );
		self::assertSame( [ 'Smith & Sons', 'a&b@example.com' ], [ $data->text( 'display_name' ), $data->text( 'user_email' ) ] );
	}

	public function test_who_is_a_member_already_is_not_added_again(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'subscriber' );
		$this->webhook( [ 'event_types' => [ 'user_added_to_site' ] ] );

		add_user_to_blog( 3, $this->user, 'editor' );
		add_user_to_blog( 3, $this->user, 'editor' );
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
	}

	public function test_who_is_a_member_of_an_archived_site_is_not_added_again(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'subscriber' );
		$this->webhook( [ 'event_types' => [ 'user_added_to_site' ] ] );

		update_archived( 3, '1' );
		add_user_to_blog( 3, $this->user, 'editor' );
		update_archived( 3, '0' );
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
	}

	public function test_who_was_removed_is_added_again(): void {
		$this->create_user();
		$this->webhook( [ 'event_types' => [ 'user_added_to_site' ] ] );

		add_user_to_blog( 3, $this->user, 'editor' );
		add_user_to_blog( 3, $this->user, 'author' );
		remove_user_from_blog( $this->user, 3 );
		add_user_to_blog( 3, $this->user, 'editor' );
		$this->deliver();

		self::assertCount( 2, Receiver::requests() );
	}

	/** As code for single sign-on does: WordPress gives a new user a role on the current site. */
	public function test_who_is_created_on_the_site_and_then_added_to_it_is_sent_once(): void {
		$this->webhook( [ 'event_types' => [ 'user_added_to_site' ] ] );
		switch_to_blog( 3 );
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'editor' );
		add_user_to_blog( 3, $this->user, 'editor' );
		restore_current_blog();

		self::assertSame( 'editor', $this->delivered()->data()->text( 'role' ) );
	}

	public function test_the_role_is_the_one_that_the_request_leaves(): void {
		$this->create_user();
		$this->webhook( [ 'event_types' => [ 'user_added_to_site' ] ] );
		add_user_to_blog( 3, $this->user, '' );
		switch_to_blog( 3 );
		( new \WP_User( $this->user ) )->add_role( 'author' );
		restore_current_blog();

		self::assertSame( 'author', $this->delivered()->data()->text( 'role' ) );
	}

	public function test_who_is_removed_in_the_same_request_is_sent_as_the_member_that_they_were(): void {
		$this->create_user();
		$this->webhook( [ 'event_types' => [ 'user_added_to_site' ] ] );
		add_user_to_blog( 3, $this->user, '' );
		switch_to_blog( 3 );
		( new \WP_User( $this->user ) )->add_role( 'author' );
		restore_current_blog();
		remove_user_from_blog( $this->user, 3 );

		self::assertSame( 'author', $this->delivered()->data()->text( 'role' ) );
	}

	public function test_actions_that_other_code_fires_without_a_change_are_not_sent(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'editor' );
		$this->webhook();
		do_action( 'add_user_to_blog', '7000', null, null );
		do_action( 'add_user_to_blog', new \stdClass() );
		do_action( 'add_user_to_blog', $this->user, 'editor', 3 );
		do_action( 'user_register', null );
		do_action( 'added_user_meta', null );
		do_action( 'deleted_user_meta', null, null, [] );
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
	}

	private function delivered(): Received {
		$this->deliver();
		return Receiver::only();
	}

	/** @param array{first_name?: string, last_name?: string, display_name?: string, user_email?: string} $fields As they were typed. */
	private function create_user( array $fields = [] ): void {
		$user = (object) [
			'user_login' => 'zoe',
			'user_email' => 'zoe@example.com',
			'user_pass'  => 'password',
			'first_name' => 'Zoë',
		];
		foreach ( $fields as $name => $value ) {
			$user->{$name} = wp_slash( $value );
		}
		$id = wp_insert_user( $user );
		self::assertIsInt( $id );
		$this->user = $id;
	}
}
