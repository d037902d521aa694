<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\CustomAction\Arguments;

use MultisiteWebhooks\Domain\CustomAction\Arguments\Described;
use MultisiteWebhooks\Test\Fake\OddObjects;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What an admin sees of the arguments. */
#[CoversClass( Described::class )]
final class DescribedTest extends TestCase {

	public function test_a_value_has_its_key_and_type(): void {
		$nodes = Described::arguments( 'any', [ 7, 'text', 1.5, true, null, [ 'a' ], (object) [ 'ID' => 3 ] ] );

		self::assertSame( [ '0', '1', '2', '3', '4', '5', '6' ], array_column( $nodes, 'key' ) );
		self::assertSame( [ 'integer', 'string', 'number', 'boolean', 'null', 'array', 'object' ], array_column( $nodes, 'type' ) );
		self::assertSame( [ 7, 'text', 1.5, true, null, null, null ], array_column( $nodes, 'value' ) );
		self::assertSame( 'stdClass', $nodes[6]['class'] );
		self::assertSame(
			[
				[
					'key'   => 'ID',
					'type'  => 'integer',
					'class' => null,
					'value' => 3,
					'more'  => false,
					'parts' => [],
				],
			],
			$nodes[6]['parts']
		);
	}

	/** @param list<mixed> $arguments */
	#[DataProvider( 'secrets' )]
	public function test_a_secret_is_named_and_not_shown( string $action, array $arguments ): void {
		$json = (string) json_encode( Described::arguments( $action, $arguments ) );

		self::assertStringNotContainsString( 'hunter2', $json );
		self::assertStringContainsString( '"type":"secret"', $json );
	}

	/** @return iterable<string, array{string, list<mixed>}> */
	public static function secrets(): iterable {
		$hash = '$2y$10$hunter2ghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234';
		yield 'a key of an array' => [ 'any', [ [ 'user_pass' => 'hunter2' ] ] ];
		yield 'a property' => [ 'any', [ (object) [ 'a' => (object) [ 'password' => 'hunter2' ] ] ] ];
		yield 'an argument without a name' => [ 'after_password_reset', [ 'ana', 'hunter2' ] ];
		yield 'a hash as an argument' => [ 'any', [ substr( $hash, 0, 60 ) ] ];
		yield 'what a valid session cookie is made of' => [ 'auth_cookie_valid', [ [ 'token' => 'hunter2' ], 'ana' ] ];
		yield 'a key to reset a password' => [ 'retrieve_password_notification_email', [ [ 'message' => 'hunter2' ], 'hunter2', 'ana' ] ];
		yield 'a key that confirms an invitation' => [ 'invite_user', [ 7, [ 'name' => 'editor' ], 'hunter2' ] ];
		yield 'a key that activates a signup' => [ 'signup_user_meta', [ [], 'ana', 'ana@example.com', 'hunter2' ] ];
		yield 'a hash in a list' => [ 'any', [ [ 'a', substr( $hash, 0, 60 ) ] ] ];
	}

	public function test_anything_odd_is_described(): void {
		$odd = [ OddObjects::that_throws(), OddObjects::that_contains_itself(), static fn (): int => 1, STDIN, "\xff", NAN ];

		$nodes = json_decode( json_encode( Described::arguments( 'any', $odd ), JSON_THROW_ON_ERROR ), true );

		self::assertIsArray( $nodes );
		self::assertCount( 6, $nodes );
	}

	public function test_what_is_shown_is_bounded(): void {
		$wide  = array_fill_keys( range( 1, 200 ), array_fill( 0, 200, str_repeat( 'x', 10_000 ) ) );
		$nodes = Described::arguments( 'any', [ $wide, str_repeat( 'x', 10_000_000 ) ] );

		self::assertLessThan( 100_000, strlen( (string) json_encode( $nodes ) ) );
		self::assertTrue( $nodes[0]['more'] );
		self::assertTrue( $nodes[1]['more'] );
	}
}
