<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\SuperAdminEvents;
use MultisiteWebhooks\Test\Integration\Support\Client\Visitor;
use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** Events of WordPress about super admins. */
#[CoversClass( SuperAdminEvents::class )]
final class SuperAdminEventsTest extends PeopleTestCase {

	private const TYPES = [ 'super_admin_granted', 'super_admin_revoked', 'user_updated' ];

	public function test_who_becomes_a_super_admin_and_no_longer_is_one_is_sent(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		grant_super_admin( $this->user );
		grant_super_admin( $this->user );
		self::assertSame( $this->user, $this->told_then( 'super_admin_granted' )->number( 'user_id' ) );

		revoke_super_admin( $this->user );
		revoke_super_admin( $this->user );

		self::assertSame( $this->user, $this->told( 'super_admin_revoked' )->number( 'user_id' ) );
	}

	public function test_code_that_writes_the_list_by_itself_is_noticed(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		update_site_option( 'site_admins', [ 'admin', 'zoe', 'zoe', 'nobody', [] ] );
		self::assertSame( 'zoe', $this->told_then( 'super_admin_granted' )->text( 'user_login' ) );

		update_site_option( 'site_admins', [ 'admin' ] );

		self::assertSame( 'zoe', $this->told( 'super_admin_revoked' )->text( 'user_login' ) );
	}

	public function test_what_changes_nothing_is_not_sent(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		do_action( 'grant_super_admin', $this->user );
		do_action( 'granted_super_admin', $this->user );
		do_action( 'revoked_super_admin', $this->user );
		do_action( 'update_site_option_site_admins' );
		do_action( 'update_site_option_site_admins', 'site_admins', 'zoe', null, get_current_network_id() );
		do_action( 'update_site_option_site_admins', 'site_admins', [ 'zoe' ], [], get_current_network_id() + 1 );

		$this->assert_nothing_told();
	}

	/** The box on the page where a super admin edits a user. */
	public function test_who_becomes_a_super_admin_in_network_admin_is_sent(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		$page = network_admin_url( "user-edit.php?user_id={$this->user}" );
		foreach ( [ [ '1', 'super_admin_granted' ], [ null, 'super_admin_revoked' ] ] as [ $box, $slug ] ) {
			Visitor::of_user( 1 )->submit( $page, 'your-profile', [ 'super_admin' => $box ] );
			self::assertSame( 'admin', $this->told_then( $slug )->text( 'actor', 'login' ) );
		}
	}
}
