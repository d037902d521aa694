<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\MemberEvents;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Visitor;
use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** Events of WordPress about the members of sites. */
#[CoversClass( MemberEvents::class )]
final class MemberEventsTest extends PeopleTestCase {

	private const TYPES = [ 'user_added_to_site', 'user_removed_from_site', 'user_role_changed' ];

	public function test_a_user_who_is_added_to_a_site_is_sent_with_that_site(): void {
		$this->create_user();
		$this->subscribe( 'user_added_to_site' );
		add_user_to_blog( 3, $this->user, 'editor' );

		$received = $this->received( 'user_added_to_site' );

		self::assertSame(
			[ 3, 3, 'editor' ],
			[ $received->json()->number( 'site', 'id' ), $received->data()->number( 'site_id' ), $received->data()->text( 'role' ) ],
		);
	}

	public function test_who_is_a_member_already_is_not_added_again(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'subscriber' );
		$this->subscribe( 'user_added_to_site' );

		add_user_to_blog( 3, $this->user, 'editor' );
		add_user_to_blog( 3, $this->user, 'editor' );

		$this->assert_nothing_told();
	}

	public function test_who_is_a_member_of_an_archived_site_is_not_added_again(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'subscriber' );
		$this->subscribe( 'user_added_to_site' );

		update_archived( 3, '1' );
		add_user_to_blog( 3, $this->user, 'editor' );
		update_archived( 3, '0' );

		$this->assert_nothing_told();
	}

	public function test_who_was_removed_is_added_again(): void {
		$this->create_user();
		$this->subscribe( 'user_added_to_site' );

		add_user_to_blog( 3, $this->user, 'editor' );
		add_user_to_blog( 3, $this->user, 'author' );
		remove_user_from_blog( $this->user, 3 );
		add_user_to_blog( 3, $this->user, 'editor' );

		self::assertSame( [ 'user_added_to_site', 'user_added_to_site' ], $this->types_received() );
	}

	/** As code for single sign-on does: WordPress gives a new user a role on the current site. */
	public function test_who_is_created_on_the_site_and_then_added_to_it_is_sent_once(): void {
		$this->subscribe( 'user_added_to_site' );
		switch_to_blog( 3 );
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'editor' );
		add_user_to_blog( 3, $this->user, 'editor' );
		restore_current_blog();

		self::assertSame( 'editor', $this->told( 'user_added_to_site' )->text( 'role' ) );
	}

	public function test_the_role_is_the_one_that_the_request_leaves(): void {
		$this->create_user();
		$this->subscribe( 'user_added_to_site' );
		add_user_to_blog( 3, $this->user, '' );
		switch_to_blog( 3 );
		( new \WP_User( $this->user ) )->add_role( 'author' );
		restore_current_blog();

		self::assertSame( 'author', $this->told( 'user_added_to_site' )->text( 'role' ) );
	}

	public function test_who_is_removed_in_the_same_request_is_sent_as_the_member_that_they_were(): void {
		$this->create_user();
		$this->subscribe( 'user_added_to_site' );
		add_user_to_blog( 3, $this->user, '' );
		switch_to_blog( 3 );
		( new \WP_User( $this->user ) )->add_role( 'author' );
		restore_current_blog();
		remove_user_from_blog( $this->user, 3 );

		self::assertSame( 'author', $this->told( 'user_added_to_site' )->text( 'role' ) );
	}

	public function test_a_new_user_has_a_role_on_the_site_where_they_were_created(): void {
		$this->subscribe( ...self::TYPES );
		switch_to_blog( 3 );
		$this->create_user();
		restore_current_blog();

		$data = $this->told( 'user_added_to_site' );

		self::assertSame( [ 3, 'subscriber' ], [ $data->number( 'site_id' ), $data->text( 'role' ) ] );
	}

	/** WordPress gives them a role at first, and then takes it. */
	public function test_a_new_user_of_the_network_is_a_member_of_no_site(): void {
		$this->subscribe( ...self::TYPES );
		wpmu_create_user( 'zoe', 'password', 'zoe@example.com' );

		$this->assert_nothing_told();
	}

	public function test_who_is_removed_is_sent_with_the_site_and_the_roles_they_had(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'editor' );
		$this->subscribe( ...self::TYPES );
		remove_user_from_blog( $this->user, 3 );
		remove_user_from_blog( $this->user, 3 );
		remove_user_from_blog( $this->user, 4 );

		$received = $this->received( 'user_removed_from_site' );

		self::assertSame( [ 3, [ 'editor' ] ], [ $received->json()->number( 'site', 'id' ), $received->data()->at( 'roles' )->value ] );
		self::assertSame( 'Acme', $received->data()->text( 'site_name' ) );
	}

	/** As a site's own Users screen does, and REST. */
	public function test_who_is_deleted_on_a_site_is_removed_from_it(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'editor' );
		$this->subscribe( 'user_deleted', ...self::TYPES );
		switch_to_blog( 3 );
		wp_delete_user( $this->user );
		restore_current_blog();

		self::assertSame( 3, $this->told( 'user_removed_from_site' )->number( 'site_id' ) );
	}

	public function test_a_site_that_is_deleted_does_not_remove_its_members_one_by_one(): void {
		$this->create_user();
		$site = wp_insert_site(
			[
				'domain'  => (string) parse_url( network_home_url(), PHP_URL_HOST ) . ':' . parse_url( network_home_url(), PHP_URL_PORT ),
				'path'    => '/zoe/',
				'user_id' => $this->user,
			]
		);
		self::assertIsInt( $site );
		$this->subscribe( 'site_deleted', ...self::TYPES );
		wp_delete_site( $site );

		self::assertSame( [ 'site_deleted' ], $this->types_received() );
	}

	/** @param \Closure(\WP_User): mixed $change */
	#[DataProvider( 'role_changes' )]
	public function test_other_roles_are_sent_once( \Closure $change, string ...$now ): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'author' );
		$this->close_request();
		$this->subscribe( ...self::TYPES );
		$change( new \WP_User( $this->user, '', 3 ) );

		$data = $this->told( 'user_role_changed' );

		self::assertSame(
			[ 3, [ 'author' ], $now ],
			[ $data->number( 'site_id' ), $data->at( 'old_roles' )->value, $data->at( 'new_roles' )->value ]
		);
	}

	/** @return iterable<string, list<mixed>> */
	public static function role_changes(): iterable {
		yield 'another one' => [ static fn ( \WP_User $user ) => $user->set_role( 'editor' ), 'editor' ];
		yield 'one more' => [ static fn ( \WP_User $user ) => $user->add_role( 'editor' ), 'author', 'editor' ];
		yield 'none' => [ static fn ( \WP_User $user ) => $user->set_role( '' ) ];
		yield 'one less' => [ static fn ( \WP_User $user ) => $user->remove_role( 'author' ) ];
		yield 'by code that adds members again' => [ static fn ( \WP_User $user ) => add_user_to_blog( 3, $user->ID, 'editor' ), 'editor' ];
		yield 'in several steps' => [
			static function ( \WP_User $user ): void {
				$user->set_role( '' );
				$user->add_role( 'editor' );
				$user->add_role( 'contributor' );
				$user->remove_role( 'contributor' );
			},
			'editor',
		];
	}

	/** @param \Closure(\WP_User): mixed $change */
	#[DataProvider( 'no_role_changes' )]
	public function test_roles_that_end_as_they_began_are_not_sent( \Closure $change ): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'author' );
		$this->subscribe( 'user_role_changed' );
		$change( new \WP_User( $this->user, '', 3 ) );

		$this->assert_nothing_told();
	}

	/** @return iterable<string, array{\Closure(\WP_User): mixed}> */
	public static function no_role_changes(): iterable {
		yield 'taken back' => [
			static function ( \WP_User $user ): void {
				$user->set_role( 'editor' );
				$user->set_role( 'author' );
			},
		];
		yield 'the same' => [ static fn ( \WP_User $user ) => $user->set_role( 'author' ) ];
		yield 'a capability' => [ static fn ( \WP_User $user ) => $user->add_cap( 'edit_pages' ) ];
		yield 'removal' => [ static fn ( \WP_User $user ) => remove_user_from_blog( $user->ID, 3 ) ];
		yield 'another role, then removal' => [
			static function ( \WP_User $user ): void {
				$user->set_role( 'editor' );
				remove_user_from_blog( $user->ID, 3 );
			},
		];
		yield 'joining another site' => [
			static function ( \WP_User $user ): void {
				add_user_to_blog( 4, $user->ID, '' );
				( new \WP_User( $user->ID, '', 4 ) )->add_role( 'editor' );
			},
		];
		yield 'code that fires actions' => [
			static function ( \WP_User $user ): void {
				do_action( 'set_user_role', $user->ID, 'editor', [ 'author' ] );
				do_action( 'update_user_meta', 1, $user->ID, $user->cap_key, [] );
				do_action( 'updated_user_meta', 1, $user->ID, $user->cap_key, [] );
				do_action( 'updated_user_meta', [], 'zoe', null );
				do_action( 'delete_user_meta', null, $user->ID, 'other_capabilities' );
				do_action( 'deleted_user_meta', null, $user->ID, 'other_capabilities' );
			},
		];
	}

	/** As role plugins do: the role that the user had is the one before the request. */
	public function test_a_role_that_is_changed_again_in_a_long_process_is_sent_again(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'author' );
		$this->subscribe( 'user_role_changed' );
		( new \WP_User( $this->user, '', 3 ) )->set_role( 'editor' );
		$this->close_request();
		( new \WP_User( $this->user, '', 3 ) )->set_role( 'author' );

		self::assertSame( [ 'user_role_changed', 'user_role_changed' ], $this->types_received() );
	}

	/** The Users screen of a site in Network Admin. */
	public function test_members_are_added_changed_and_removed_in_network_admin(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		$admin = Visitor::of_user( 1 );
		$page  = network_admin_url( 'site-users.php?id=3' );

		$admin->submit(
			$page,
			'adduser',
			[ 'newuser' => 'zoe', 'new_role' => 'author' ]
		);
		self::assertSame( 'author', $this->told_then( 'user_added_to_site' )->text( 'role' ) );

		$bulk = [ 'users' => [ $this->user ], 'id' => 3 ];
		$admin->submit(
			$page,
			'site-users.php?action=update-site',
			$bulk + [ 'new_role' => 'editor', 'changeit' => 'Change', 'action' => '-1' ]
		);
		self::assertSame( [ 'editor' ], $this->told_then( 'user_role_changed' )->at( 'new_roles' )->value );

		$admin->submit( $page, 'site-users.php?action=update-site', $bulk + [ 'action' => 'remove' ] );
		self::assertSame( [ 'editor' ], $this->told_then( 'user_removed_from_site' )->at( 'roles' )->value );
	}

	/** Users > Add User of a site: an existing user, without and with their confirmation. */
	public function test_an_existing_user_is_added_when_they_become_a_member(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		$page = Sites::url( 'acme' ) . 'wp-admin/user-new.php';

		Visitor::of_user( 1 )->submit(
			$page,
			'adduser',
			[ 'email' => 'zoe', 'role' => 'editor', 'noconfirmation' => '1' ]
		);
		$data = $this->told_then( 'user_added_to_site' );
		self::assertSame(
			[ 3, 'editor', 'admin' ],
			[ $data->number( 'site_id' ), $data->text( 'role' ), $data->text( 'actor', 'login' ) ]
		);

		wp_cache_flush();
		remove_user_from_blog( $this->user, 3 );
		self::assertSame( 3, $this->told_then( 'user_removed_from_site' )->number( 'site_id' ) );

		Visitor::of_user( 1 )->submit(
			$page,
			'adduser',
			[ 'email' => 'zoe', 'role' => 'author' ]
		);
		$this->assert_nothing_told();
		switch_to_blog( 3 );
		wp_cache_flush();
		$invitations = array_filter(
			array_keys( wp_load_alloptions( true ) ),
			static fn ( string $name ): bool => str_starts_with( $name, 'new_user_' )
		);
		restore_current_blog();
		self::assertCount( 1, $invitations );
		Visitor::logged_out()->open( Sites::url( 'acme' ) . 'newbloguser/' . substr( (string) reset( $invitations ), 9 ) . '/' );

		$data = $this->told( 'user_added_to_site' );

		self::assertSame( [ 'author', null ], [ $data->text( 'role' ), $data->at( 'actor' )->value ] );
	}

	/** A site's Users screen, with its bulk actions. */
	public function test_members_get_another_role_and_are_removed_on_the_users_screen(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'author' );
		$this->subscribe( ...self::TYPES );
		$admin = Visitor::of_user( 1 );
		$page  = Sites::url( 'acme' ) . 'wp-admin/users.php';
		preg_match( '/name="_wpnonce" value="(\w+)"/', $admin->open( $page )->body, $nonce );
		$query = [ '_wpnonce' => $nonce[1] ?? '', 'users' => [ $this->user ] ];

		$admin->open(
			"{$page}?" . http_build_query(
				$query + [ 'changeit' => 'Change', 'new_role' => 'editor' ]
			)
		);
		self::assertSame( [ 'editor' ], $this->told_then( 'user_role_changed' )->at( 'new_roles' )->value );

		$admin->submit( "{$page}?" . http_build_query( $query + [ 'action' => 'remove' ] ), 'updateusers', [] );
		self::assertSame( 'zoe', $this->told( 'user_removed_from_site' )->text( 'user_login' ) );
	}

	public function test_a_role_that_is_changed_over_rest_is_sent_once(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'author' );
		$this->subscribe( ...self::TYPES );
		$body = json_encode( [ 'roles' => [ 'editor', 'contributor' ] ], JSON_THROW_ON_ERROR );
		$done = Http::as_user( 'admin' )->send_elsewhere( 'PUT', Sites::url( 'acme' ) . "wp-json/wp/v2/users/{$this->user}", $body );
		self::assertSame( 200, $done->status, $done->body );

		$data = $this->told( 'user_role_changed' );

		self::assertSame(
			[ [ 'author' ], [ 'editor', 'contributor' ] ],
			[ $data->at( 'old_roles' )->value, $data->at( 'new_roles' )->value ]
		);
		self::assertSame( 'admin', $data->text( 'actor', 'login' ) );
	}
}
