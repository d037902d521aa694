<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\UserEvents;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Visitor;
use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversClass;

/** Events of WordPress about the accounts of users. */
#[CoversClass( UserEvents::class )]
final class UserEventsTest extends PeopleTestCase {

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'send_auth_cookies', '__return_false' );
	}

	public function test_a_user_who_is_created_is_sent(): void {
		$this->subscribe( 'user_registered' );
		$this->create_user();

		$data = $this->told( 'user_registered' );

		self::assertSame(
			[ $this->user, 'Zoë', 'admin' ],
			[ $data->number( 'user_id' ), $data->text( 'first_name' ), $data->text( 'actor', 'login' ) ]
		);
	}

	public function test_a_network_event_reaches_a_webhook_for_all_events(): void {
		$this->webhook();
		$this->create_user();

		// WordPress gives a new user a role on the current site.
		self::assertSame( [ 'user_added_to_site', 'user_registered' ], $this->types_received() );
	}

	public function test_names_are_sent_as_they_were_typed(): void {
		$this->subscribe( 'user_registered' );
		$this->create_user(
			[
				'first_name'   => 'Zoë "Z"',
				'last_name'    => "O'Brien & <Sons>",
				'display_name' => 'Smith & Sons',
				'user_email'   => 'a&b@example.com',
			]
		);

		$data = $this->told( 'user_registered' );

		self::assertSame( [ 'Zoë "Z"', "O'Brien &" ], [ $data->text( 'first_name' ), $data->text( 'last_name' ) ] );
		self::assertSame( [ 'Smith & Sons', 'a&b@example.com' ], [ $data->text( 'display_name' ), $data->text( 'user_email' ) ] );
	}

	/** Network Admin > Users > Add User. */
	public function test_a_user_whom_a_super_admin_adds_to_the_network_is_sent(): void {
		$this->webhook();
		Visitor::of_user( 1 )->submit(
			network_admin_url( 'user-new.php' ),
			network_admin_url( 'user-new.php?action=add-user' ),
			[
				'user' => [
					'username' => 'zoesmith',
					'email'    => 'zoe@example.com',
				],
			]
		);

		self::assertSame( 'zoesmith', $this->told( 'user_registered' )->text( 'user_login' ) );
	}

	/** Network Admin > Sites > Edit > Users. */
	public function test_a_user_whom_a_super_admin_adds_to_a_site_is_sent_with_their_membership(): void {
		$this->webhook();
		$page = network_admin_url( 'site-users.php?id=3' );
		$user = [
			'username' => 'zoesmith',
			'email'    => 'zoe@example.com',
		];
		Visitor::of_user( 1 )->submit( $page, 'newuser', [ 'user' => $user, 'new_role' => 'editor' ] );

		self::assertSame( [ 'user_added_to_site', 'user_registered' ], $this->types_received() );
	}

	public function test_a_user_who_is_created_over_rest_is_sent_with_their_membership_and_nothing_else(): void {
		Http::as_user( 'admin' );
		$this->webhook();
		$body = [
			'username'   => 'zoesmith',
			'email'      => 'zoe@example.com',
			'password'   => 'open sesame',
			'first_name' => 'Zoë',
			'roles'      => [ 'editor' ],
		];
		$json = json_encode( $body, JSON_THROW_ON_ERROR );
		Http::as_user( 'admin' )->send_elsewhere( 'POST', Sites::url( 'acme' ) . 'wp-json/wp/v2/users', $json )->json( 201 );

		self::assertSame( [ 'user_added_to_site', 'user_registered' ], $this->types_received() );
		foreach ( Receiver::requests() as $received ) {
			self::assertStringNotContainsString( 'sesame', $received->body );
			self::assertSame( 'editor', $received->data()->has( 'role' ) ? $received->data()->text( 'role' ) : 'editor' );
		}
	}

	public function test_a_login_is_sent_with_the_site_and_by_the_user(): void {
		$this->create_user();
		$this->subscribe( 'user_logged_in', 'user_updated' );
		switch_to_blog( 3 );
		$this->log_in( 'password' );
		restore_current_blog();

		$data = $this->told( 'user_logged_in' );

		self::assertSame(
			[ 3, $this->user, 'zoe' ],
			[ $data->number( 'site_id' ), $data->number( 'actor', 'id' ), $data->text( 'actor', 'login' ) ]
		);
	}

	public function test_a_login_by_the_form_is_sent(): void {
		$this->create_user();
		$this->webhook();
		$login = Visitor::logged_out()->submit(
			wp_login_url(),
			'loginform',
			[
				'log' => 'zoe@example.com',
				'pwd' => 'password',
			]
		);
		self::assertSame( 302, $login->status );

		self::assertSame( $this->user, $this->told( 'user_logged_in' )->number( 'actor', 'id' ) );
	}

	public function test_a_login_that_code_for_single_sign_on_announces_twice_is_sent_once(): void {
		$this->create_user();
		$this->subscribe( 'user_logged_in' );
		do_action( 'wp_login', 'zoe' );
		do_action( 'wp_login', 'zoe', get_userdata( $this->user ) );

		self::assertSame( 'zoe', $this->told( 'user_logged_in' )->text( 'user_login' ) );
	}

	public function test_what_is_no_login_is_not_sent_as_one(): void {
		$this->create_user();
		$this->subscribe( 'user_logged_in' );
		self::assertInstanceOf( \WP_Error::class, $this->log_in( 'wrong' ) );
		wp_set_auth_cookie( $this->user );
		do_action( 'wp_login' );
		do_action( 'wp_login', 'nobody', new \stdClass() );
		do_action( 'wp_login', [ 'zoe' ], new \WP_User() );
		self::assertSame( 200, Http::as_user( 'admin' )->send_elsewhere( 'GET', '/wp-json/wp/v2/users/me' )->status );

		$this->assert_nothing_told();
	}

	public function test_a_password_that_is_reset_is_sent_once_and_without_it(): void {
		$this->create_user();
		$this->webhook();
		$user = get_userdata( $this->user );
		self::assertInstanceOf( \WP_User::class, $user );
		reset_password( $user, 'open sesame' );

		$received = $this->received( 'user_password_reset' );

		self::assertSame( $this->user, $received->data()->number( 'user_id' ) );
		self::assertStringNotContainsString( 'open sesame', $received->body );
	}

	/** Lost password: the form, and the one that the link in the email leads to. */
	public function test_a_lost_password_that_is_set_anew_is_sent_once_and_without_it(): void {
		$this->create_user();
		$this->webhook();
		$browser = Visitor::logged_out();
		$browser->submit( wp_lostpassword_url(), 'lostpasswordform', [ 'user_login' => 'zoe' ] );
		$this->assert_nothing_told();
		$key = get_password_reset_key( self::user_called( 'zoe' ) );
		self::assertIsString( $key );
		$browser->open( site_url( "wp-login.php?action=rp&key={$key}&login=zoe" ) );
		$browser->submit(
			site_url( 'wp-login.php?action=rp' ),
			'resetpassform',
			[
				'pass1' => 'open sesame',
				'pass2' => 'open sesame',
			]
		);
		self::assertTrue( wp_check_password( 'open sesame', self::user_called( 'zoe' )->user_pass ) );

		$received = $this->received( 'user_password_reset' );

		self::assertNull( $received->data()->at( 'actor' )->value );
		self::assertStringNotContainsString( 'open sesame', $received->body );
	}

	public function test_an_application_password_that_is_created_is_sent_without_it(): void {
		$this->create_user();
		$this->webhook();
		$made = \WP_Application_Passwords::create_new_application_password(
			$this->user,
			[
				'name'   => 'Zapier & Co',
				'app_id' => '6a1f0e52-93c4-4b7d-8a26-5e0d9c3b7f14',
			]
		);
		self::assertIsArray( $made );
		self::assertIsString( $made[0] );

		$received = $this->received( 'application_password_created' );
		$data     = $received->data();

		self::assertSame( [ 'Zapier & Co', '6a1f0e52-93c4-4b7d-8a26-5e0d9c3b7f14' ], [ $data->text( 'name' ), $data->text( 'app_id' ) ] );
		self::assertStringNotContainsString( $made[0], $received->body );
		self::assertStringNotContainsString( $made[1]['password'], $received->body );
	}

	public function test_an_application_password_that_is_created_over_rest_is_sent_without_it(): void {
		Http::as_user( 'admin' );
		$this->webhook();
		$made = Http::as_user( 'admin' )->send_elsewhere(
			'POST',
			'/wp-json/wp/v2/users/me/application-passwords',
			json_encode( [ 'name' => uniqid( 'zoe ' ) ], JSON_THROW_ON_ERROR )
		)->json( 201 );

		$received = $this->received( 'application_password_created' );

		self::assertSame( [ 'admin', null ], [ $received->data()->text( 'user_login' ), $received->data()->at( 'app_id' )->value ] );
		self::assertSame( $made->text( 'uuid' ), $received->data()->text( 'uuid' ) );
		self::assertStringNotContainsString( str_replace( ' ', '', $made->text( 'password' ) ), $received->body );
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
		remove_action( 'after_password_reset', 'wp_password_change_notification' );
		do_action( 'after_password_reset' );
		do_action( 'after_password_reset', $this->user, 'password' );
		do_action( 'wp_create_application_password', [], null );
		do_action( 'wp_create_application_password', $this->user, 'password' );

		$this->assert_nothing_told();
	}

	private function log_in( string $password ): \WP_User|\WP_Error {
		return wp_signon(
			[
				'user_login'    => 'zoe',
				'user_password' => $password,
				'remember'      => false,
			]
		);
	}
}
