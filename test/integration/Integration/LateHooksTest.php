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
		$this->hooks()->add( [ '' => [ self::row( 'late_hook' ), self::row( 'other_late_hook' ) ] ] );
		self::assertSame( 0, $this->built );

		do_action( 'late_hook', 'one' );
		do_action( 'other_late_hook', 'two' );

		self::assertSame( [ 'one', 'two' ], $this->calls->getArrayCopy() );
		self::assertSame( 1, $this->built );
	}

	public function test_the_value_of_a_filter_stays_as_it_is(): void {
		$this->hooks()->add( [ '' => [ self::row( 'late_hook' ) ] ] );

		self::assertSame( 'value', apply_filters( 'late_hook', 'value' ) );
	}

	public function test_while_none_of_its_types_is_wanted_a_listener_is_left_alone_and_its_hook_is_free(): void {
		$hooks = $this->hooks();
		$hooks->add( [ 'post_updated post_published' => [ self::row( 'late_hook' ) ] ] );
		do_action( 'late_hook', 'one' );
		self::assertSame( 0, $this->built );
		self::assertFalse( has_filter( 'late_hook' ) );

		$this->wanted = [ 'post_published' ];
		$hooks->listen();
		$hooks->listen();
		do_action( 'late_hook', 'two' );
		$this->wanted = [];
		$hooks->listen();
		do_action( 'late_hook', 'three' );

		self::assertSame( [ 'two' ], $this->calls->getArrayCopy() );
	}

	public function test_the_code_that_fires_a_hook_does_not_notice_a_listener_that_fails(): void {
		$this->hooks()->add(
			[
				'' => [
					[ 'late_hook', \ArrayObject::class, 'is_not_there' ],
					self::row( 'late_hook', 20 ),
				],
			]
		);

		do_action( 'late_hook', 'one' );

		self::assertSame( [ 'one' ], $this->calls->getArrayCopy() );
	}

	/** Copies of a hook share what they contain, until other code adds to one of them. */
	public function test_what_other_code_does_to_a_hook_leaves_the_others_alone(): void {
		$this->hooks()->add( [ '' => [ self::row( 'late_hook' ), self::row( 'other_late_hook' ) ] ] );
		$other = new \ArrayObject();
		add_action( 'late_hook', $other->append( ... ) );
		remove_all_filters( 'other_late_hook' );

		do_action( 'late_hook', 'one' );
		do_action( 'other_late_hook', 'two' );

		self::assertSame( [ [ 'one' ], [ 'one' ] ], [ $this->calls->getArrayCopy(), $other->getArrayCopy() ] );
	}

	public function test_a_hook_that_other_code_listens_to_is_heard_too(): void {
		$other = new \ArrayObject();
		add_action( 'late_hook', $other->append( ... ), 20 );
		$this->hooks()->add( [ '' => [ self::row( 'other_late_hook' ), self::row( 'late_hook' ) ] ] );

		do_action( 'late_hook', 'one' );

		self::assertSame( [ [ 'one' ], [ 'one' ] ], [ $this->calls->getArrayCopy(), $other->getArrayCopy() ] );
	}

	public function test_two_listeners_of_a_hook_are_each_called_once_in_the_order_of_their_rows(): void {
		$rows = [ self::row( 'late_hook' ), [ 'late_hook', \ArrayObject::class, 'exchangeArray' ], self::row( 'late_hook', 1 ) ];
		$this->hooks()->add( [ '' => $rows ] );

		do_action( 'late_hook', [ 'one' ] );

		self::assertSame( [ 'one' ], $this->calls->getArrayCopy() );
		self::assertSame( 1, $this->built );
	}

	public function test_functions_are_made_when_the_first_of_their_hooks_fires_and_change_the_value(): void {
		$made  = new \ArrayObject();
		$hooks = $this->hooks();
		$hooks->call(
			[ 'late_hook', 'other_late_hook' ],
			static function () use ( $made ): array {
				$made->append( 1 );
				return [
					'late_hook'       => static fn ( int $number ): int => $number + 3,
					'other_late_hook' => static fn ( int $number ): int => 2 * $number,
				];
			}
		);
		$hooks->add( [ '' => [ self::row( 'late_hook' ), self::row( 'late_hook', 20 ) ] ] );
		self::assertCount( 0, $made );

		self::assertSame( [ 5, 6 ], [ apply_filters( 'late_hook', 2 ), apply_filters( 'other_late_hook', 3 ) ] );
		self::assertCount( 1, $made );
		self::assertSame( [ 2, 5 ], $this->calls->getArrayCopy() );
	}

	/** @return array{string, class-string, string, int} */
	private static function row( string $hook, int $priority = 10 ): array {
		return [ $hook, \ArrayObject::class, 'append', $priority ];
	}

	private function hooks(): LateHooks {
		return new LateHooks(
			fn ( array $groups ): array => array_values( array_filter( $groups, $this->is_wanted( ... ) ) ),
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

	private function is_wanted( string $group ): bool {
		return '' === $group || [] !== array_intersect( explode( ' ', $group ), $this->wanted );
	}
}
