<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\SignupEvents;
use MultisiteWebhooks\Test\Integration\Support\Client\Visitor;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversClass;

/** Events of WordPress about signups. Their keys and passwords never leave. */
#[CoversClass( SignupEvents::class )]
final class SignupEventsTest extends PeopleTestCase {

	private const FLOW = [
		'signup_created',
		'signup_activated',
		'user_registered',
		'user_updated',
		'user_added_to_site',
		'user_removed_from_site',
		'user_role_changed',
		'user_password_reset',
		'site_created',
	];

	/** What WordPress knows about the signup, and nobody else may. */
	private string $key = '';

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'wpmu_signup_user_notification', '__return_false' );
		add_filter( 'wpmu_signup_blog_notification', '__return_false' );
		add_filter( 'wpmu_welcome_notification', '__return_false' );
		add_filter( 'wpmu_welcome_user_notification', '__return_false' );
		update_site_option( 'registration', 'all' );
	}

	protected function tearDown(): void {
		update_site_option( 'registration', 'none' );
		parent::tearDown();
	}

	public function test_a_signup_of_a_user_is_sent_without_its_key_and_what_others_keep_with_it(): void {
		$this->subscribe( ...self::FLOW );
		$this->remember_key( 'after_signup_user', 2 );
		wpmu_signup_user( 'zoesmith', 'zoe@example.com', [ 'password' => 'open sesame', 'field_1' => 'open sesame' ] );

		$received = $this->received( 'signup_created' );
		$data     = $received->data();

		self::assertSame(
			[ 'user', 'zoesmith', 'zoe@example.com' ],
			[ $data->text( 'signup_type' ), $data->text( 'user_login' ), $data->text( 'user_email' ) ]
		);
		self::assertNull( $data->at( 'requested_path' )->value );
		$this->assert_no_secrets( $received->body );
	}

	public function test_a_user_who_is_activated_is_sent_with_all_that_came_with_it(): void {
		$this->remember_key( 'after_signup_user', 2 );
		wpmu_signup_user( 'zoesmith', 'zoe@example.com', [ 'add_to_blog' => 3, 'new_role' => 'editor' ] );
		$this->subscribe( ...self::FLOW );
		$password = $this->activate()['password'] ?? null;

		self::assertSame( [ 'signup_activated', 'user_added_to_site', 'user_registered' ], $this->types_received() );
		self::assertIsString( $password );
		foreach ( Receiver::requests() as $received ) {
			self::assertSame( 'zoesmith', $received->data()->text( 'user_login' ) );
			self::assertStringNotContainsString( $password, $received->body );
			$this->assert_no_secrets( $received->body );
		}
	}

	public function test_a_site_that_is_activated_is_sent_with_all_that_came_with_it(): void {
		$this->subscribe( ...self::FLOW );
		$this->remember_key( 'after_signup_site', 5 );
		$domain = (string) parse_url( network_home_url(), PHP_URL_HOST ) . ':' . parse_url( network_home_url(), PHP_URL_PORT );
		wpmu_signup_blog( $domain, '/zoe/', 'Zoë &amp; Sons', 'zoesmith', 'zoe@example.com', [ 'public' => 1 ] );
		$data = $this->told_then( 'signup_created' );
		self::assertSame(
			[ 'site', '/zoe/', 'Zoë & Sons' ],
			[ $data->text( 'signup_type' ), $data->text( 'requested_path' ), $data->text( 'requested_title' ) ]
		);

		$password = $this->activate()['password'] ?? null;

		self::assertSame( [ 'signup_activated', 'site_created', 'user_added_to_site', 'user_registered' ], $this->types_received() );
		self::assertIsString( $password );
		foreach ( Receiver::requests() as $received ) {
			self::assertStringNotContainsString( $password, $received->body );
			$this->assert_no_secrets( $received->body );
		}
	}

	/** wp-signup.php and the link in its email, wp-activate.php. */
	public function test_somebody_signs_up_for_a_site_on_the_pages_of_the_network(): void {
		$this->subscribe( ...self::FLOW );
		$visitor = Visitor::logged_out();
		$page    = network_site_url( 'wp-signup.php' );
		$asked   = $visitor->submit(
			$page,
			'setupform',
			[ 'user_name' => 'zoesmith', 'user_email' => 'zoe@example.com', 'signup_for' => 'blog' ]
		);
		$this->assert_nothing_told();
		$visitor->submit_on( $asked, $page, 'setupform', [ 'blogname' => 'zoesmith', 'blog_title' => 'Zoë & Sons' ] );
		$data = $this->told_then( 'signup_created' );
		self::assertSame(
			[ 'site', Sites::url( 'zoesmith' ), 'Zoë & Sons' ],
			[
				$data->text( 'signup_type' ),
				'http://' . $data->text( 'requested_domain' ) . $data->text( 'requested_path' ),
				$data->text( 'requested_title' ),
			]
		);
		self::assertNull( $data->at( 'actor' )->value );

		$this->confirm( 'zoesmith' );

		self::assertSame( [ 'signup_activated', 'site_created', 'user_added_to_site', 'user_registered' ], $this->types_received() );
	}

	public function test_somebody_signs_up_for_an_account_on_the_pages_of_the_network(): void {
		$this->subscribe( ...self::FLOW );
		$page = network_site_url( 'wp-signup.php' );
		Visitor::logged_out()->submit(
			$page,
			'setupform',
			[ 'user_name' => 'zoesmith', 'user_email' => 'zoe@example.com', 'signup_for' => 'user' ]
		);
		self::assertSame( 'user', $this->told_then( 'signup_created' )->text( 'signup_type' ) );

		$this->confirm( 'zoesmith' );

		self::assertSame( [ 'signup_activated', 'user_registered' ], $this->types_received() );
	}

	/** Users > Add User of a site. */
	public function test_somebody_without_an_account_is_invited_to_a_site(): void {
		$this->subscribe( ...self::FLOW );
		$page = Sites::url( 'acme' ) . 'wp-admin/user-new.php';
		Visitor::of_user( 1 )->submit(
			$page,
			'createuser',
			[ 'user_login' => 'zoesmith', 'email' => 'zoe@example.com', 'role' => 'editor' ]
		);
		$data = $this->told_then( 'signup_created' );
		self::assertSame(
			[ 3, 'editor', 'admin' ],
			[ $data->number( 'invited_to_site_id' ), $data->text( 'invited_as_role' ), $data->text( 'actor', 'login' ) ]
		);

		$this->confirm( 'zoesmith' );

		self::assertSame( [ 'signup_activated', 'user_added_to_site', 'user_registered' ], $this->types_received() );
	}

	public function test_actions_that_other_code_fires_without_a_user_are_not_sent(): void {
		$this->subscribe( 'signup_activated' );
		remove_action( 'wpmu_activate_user', 'add_new_user_to_blog' );
		remove_action( 'wpmu_activate_user', 'wpmu_welcome_user_notification' );
		remove_action( 'wpmu_activate_blog', 'wpmu_welcome_notification' );
		do_action( 'wpmu_activate_user', 7000, 'password', [] );
		do_action( 'wpmu_activate_blog', [], new \stdClass() );

		$this->assert_nothing_told();
	}

	public function test_signups_of_careless_code_are_sent_as_far_as_they_can_be_read(): void {
		$this->subscribe( 'signup_created' );
		remove_action( 'after_signup_user', 'wpmu_signup_user_notification' );
		do_action( 'after_signup_user', 'zoesmith', 'zoe@example.com', [], 'meta' );

		self::assertSame( 'zoesmith', $this->told( 'signup_created' )->text( 'user_login' ) );
	}

	private function remember_key( string $hook, int $position ): void {
		add_action(
			$hook,
			function ( mixed ...$arguments ) use ( $position ): void {
				self::assertIsString( $arguments[ $position ] );
				$this->key = $arguments[ $position ];
			},
			10,
			9
		);
	}

	/** @return array<array-key, mixed> */
	private function activate(): array {
		// Debian's WordPress wants the ID too.
		$activated = ( new \ReflectionFunction( 'wpmu_activate_signup' ) )->invoke( $this->key, self::signup( 'zoesmith' ) );
		self::assertIsArray( $activated );
		return $activated;
	}

	/** With a key that the test knows instead of the one in the email. */
	private function confirm( string $login ): void {
		$this->key = 'fedcba9876543210';
		Database::write( 'UPDATE wp_signups SET activation_key = ? WHERE user_login = ?', $this->stored_key(), $login );
		$id     = self::signup( $login );
		$answer = Visitor::logged_out()->post( network_site_url( 'wp-activate.php' ), [ 'key' => $this->key, 'signup_id' => $id ] );
		self::assertStringContainsString( 'Your account is now active!', $answer->body );
	}

	/** Debian's WordPress stores a hash. */
	private function stored_key(): string {
		if ( 1 === ( new \ReflectionFunction( 'wpmu_activate_signup' ) )->getNumberOfParameters() ) {
			return $this->key;
		}
		require_once getenv( 'WP_PATH' ) . '/wp-includes/class-phpass.php';
		$hash = ( new \PasswordHash( 8, true ) )->HashPassword( $this->key );
		self::assertIsString( $hash );
		return time() . ":{$hash}";
	}

	private static function signup( string $login ): int {
		return (int) Database::text( 'SELECT signup_id FROM wp_signups WHERE user_login = ?', $login );
	}

	private function assert_no_secrets( string $body ): void {
		self::assertNotSame( '', $this->key );
		self::assertStringNotContainsString( $this->key, $body );
		self::assertStringNotContainsString( 'sesame', $body );
		self::assertStringNotContainsString( 'password', $body );
		self::assertStringNotContainsString( 'activation_key', $body );
	}
}
