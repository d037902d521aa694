<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Webhook\Manage\HeaderRules;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( HeaderRules::class )]
final class HeaderRulesTest extends TestCase {

	/** @param array<array-key, ?string> $headers */
	#[DataProvider( 'headers' )]
	public function test_what_is_wrong_with_a_header_is_told_with_its_name( array $headers, ?string $problem, ?string $name ): void {
		$found = HeaderRules::problem( $headers, [ 'X-Kept' ] );

		self::assertSame( [ $problem, $name ], [ $found?->code->value, $found->context['header'] ?? null ] );
	}

	/** @return iterable<string, array{array<array-key, ?string>, ?string, ?string}> */
	public static function headers(): iterable {
		yield 'usual ones' => [ [ 'Authorization' => 'Bearer abc', 'X-Shop' => 'Nord' ], null, null ];
		yield 'a name of digits' => [ [ '123' => 'y' ], null, null ];
		yield 'a name of 100 characters' => [ [ str_repeat( 'x', 100 ) => 'y' ], null, null ];
		yield 'a longer name' => [ [ str_repeat( 'x', 101 ) => 'y' ], 'header_name_too_long', str_repeat( 'x', 101 ) ];
		yield 'a value of 4,000 characters' => [ [ 'X-A' => str_repeat( 'y', 4000 ) ], null, null ];
		yield 'a longer value' => [ [ 'X-A' => str_repeat( 'y', 4001 ) ], 'header_too_long', 'X-A' ];
		yield 'a line break' => [ [ 'X-A' => "1\r\nX-B: 2" ], 'header_invalid', 'X-A' ];
		yield 'a line feed at the end' => [ [ 'X-A' => "1\n" ], 'header_invalid', 'X-A' ];
		yield 'a line feed in a name' => [ [ "X-A\n" => '1' ], 'header_invalid', "X-A\n" ];
		yield 'a colon in a name' => [ [ 'X-A:' => '1' ], 'header_invalid', 'X-A:' ];
		yield 'the same name in another case' => [ [ 'X-A' => '1', 'x-a' => '2' ], 'header_twice', 'x-a' ];
		yield 'a value that is kept' => [ [ 'x-kept' => null ], null, null ];
		yield 'no value to keep' => [ [ 'X-New' => null ], 'header_value_missing', 'X-New' ];
	}

	#[DataProvider( 'reserved' )]
	public function test_a_name_that_each_request_or_its_connection_uses_is_refused( string $name ): void {
		self::assertSame( 'header_reserved', HeaderRules::problem( [ $name => 'y' ], [] )?->code->value );
	}

	/** @return iterable<string, array{string}> */
	public static function reserved(): iterable {
		$names = [
			'Host', 'Content-Type', 'content-length', 'Content-Encoding', 'Transfer-Encoding', 'Connection', 'Keep-Alive',
			'Proxy-Authorization', 'TE', 'Trailer', 'Upgrade', 'Expect', 'User-Agent', 'Webhook-Signature', 'X-Multisite-Event',
		];
		foreach ( $names as $name ) {
			yield $name => [ $name ];
		}
	}
}
