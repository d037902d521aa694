<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration;

use MultisiteWebhooks\Integration\LateHooks;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Listeners that are loaded when their hook fires. */
#[CoversClass( LateHooks::class )]
final class LateHooksTest extends TestCase {

	/** @var \ArrayObject<int, mixed> Everything that the listener was called with. */
	private \ArrayObject $calls;

	private int $built = 0;

	/** @var list<string> */
	private array $wanted = [];

	protected function setUp(): void {
		$this->calls = new \ArrayObject();
	}

	protected function tearDown(): void {
		remove_all_filters( 'late_hook' );
		remove_all_filters( 'other_late_hook' );
	}

	public function test_a_listener_is_built_once_when_the_first_of_its_hooks_fires(): void {
		$hooks = $this->hooks();
		$hooks->on( 'late_hook', \ArrayObject::class, 'append' );
		$hooks->on( 'other_late_hook', \ArrayObject::class, 'append' );
		self::assertSame( 0, $this->built );

		do_action( 'late_hook', 'one' );
		do_action( 'other_late_hook', 'two' );

		self::assertSame( [ 'one', 'two' ], $this->calls->getArrayCopy() );
		self::assertSame( 1, $this->built );
	}

	public function test_the_value_of_a_filter_stays_as_it_is(): void {
		$this->hooks()->on( 'late_hook', \ArrayObject::class, 'append' );

		self::assertSame( 'value', apply_filters( 'late_hook', 'value' ) );
	}

	public function test_while_none_of_its_types_is_wanted_a_listener_is_left_alone_and_its_hook_is_free(): void {
		$hooks = $this->hooks();
		$hooks->on( 'late_hook', \ArrayObject::class, 'append', 10, [ 'post_updated', 'post_published' ] );
		$hooks->listen();
		do_action( 'late_hook', 'one' );
		self::assertSame( 0, $this->built );
		self::assertFalse( has_filter( 'late_hook' ) );

		$this->wanted = [ 'post_published' ];
		$hooks->listen();
		$hooks->listen();
		do_action( 'late_hook', 'two' );
		$this->wanted = [];
		do_action( 'late_hook', 'three' );

		self::assertSame( [ 'two' ], $this->calls->getArrayCopy() );
	}

	public function test_the_code_that_fires_a_hook_does_not_notice_a_listener_that_fails(): void {
		$hooks = $this->hooks();
		$hooks->on( 'late_hook', \ArrayObject::class, 'is_not_there' );
		$hooks->on( 'late_hook', \ArrayObject::class, 'append', 20 );

		do_action( 'late_hook', 'one' );

		self::assertSame( [ 'one' ], $this->calls->getArrayCopy() );
	}

	private function hooks(): LateHooks {
		return new LateHooks(
			fn ( array $types ): bool => [] !== array_intersect( $types, $this->wanted ),
			function (): object {
				++$this->built;
				return $this->calls;
			},
			static function ( \Closure $work ): void {
				try {
					$work();
				} catch ( \LogicException ) {
					return;
				}
			}
		);
	}
}
