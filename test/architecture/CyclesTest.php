<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture;

use MultisiteWebhooks\Test\Architecture\Cycles\Cycles;
use MultisiteWebhooks\Test\Architecture\Cycles\Imports;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;

/** Nobody can read or move one part of a cycle without the others. */
#[CoversNothing]
final class CyclesTest extends TestCase {

	private const PLANTED = 'MultisiteWebhooks\Test\Architecture\Fixtures\Cycles';

	public function test_classes_have_no_cycles(): void {
		self::assertSame( [], Cycles::of( self::classes() ) );
	}

	public function test_namespaces_have_no_cycles(): void {
		self::assertSame( [], Cycles::of( Imports::between_namespaces( self::classes() ) ) );
	}

	public function test_planted_cycles_are_found(): void {
		$classes  = Imports::between_classes( __DIR__ . '/fixtures/cycles' );
		$expected = [ self::planted( 'One\A', 'One\B', 'Two\C' ), self::planted( 'Two\D', 'Two\E' ) ];
		self::assertSame( $expected, Cycles::of( $classes ) );
		self::assertSame( [ self::planted( 'One', 'Two' ) ], Cycles::of( Imports::between_namespaces( $classes ) ) );
	}

	/** @return list<string> */
	private static function planted( string ...$names ): array {
		return array_map( static fn ( string $name ): string => self::PLANTED . "\\{$name}", array_values( $names ) );
	}

	/** @return array<string, list<string>> */
	private static function classes(): array {
		return Imports::between_classes( dirname( __DIR__, 2 ) . '/plugin/src' );
	}
}
