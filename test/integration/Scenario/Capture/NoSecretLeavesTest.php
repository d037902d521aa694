<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Code fires WordPress's own objects and rows. Passwords, keys and sessions in them never leave. */
#[CoversNothing]
final class NoSecretLeavesTest extends NetworkTestCase {

	private int $user = 0;

	protected function setUp(): void {
		parent::setUp();
		WordPress::load_admin( 'ms', 'user' );
		$this->user = (int) wpmu_create_user( 'zoe', 'open sesame', 'zoe@example.com' );
		$this->webhook( [ 'url' => Receiver::url( '/standard' ) ] );
		$this->webhook( [ 'url' => Receiver::url( '/flat' ), 'format' => 'flat' ] );
	}

	protected function tearDown(): void {
		wpmu_delete_user( $this->user );
		parent::tearDown();
	}

	public function test_no_secret_of_a_user_leaves_in_either_format(): void {
		$user = $this->user();
		self::assertIsString( get_password_reset_key( $user ) );
		$token    = \WP_Session_Tokens::get_instance( $this->user )->create( time() + 3600 );
		$sessions = get_user_meta( $this->user, 'session_tokens', true );
		$password = \WP_Application_Passwords::create_new_application_password( $this->user, [ 'name' => 'App' ] );
		self::assertIsArray( $sessions );
		self::assertIsArray( $password );
		self::assertIsArray( $password[1] );
		$user    = $this->user();
		$secrets = [ $user->user_pass, $user->user_activation_key, array_key_first( $sessions ), $token ];
		array_push( $secrets, $password[0], $password[1]['password'] );
		do_action(
			'wu_event',
			'somebody.changed',
			[
				'user'     => $user,
				'row'      => [ 'in' => [ WordPress::database()->get_row( "SELECT * FROM wp_users WHERE ID = {$this->user}" ) ] ],
				'data'     => (array) $user->data,
				'meta'     => get_user_meta( $this->user ),
				'app'      => [ 'new_password' => $password[0], 'item' => $password[1] ],
				'session'  => [ 'session_token' => $token ],
				'cookies'  => [ 'wordpress_logged_in_' . md5( 'x' ) => "zoe|1|{$token}|x", 'lang' => 'de' ],
				'hash'     => $user->user_pass,
				'price'    => 9.5,
			],
		);
		$this->deliver();

		$is_ours  = static fn ( Received $one ): bool => 'somebody.changed' === $one->header( 'x-multisite-event' );
		$requests = array_filter( Receiver::requests(), $is_ours );
		self::assertCount( 2, $requests );
		foreach ( $requests as $request ) {
			foreach ( $secrets as $secret ) {
				self::assertNotSame( '', $secret );
				self::assertStringNotContainsString( trim( (string) json_encode( $secret ), '"' ), $request->body );
				self::assertStringNotContainsString( trim( (string) json_encode( $secret, JSON_UNESCAPED_SLASHES ), '"' ), $request->body );
			}
			self::assertStringContainsString( '"user_login":"zoe"', $request->body );
			self::assertStringContainsString( '"lang":"de"', $request->body );
			self::assertStringNotContainsString( '"hash"', $request->body );
		}
	}

	private function user(): \WP_User {
		clean_user_cache( $this->user );
		$user = get_userdata( $this->user );
		return $user instanceof \WP_User ? $user : throw new \LogicException( 'no user' );
	}
}
