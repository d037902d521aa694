<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\CustomAction\Arguments;

use MultisiteWebhooks\Domain\CustomAction\Arguments\PlainValue;
use MultisiteWebhooks\Test\Fake\OddObjects;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( PlainValue::class )]
final class PlainValueTest extends TestCase {

	#[DataProvider( 'values' )]
	public function test_anything_becomes_plain( mixed $value, string $json ): void {
		self::assertSame( $json, json_encode( ( new PlainValue() )->of( $value ), JSON_THROW_ON_ERROR ) );
	}

	/** @return iterable<string, array{mixed, string}> */
	public static function values(): iterable {
		yield 'a closure' => [ static fn (): int => 1, 'null' ];
		yield 'a stream' => [ STDIN, 'null' ];
		yield 'no number' => [ [ NAN, INF ], '[null,null]' ];
		yield 'an object that throws' => [ OddObjects::that_throws(), 'null' ];
		yield 'an object' => [
			(object) [
				'a'         => 1,
				'user_pass' => 'x',
			],
			'{"a":1}',
		];
		yield 'an empty object' => [ new \stdClass(), '{}' ];
		yield 'a time' => [ new \DateTimeImmutable( '2026-11-27T20:00:00Z' ), '"2026-11-27T20:00:00.000Z"' ];
		yield 'bytes' => [ "a\xff", '"a\ufffd"' ];
	}

	public function test_a_cycle_ends(): void {
		$json = json_encode( ( new PlainValue() )->of( OddObjects::that_contains_itself() ) );

		self::assertIsString( $json );
		self::assertLessThan( 500, strlen( $json ) );
	}

	public function test_a_huge_text_is_cut_and_marked(): void {
		$text = ( new PlainValue( text: 100 ) )->of( str_repeat( 'ä', 10_000_000 ) );

		self::assertIsString( $text );
		self::assertLessThanOrEqual( 100, strlen( $text ) );
		self::assertStringEndsWith( '…', $text );
	}

	public function test_all_values_together_are_bounded(): void {
		$plain = new PlainValue( 10_000 );
		$wide  = array_fill( 0, 400, array_fill( 0, 400, str_repeat( 'x', 100 ) ) );

		self::assertLessThan( 20_000, strlen( (string) json_encode( $plain->of( $wide ) ) ) );
		self::assertNull( $plain->of( 'more' ) );
	}
}
