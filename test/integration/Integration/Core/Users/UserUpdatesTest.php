<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\UserUpdates;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Client\Visitor;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** Events of WordPress about changes of profiles. */
#[CoversClass( UserUpdates::class )]
final class UserUpdatesTest extends PeopleTestCase {

	public function test_changed_names_are_sent_once_with_what_they_were(): void {
		$this->create_user();
		$this->subscribe( 'user_updated' );
		$this->update( [ 'first_name' => "Zoë O'Brien", 'display_name' => 'Smith & Sons' ] );
		$this->update( [ 'last_name' => 'Smith', 'description' => 'Paints.', 'locale' => 'de_DE' ] );

		$data = $this->told( 'user_updated' );

		self::assertSame(
			[ $this->user, "Zoë O'Brien", 'Smith', 'admin' ],
			[ $data->number( 'user_id' ), $data->text( 'first_name' ), $data->text( 'last_name' ), $data->text( 'actor', 'login' ) ]
		);
		self::assertSame( [ 'description', 'display_name', 'first_name', 'last_name', 'locale' ], self::fields( $data ) );
		self::assertSame(
			[ 'Zoë', "Zoë O'Brien" ],
			[ $data->text( 'changes', 'first_name', 'old' ), $data->text( 'changes', 'first_name', 'new' ) ]
		);
	}

	public function test_two_users_are_two_events(): void {
		$this->create_user();
		$other = wp_create_user( 'zoe-2', 'password', 'zoe-2@example.com' );
		self::assertIsInt( $other );
		$this->subscribe( 'user_updated' );
		$this->update( [ 'nickname' => 'Z' ] );
		wp_update_user( [ 'ID' => $other, 'nickname' => 'Z' ] );

		self::assertSame( [ 'user_updated', 'user_updated' ], $this->types_received() );
	}

	public function test_a_field_that_code_writes_by_itself_is_sent(): void {
		$this->create_user();
		$this->subscribe( 'user_updated' );
		update_user_meta( $this->user, 'nickname', 'Z' );
		delete_user_meta( $this->user, 'first_name' );
		update_user_meta( $this->user, 'favorite_color', 'green' );

		$data = $this->told( 'user_updated' );

		self::assertSame( [ [ 'first_name', 'nickname' ], '' ], [ self::fields( $data ), $data->text( 'first_name' ) ] );
	}

	/** @param \Closure(int): mixed $save */
	#[DataProvider( 'no_changes' )]
	#[DataProvider( 'no_saves' )]
	public function test_a_save_that_changes_nothing_is_not_sent( \Closure $save ): void {
		$this->create_user( [ 'last_name' => "O'Brien & Sons", 'user_email' => "o'brien@example.com" ] );
		$this->subscribe( 'user_updated' );
		$save( $this->user );

		$this->assert_nothing_told();
	}

	/** @return iterable<string, array{\Closure(int): mixed}> */
	public static function no_changes(): iterable {
		yield 'the same' => [
			static fn ( int $id ) => wp_update_user( [ 'ID' => $id, 'first_name' => 'Zoë', 'user_pass' => 'password' ] ),
		];
		yield 'taken back' => [
			static function ( int $id ): void {
				wp_update_user( [ 'ID' => $id, 'first_name' => 'Someone', 'user_url' => 'https://example.com' ] );
				wp_update_user( [ 'ID' => $id, 'first_name' => 'Zoë', 'user_url' => '' ] );
			},
		];
		yield 'what is no field of a profile' => [
			static function ( int $id ): void {
				wp_update_user( [ 'ID' => $id, 'admin_color' => 'light', 'rich_editing' => 'false', 'role' => 'editor' ] );
				update_user_meta( $id, 'favorite_color', 'green' );
				\WP_Session_Tokens::get_instance( $id )->create( time() + 60 );
				\WP_Application_Passwords::create_new_application_password( $id, [ 'name' => 'Zapier' ] );
			},
		];
	}

	/** @return iterable<string, array{\Closure(int): mixed}> */
	public static function no_saves(): iterable {
		yield 'refused' => [
			static fn ( int $id ) => wp_update_user( [ 'ID' => $id, 'user_email' => 'sam@example.com', 'user_pass' => 'open sesame' ] ),
		];
		yield 'deletion' => [ static fn ( int $id ) => wpmu_delete_user( $id ) ];
		yield 'code that fires actions' => [
			static function ( int $id ): void {
				do_action( 'profile_update', $id, get_userdata( $id ), [] );
				do_action( 'profile_update' );
				do_action( 'updated_user_meta', 1, $id, 'first_name', 'Someone' );
				do_action( 'add_user_meta', new \stdClass(), [ 'first_name' ] );
				do_action( 'delete_user_meta', [], null, 'first_name' );
				do_action( 'password_reset', $id );
				apply_filters( 'wp_pre_insert_user_data', [], 'yes', '7000' );
				do_action( 'user_register', [] );
			},
		];
	}

	public function test_a_new_user_is_not_updated_as_well(): void {
		$this->subscribe( 'user_registered', 'user_updated' );
		$this->create_user();
		$this->update( [ 'last_name' => 'Smith', 'user_pass' => 'open sesame' ] );
		update_user_meta( $this->user, 'nickname', 'Z' );

		self::assertSame( 'Smith', $this->told( 'user_registered' )->text( 'last_name' ) );
	}

	public function test_after_a_user_who_could_not_be_created_others_are_told(): void {
		$this->create_user();
		$this->subscribe( 'user_updated' );
		add_filter( 'wp_pre_insert_user_data', '__return_empty_array', 200 );
		self::assertInstanceOf( \WP_Error::class, wp_create_user( 'zoe-2', 'password', 'zoe-2@example.com' ) );
		remove_filter( 'wp_pre_insert_user_data', '__return_empty_array', 200 );
		update_user_meta( $this->user, 'nickname', 'Z' );

		self::assertSame( [ 'nickname' ], self::fields( $this->told( 'user_updated' ) ) );
	}

	/** Of so many, a long process does not leave the first open. */
	public function test_a_new_user_is_updated_once_their_registration_is_told(): void {
		$this->subscribe( 'user_registered', 'user_updated' );
		$this->create_user();
		foreach ( range( 1, 20 ) as $number ) {
			wp_create_user( "zoe-{$number}", 'password', "zoe-{$number}@example.com" );
		}
		$this->update( [ 'nickname' => 'Z' ] );

		self::assertSame( [ ...array_fill( 0, 21, 'user_registered' ), 'user_updated' ], $this->types_received() );
	}

	/** @param \Closure(int): mixed $set */
	#[DataProvider( 'passwords' )]
	public function test_another_password_is_sent_by_its_name_alone( \Closure $set ): void {
		$this->create_user();
		$this->subscribe( 'user_updated', 'user_password_reset' );
		$set( $this->user );

		$received = $this->received( 'user_updated' );

		self::assertSame( [ 'password' ], self::fields( $received->data() ) );
		self::assertStringContainsString( '"changes":{}', $received->body );
		self::assertStringNotContainsString( 'sesame', $received->body );
		self::assertStringNotContainsString( self::user_called( 'zoe' )->user_pass, $received->body );
	}

	/** @return iterable<string, array{\Closure(int): mixed}> */
	public static function passwords(): iterable {
		yield 'by an update' => [ static fn ( int $id ) => wp_update_user( [ 'ID' => $id, 'user_pass' => 'open sesame' ] ) ];
		yield 'by itself' => [ static fn ( int $id ) => wp_set_password( 'open sesame', $id ) ];
		yield 'twice' => [
			static function ( int $id ): void {
				wp_set_password( 'open sesame', $id );
				wp_set_password( 'open sesame', $id );
			},
		];
		yield 'as a hash, by an import' => [
			static fn ( int $id ) => wp_insert_user(
				[
					'ID'           => $id,
					'user_pass'    => wp_hash_password( 'open sesame' ),
					'user_login'   => 'zoe',
					'user_email'   => 'zoe@example.com',
					'display_name' => 'Zoë',
					'first_name'   => 'Zoë',
				]
			),
		];
	}

	/** WordPress hashes passwords again when somebody logs in whose hash is old. */
	public function test_a_password_that_is_hashed_again_is_not_sent(): void {
		$this->create_user();
		$old = md5( 'password' );
		Database::write( 'UPDATE wp_users SET user_pass = ? WHERE ID = ?', $old, $this->user );
		clean_user_cache( $this->user );
		$this->subscribe( 'user_updated' );
		add_filter( 'send_auth_cookies', '__return_false' );
		$user = wp_signon( [ 'user_login' => 'zoe', 'user_password' => 'password', 'remember' => false ] );
		self::assertInstanceOf( \WP_User::class, $user );
		self::assertNotSame( $old, self::user_called( 'zoe' )->user_pass );

		$this->assert_nothing_told();
	}

	public function test_what_changes_again_in_a_long_process_is_sent_again(): void {
		$this->create_user();
		$this->subscribe( 'user_updated' );
		$this->update( [ 'first_name' => 'Someone' ] );
		$this->close_request();
		$this->update( [ 'first_name' => 'Zoë' ] );

		self::assertSame( [ 'user_updated', 'user_updated' ], $this->types_received() );
	}

	public function test_a_profile_that_its_owner_saves_is_sent_once(): void {
		$this->create_user();
		$this->webhook();
		$browser = Visitor::of_user( $this->user );
		$page    = user_admin_url( 'profile.php' );
		$browser->submit( $page, 'your-profile', [] );
		$this->assert_nothing_told();

		$browser->submit(
			$page,
			'your-profile',
			[ 'last_name' => "O'Brien", 'nickname' => 'Z', 'email' => 'new@example.com', 'admin_color' => 'light' ]
		);

		$data = $this->told_then( 'user_updated' );
		self::assertSame( [ 'last_name', 'nickname' ], self::fields( $data ) );
		self::assertSame( [ $this->user, "O'Brien" ], [ $data->number( 'actor', 'id' ), $data->text( 'last_name' ) ] );

		// WordPress asks the new address first.
		wp_cache_flush();
		$asked = get_user_meta( $this->user, '_new_email', true );
		self::assertIsArray( $asked );
		self::assertIsString( $asked['hash'] );
		$browser->open( "{$page}?newuseremail={$asked['hash']}" );
		$data = $this->told( 'user_updated' );
		self::assertSame(
			[ [ 'user_email' ], 'new@example.com' ],
			[ self::fields( $data ), $data->text( 'changes', 'user_email', 'new' ) ]
		);
	}

	public function test_a_user_whom_a_super_admin_edits_is_sent_once(): void {
		$this->create_user();
		$this->webhook();
		Visitor::of_user( 1 )->submit(
			network_admin_url( "user-edit.php?user_id={$this->user}" ),
			'your-profile',
			[
				'first_name' => 'Zoë & Co',
				'email'      => 'new@example.com',
				'pass1'      => 'open sesame',
				'pass2'      => 'open sesame',
				'url'        => 'https://example.com/?a=1&b=2',
			]
		);

		$received = $this->received( 'user_updated' );

		self::assertSame( [ 'first_name', 'password', 'user_email', 'user_url' ], self::fields( $received->data() ) );
		self::assertSame( 'https://example.com/?a=1&b=2', $received->data()->text( 'changes', 'user_url', 'new' ) );
		self::assertStringNotContainsString( 'sesame', $received->body );
	}

	/** Who calls it is not logged in by that. */
	public function test_a_profile_that_is_edited_over_xml_rpc_is_sent_once(): void {
		$this->create_user();
		$this->close_request();
		$this->webhook();
		$string = static fn ( string $text ): string => "<value><string>{$text}</string></value>";
		$field  = "<value><struct><member><name>first_name</name>{$string( 'Zed' )}</member></struct></value>";
		$params = [ '<value><int>1</int></value>', $string( 'zoe' ), $string( 'password' ), $field ];
		$body   = '<methodCall><methodName>wp.editProfile</methodName><params><param>'
			. implode( '</param><param>', $params ) . '</param></params></methodCall>';
		$done   = Curl::send( 'POST', site_url( 'xmlrpc.php' ), [ 'Content-Type' => 'text/xml' ], $body );
		self::assertStringContainsString( '<boolean>1</boolean>', $done->body );

		$data = $this->told( 'user_updated' );

		self::assertSame( [ [ 'first_name' ], $this->user ], [ self::fields( $data ), $data->number( 'actor', 'id' ) ] );
	}

	public function test_a_user_who_is_edited_over_rest_is_sent_once(): void {
		$this->create_user();
		add_user_to_blog( 3, $this->user, 'author' );
		Http::as_user( 'admin' );
		$this->webhook();
		$body = [
			'name'      => 'Zoë Smith',
			'last_name' => 'Smith',
			'slug'      => 'zoe-smith',
			'password'  => 'open sesame',
			'roles'     => [ 'author' ],
		];
		$url  = Sites::url( 'acme' ) . "wp-json/wp/v2/users/{$this->user}";
		$done = Http::as_user( 'admin' )->send_elsewhere( 'PUT', $url, json_encode( $body, JSON_THROW_ON_ERROR ) );
		self::assertSame( 200, $done->status, $done->body );

		$received = $this->received( 'user_updated' );

		self::assertSame( [ 'display_name', 'last_name', 'password', 'user_nicename' ], self::fields( $received->data() ) );
		self::assertStringNotContainsString( 'sesame', $received->body );
	}

	/** @param array<string, string> $fields */
	private function update( array $fields ): void {
		self::assertSame( $this->user, wp_update_user( wp_slash( $fields + [ 'ID' => $this->user ] ) ) );
	}

	/** @return list<string> */
	private static function fields( Json $data ): array {
		$names = $data->at( 'changed_fields' )->value;
		self::assertIsArray( $names );
		self::assertContainsOnlyString( $names );
		return array_values( $names );
	}
}
