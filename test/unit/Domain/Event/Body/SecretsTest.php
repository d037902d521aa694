<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event\Body;

use MultisiteWebhooks\Domain\Event\Body\Payload;
use MultisiteWebhooks\Domain\Event\Body\Secrets;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Secrets::class )]
final class SecretsTest extends TestCase {

	private const PHPASS  = '$P$Bq3vZ8Jx1u0mYtW5nR2cD7eF9gH4iK.';
	private const BCRYPT  = '$2y$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234';
	private const GENERIC = '$generic$AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_ab';

	/** @param array<array-key, mixed> $payload */
	#[DataProvider( 'users' )]
	#[DataProvider( 'other_secrets' )]
	public function test_a_secret_leaves_in_neither_format( array $payload, string $left ): void {
		self::assertSame( $left, json_encode( Payload::plain( $payload, null ) ) );
		self::assertSame( $left, Payload::flat( $payload, json_encode( ... ) ) );
	}

	/** @return iterable<string, array{array<array-key, mixed>, string}> */
	public static function users(): iterable {
		$user = [
			'ID'                  => '7',
			'user_login'          => 'zoe',
			'user_pass'           => self::BCRYPT,
			'user_activation_key' => '1700000000:' . self::GENERIC,
		];
		$left = '{"ID":"7","user_login":"zoe"}';
		yield 'a row of the table of users' => [ [ 'user' => $user ], "{\"user\":{$left}}" ];
		yield 'an object of it' => [ [ 'user' => (object) $user ], "{\"user\":{$left}}" ];
		yield 'the payload itself' => [ $user, $left ];
		yield 'an object in an object in a list' => [
			[ 'a' => [ (object) [ 'data' => (object) $user ] ] ],
			"{\"a\":[{\"data\":{$left}}]}",
		];
		yield 'an object that serializes itself' => [ [ 'user' => self::serializing( $user ) ], "{\"user\":{$left}}" ];
		yield 'one in one' => [ [ 'a' => self::serializing( self::serializing( (object) $user ) ) ], "{\"a\":{$left}}" ];
		yield 'other spellings' => [ [ 'userPass' => 'a', 'User-Pass' => 'b', 'USER_ACTIVATION_KEY' => 'c', 'id' => 1 ], '{"id":1}' ];
		yield 'an empty one' => [ [ 'user_pass' => null, 'user_activation_key' => '', 'id' => 1 ], '{"id":1}' ];
	}

	/** @return iterable<string, array{array<array-key, mixed>, string}> */
	public static function other_secrets(): iterable {
		yield 'fields of a user' => [
			[
				'meta' => [
					'session_tokens'         => [ 'a' => [ 'ip' => '::1' ] ],
					'_application_passwords' => [ [ 'password' => 'x' ] ],
					'nickname'               => [ 'zoe' ],
				],
			],
			'{"meta":{"nickname":["zoe"]}}',
		];
		yield 'an application password' => [
			[ 'item' => [ 'uuid' => 'u', 'name' => 'App', 'password' => self::GENERIC, 'last_ip' => null ], 'new_password' => 'abcd efgh' ],
			'{"item":{"uuid":"u","name":"App","last_ip":null}}',
		];
		yield 'the fields of a form' => [
			[ 'pass1' => 'a', 'pass1-text' => 'a', 'pass2' => 'a', 'pwd' => 'a', 'log' => 'zoe' ],
			'{"log":"zoe"}',
		];
		yield 'cookies and headers' => [
			[
				'wordpress_logged_in_0123456789abcdef0123456789abcdef' => 'zoe|1|2|3',
				'HTTP_COOKIE'                                          => 'a',
				'PHP_AUTH_PW'                                          => 'b',
				'lang'                                                 => 'de',
			],
			'{"lang":"de"}',
		];
		yield 'a signup' => [
			[ 'signup_id' => 1, 'user_login' => 'zoe', 'activation_key' => '0123456789abcdef' ],
			'{"signup_id":1,"user_login":"zoe"}',
		];
		yield 'a hash under another name' => [
			[ 'hash' => self::PHPASS, 'all' => [ 'a', '$wp' . self::BCRYPT, 'b' ] ],
			'{"all":["a","b"]}',
		];
		yield 'a post with a password' => [ [ 'post' => (object) [ 'ID' => 1, 'post_password' => 'open' ] ], '{"post":{"ID":1}}' ];
	}

	public function test_data_that_is_only_called_alike_stays(): void {
		$payload = [
			'key'             => 'value',
			'order_key'       => 'wc_order_abc',
			'cart_hash'       => '0123456789abcdef0123456789abcdef',
			'activation_key'  => 'LICENSE-1234',
			'license_key'     => 'LICENSE-1234',
			'token'           => 'tok_1',
			'payment_token'   => 7,
			'new_email'       => 'zoe@example.com',
			'meta_key'        => 'color',
			'password'        => true,
			'passport'        => 'X123',
			'price'           => '$5',
			'wordpress_theme' => 'twenty',
			'text'            => 'Costs $2y$ and $P$ more.',
			'nested'          => [ 'pass' => 'Gold', 'keys' => [ 'a', 'b' ], 'bypass' => false, 'empty' => new \stdClass() ],
		];
		self::assertSame( json_encode( $payload ), json_encode( Payload::plain( $payload, null ) ) );
		self::assertSame( json_encode( $payload ), Payload::flat( $payload, json_encode( ... ) ) );
	}

	public function test_flat_is_what_wp_json_encode_makes_of_what_is_left(): void {
		$numbers = [ 'price' => 9.0, 'vat' => 0.19, 'big' => PHP_INT_MAX ];
		$payload = $numbers + [ 'url' => 'https://example.com/ä', 'list' => [], 'none' => new \stdClass(), '' => 1 ];
		self::assertSame( json_encode( $payload ), Payload::flat( $payload + [ 'user_pass' => 'secret' ], json_encode( ... ) ) );
	}

	public function test_odd_names_do_not_change_the_flat_format(): void {
		$payload = [ "\0odd" => 1, 'price' => '$5', 'key' => 'a', '' => [] ];
		self::assertSame( json_encode( $payload ), Payload::flat( $payload, json_encode( ... ) ) );
	}

	public function test_properties_that_a_cast_has_uncovered_are_left_out(): void {
		$user = (array) new class() {

			protected string $user_pass = 'secret';

			private string $session_tokens = 'secret';

			public string $user_login = 'zoe';

			public function all(): string {
				return $this->user_pass . $this->session_tokens;
			}
		};
		self::assertStringNotContainsString( 'secret', (string) json_encode( Payload::plain( $user, null ) ) );
		self::assertStringNotContainsString( 'secret', Payload::flat( $user, json_encode( ... ) ) );
	}

	private static function serializing( mixed $value ): \JsonSerializable {
		return new class( $value ) implements \JsonSerializable {

			public function __construct( private readonly mixed $value ) {}

			public function jsonSerialize(): mixed {
				return $this->value;
			}
		};
	}
}
