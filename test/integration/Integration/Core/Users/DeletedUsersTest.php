<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\DeletedUsers;
use MultisiteWebhooks\Test\Integration\Support\Client\Visitor;
use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** Events of WordPress about users who are deleted. */
#[CoversClass( DeletedUsers::class )]
final class DeletedUsersTest extends PeopleTestCase {

	private const TYPES = [ 'user_deleted', 'user_removed_from_site', 'user_updated', 'user_role_changed' ];

	public function test_a_user_who_is_deleted_is_sent_once_as_they_were(): void {
		$this->create_user( [ 'last_name' => 'Smith & Sons' ] );
		add_user_to_blog( 4, $this->user, 'author' );
		add_user_to_blog( 3, $this->user, 'editor' );
		$this->subscribe( ...self::TYPES );
		wpmu_delete_user( $this->user );

		$data = $this->told( 'user_deleted' );

		self::assertSame(
			[ $this->user, 'Smith & Sons', 3 ],
			[ $data->number( 'user_id' ), $data->text( 'last_name' ), $data->number( 'site_count' ) ]
		);
		self::assertSame( [ [ 1, 3, 4 ], 'admin' ], [ $data->at( 'site_ids' )->value, $data->text( 'actor', 'login' ) ] );
	}

	public function test_a_member_of_many_sites_is_sent_with_the_first_hundred(): void {
		$this->create_user();
		for ( $site = 1000; $site < 1150; $site++ ) {
			add_user_meta( $this->user, "wp_{$site}_capabilities", [ 'editor' => true ] );
		}
		$this->subscribe( ...self::TYPES );
		wpmu_delete_user( $this->user );

		$data = $this->told( 'user_deleted' );

		self::assertSame( [ 100, 151 ], [ count( $data->at( 'site_ids' )->items() ), $data->number( 'site_count' ) ] );
	}

	public function test_who_is_not_deleted_is_not_sent(): void {
		$this->create_user();
		$this->subscribe( 'user_deleted' );
		wp_delete_user( $this->user );
		self::assertFalse( wpmu_delete_user( 1 ) );
		do_action( 'wpmu_delete_user', $this->user );
		do_action( 'deleted_user', $this->user, null, get_userdata( $this->user ) );
		do_action( 'wpmu_delete_user', [] );
		do_action( 'remove_user_from_blog' );
		do_action( 'deleted_user', [], null, new \WP_User() );

		$this->assert_nothing_told();
	}

	/** Network Admin removes users from their sites first, and asks what becomes of their posts. */
	public function test_users_whom_a_super_admin_deletes_are_sent_once_each(): void {
		$this->create_user();
		$other = wp_create_user( 'zoe-2', 'password', 'zoe-2@example.com' );
		self::assertIsInt( $other );
		foreach ( [ $this->user, $other ] as $user ) {
			add_user_to_blog( 3, $user, 'editor' );
			switch_to_blog( 3 );
			wp_insert_post( [ 'post_title' => 'Mine', 'post_author' => $user, 'post_status' => 'publish' ] );
			restore_current_blog();
		}
		$this->subscribe( ...self::TYPES );
		$admin = Visitor::of_user( 1 );
		$list  = network_admin_url( 'users.php' );
		$asked = $admin->submit( $list, 'form-user-list', [ 'allusers' => [ $this->user, $other ], 'action' => 'delete' ] );
		$admin->submit_on( $asked, $list, 'users.php?action=dodelete', [] );
		self::assertFalse( self::exists( $other ) );

		self::assertSame( [ 'user_deleted', 'user_deleted' ], $this->types_received() );
		self::assertSame(
			[ [ 1, 3 ], [ 1, 3 ] ],
			array_map( static fn ( Received $one ): mixed => $one->data()->at( 'site_ids' )->value, Receiver::requests() )
		);
	}

	private static function exists( int $user ): bool {
		wp_cache_flush();
		return false !== get_userdata( $user );
	}
}
