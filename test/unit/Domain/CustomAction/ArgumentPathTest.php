<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\CustomAction;

use MultisiteWebhooks\Domain\CustomAction\ArgumentPath;
use MultisiteWebhooks\Domain\CustomAction\Arguments\Unfold;
use MultisiteWebhooks\Test\Fake\OddObjects;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( ArgumentPath::class )]
#[CoversClass( Unfold::class )]
final class ArgumentPathTest extends TestCase {

	#[DataProvider( 'paths' )]
	public function test_a_value_is_found_at_its_path( string $path, mixed $found ): void {
		self::assertSame( $found, ArgumentPath::parse( $path )?->value_in( self::arguments() ) );
	}

	/** @return iterable<string, array{string, mixed}> */
	public static function paths(): iterable {
		yield 'an argument' => [ '0', 7 ];
		yield 'in an array' => [ '1.billing.email', 'ana@example.com' ];
		yield 'in a list' => [ '1.items.1', 'b' ];
		yield 'a public property' => [ '2.ID', 12 ];
		yield 'in an object in an object' => [ '2.data.user_login', 'ana' ];
		yield 'an offset' => [ '3.total', '19.90' ];
		yield 'what an object serializes to' => [ '5.inner.id', 9 ];
		yield 'no such argument' => [ '9', null ];
		yield 'no such key' => [ '1.shipping.email', null ];
		yield 'in a text' => [ '1.billing.email.0', null ];
		yield 'a password in an array' => [ '1.password', null ];
		yield 'a password in an object' => [ '2.data.user_pass', null ];
		yield 'a password behind an offset' => [ '3.user_pass', null ];
		yield 'a hash, whatever its name' => [ '1.code', null ];
		yield 'the key of a signup' => [ '6.activation_key', null ];
		yield 'the key of a license' => [ '7.activation_key', 'abc' ];
		yield 'an object that throws' => [ '4.name', null ];
		yield 'a protected property' => [ '8.hidden', null ];
	}

	#[DataProvider( 'no_paths' )]
	public function test_other_texts_are_no_paths( string $text ): void {
		self::assertNull( ArgumentPath::parse( $text ) );
	}

	/** @return list<array{string}> */
	public static function no_paths(): array {
		return [
			[ '' ], [ 'ID' ], [ '1.' ], [ '1..a' ], [ '.1' ], [ '123' ], [ '-1' ], [ "1.a\n" ], [ '1.' . str_repeat( 'a', 101 ) ],
			[ '0.1.2.3.4.5.6.7.8' ],
		];
	}

	/** @return list<mixed> */
	private static function arguments(): array {
		$hidden = new class() {

			protected string $hidden = 'x';

			public function hidden(): string {
				return $this->hidden;
			}
		};
		return [
			7,
			[
				'billing'  => [ 'email' => 'ana@example.com' ],
				'items'    => [ 'a', 'b' ],
				'password' => 'secret',
				'code'     => '$2y$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234',
			],
			(object) [
				'ID'   => 12,
				'data' => (object) [
					'user_login' => 'ana',
					'user_pass'  => 'secret',
				],
			],
			OddObjects::that_has_offsets(),
			OddObjects::that_throws(),
			new \ArrayObject( [ 'inner' => new \ArrayObject( [ 'id' => 9 ] ) ] ),
			[
				'signup_id'      => 3,
				'activation_key' => 'abc',
			],
			[
				'license'        => 3,
				'activation_key' => 'abc',
			],
			$hidden,
		];
	}
}
