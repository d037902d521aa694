<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;

/** For tests of events about users. What they create is called zoe or begins with it, and goes with the test. */
abstract class PeopleTestCase extends EventTestCase {

	protected int $user = 0;

	protected function setUp(): void {
		WordPress::load_admin( 'ms', 'user' );
		parent::setUp();
		add_filter( 'wp_hash_password_options', static fn (): array => [ 'cost' => 4 ] );
		// Left behind by Debian's functions for signups: then WordPress hashes passwords as it did long ago.
		unset( $GLOBALS['wp_hasher'] );
		$this->clean_up();
	}

	protected function tearDown(): void {
		parent::tearDown();
		$this->clean_up();
	}

	/** @param array{first_name?: string, last_name?: string, display_name?: string, user_email?: string} $fields As they were typed. */
	protected function create_user( array $fields = [] ): void {
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

	protected static function user_called( string $login ): \WP_User {
		wp_cache_flush();
		$user = get_user_by( 'login', $login );
		self::assertInstanceOf( \WP_User::class, $user );
		return $user;
	}

	/** The payload of the one event; the receiver is empty afterwards. */
	protected function told_then( string $slug ): Json {
		$data = $this->told( $slug );
		Receiver::clear();
		return $data;
	}

	/** What follows is as in another request. */
	protected function close_request(): void {
		$this->deliver();
	}

	private function clean_up(): void {
		wp_cache_flush();
		Database::write( "DELETE FROM wp_signups WHERE user_login LIKE 'zoe%'" );
		foreach ( Database::rows( "SELECT blog_id FROM wp_blogs WHERE path LIKE '/zoe%' OR domain LIKE 'zoe%'" ) as $row ) {
			wp_delete_site( (int) $row['blog_id'] );
		}
		update_site_option( 'site_admins', [ 'admin' ] );
		Database::write( "DELETE FROM wp_usermeta WHERE user_id IN ( SELECT ID FROM wp_users WHERE user_login LIKE 'zoe%' )" );
		Database::write( "DELETE FROM wp_users WHERE user_login LIKE 'zoe%'" );
		wp_cache_flush();
	}
}
