<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\SpamMarks;
use MultisiteWebhooks\Test\Integration\Support\Client\Visitor;
use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** Events of WordPress about users who are marked as spam. */
#[CoversClass( SpamMarks::class )]
final class SpamMarksTest extends PeopleTestCase {

	private const TYPES = [ 'user_spammed', 'user_unspammed', 'user_updated' ];

	#[DataProvider( 'marks' )]
	public function test_a_mark_is_sent_however_it_is_written( mixed $spam ): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		wp_update_user( [ 'ID' => $this->user, 'spam' => $spam ] );
		wp_update_user( [ 'ID' => $this->user, 'spam' => $spam ] );
		self::assertSame( $this->user, $this->told_then( 'user_spammed' )->number( 'user_id' ) );

		wp_update_user( [ 'ID' => $this->user, 'spam' => '0' ] );

		self::assertSame( $this->user, $this->told( 'user_unspammed' )->number( 'user_id' ) );
	}

	/** @return iterable<string, array{mixed}> */
	public static function marks(): iterable {
		yield 'as WordPress writes it' => [ '1' ];
		yield 'as a number, of which WordPress says the opposite' => [ 1 ];
		yield 'as a truth' => [ true ];
	}

	public function test_a_mark_that_old_code_writes_by_itself_is_sent_as_well(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		$this->mark( 1, 'make_spam_user' );
		self::assertSame( 'zoe', $this->told_then( 'user_spammed' )->text( 'user_login' ) );

		$this->mark( 0, 'make_ham_user' );

		self::assertSame( 'zoe', $this->told( 'user_unspammed' )->text( 'user_login' ) );
	}

	public function test_a_mark_that_is_as_before_is_not_sent(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		wp_update_user( [ 'ID' => $this->user, 'spam' => '1' ] );
		wp_update_user( [ 'ID' => $this->user, 'spam' => '0' ] );
		wp_update_user( [ 'ID' => $this->user, 'spam' => 0 ] );
		do_action( 'make_spam_user' );
		do_action( 'make_ham_user', [] );
		do_action( 'profile_update', $this->user, null );

		$this->assert_nothing_told();
	}

	/** The bulk actions of Network Admin > Users. */
	public function test_users_whom_a_super_admin_marks_are_sent(): void {
		$this->create_user();
		$this->subscribe( ...self::TYPES );
		$list = network_admin_url( 'users.php' );
		foreach ( [ 'spam' => 'user_spammed', 'notspam' => 'user_unspammed' ] as $action => $slug ) {
			Visitor::of_user( 1 )->submit( $list, 'form-user-list', [ 'allusers' => [ $this->user ], 'action' => $action ] );
			self::assertSame( 'admin', $this->told_then( $slug )->text( 'actor', 'login' ) );
		}
	}

	/**
	 * As update_user_status() does, which is deprecated.
	 *
	 * @param non-empty-string $action
	 */
	private function mark( int $spam, string $action ): void {
		WordPress::database()->update( 'wp_users', [ 'spam' => $spam ], [ 'ID' => $this->user ] );
		clean_user_cache( $this->user );
		do_action( $action, $this->user );
	}
}
