<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture;

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( LifeOfAnEvent::class )]
final class LifeOfAnEventTest extends TestCase {

	private const CODE = 'test/architecture/fixtures/life';

	public function test_all_functions_that_the_docs_name_exist(): void {
		$page = dirname( __DIR__, 2 ) . '/docs/architecture.md';
		self::assertSame( [], LifeOfAnEvent::problems( (string) file_get_contents( $page ) ) );
	}

	public function test_functions_and_methods_are_found_in_both_languages(): void {
		self::assertSame( [], self::problems_of( 'good.md' ) );
	}

	public function test_what_does_not_exist_is_named(): void {
		self::assertSame(
			[
				self::CODE . '/code.php has no function unknown.',
				self::CODE . '/code.php has no function called.',
				self::CODE . '/code.ts has no function called.',
				'There is no file ' . self::CODE . '/none.php.',
				'This does not begin with `path:function`: 5. In words alone.',
			],
			self::problems_of( 'unknown.md' )
		);
	}

	public function test_a_sixteenth_line_is_too_much(): void {
		self::assertSame( [ '16 lines are more than 15.' ], self::problems_of( 'long.md' ) );
	}

	public function test_without_the_section_nothing_is_right(): void {
		$problem = 'There is no section "Life of an event" with a numbered list.';
		self::assertSame( [ $problem ], LifeOfAnEvent::problems( "# Architecture\n" ) );
	}

	/** @return list<string> */
	private static function problems_of( string $page ): array {
		return LifeOfAnEvent::problems( (string) file_get_contents( __DIR__ . "/fixtures/life/{$page}" ) );
	}
}
