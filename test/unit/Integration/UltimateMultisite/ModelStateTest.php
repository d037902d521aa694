<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\ModelState;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( ModelState::class )]
final class ModelStateTest extends TestCase {

	/**
	 * @param array<string, mixed> $before
	 * @param array<string, mixed> $after
	 */
	#[DataProvider( 'saves' )]
	public function test_it_sees_whether_saving_has_changed_anything( bool $has_changed, array $before, array $after ): void {
		self::assertSame( $has_changed, ! self::of( $after )->equals( self::of( $before ) ) );
	}

	/** @return iterable<string, array{bool, array<string, mixed>, array<string, mixed>}> */
	public static function saves(): iterable {
		yield 'the same' => [ false, [ 'status' => 'active' ], [ 'status' => 'active' ] ];
		yield 'another' => [ true, [ 'status' => 'active' ], [ 'status' => 'expired' ] ];
		yield 'an amount that was read from the database' => [ false, [ 'amount' => '29.9900' ], [ 'amount' => 29.99 ] ];
		yield 'another amount' => [ true, [ 'amount' => '29.9900' ], [ 'amount' => 29.98 ] ];
		yield 'true that was read' => [ false, [ 'vip' => '1' ], [ 'vip' => true ] ];
		yield 'false that was read' => [ true, [ 'vip' => true ], [ 'vip' => false ] ];
		yield 'nothing in other words' => [ false, [ 'note' => null, 'list' => [] ], [ 'note' => '', 'list' => null ] ];
		yield 'a list in another order' => [ false, [ 'of' => [ 'a' => 1, 'b' => 2 ] ], [ 'of' => [ 'b' => '2', 'a' => '1' ] ] ];
		yield 'a list with other values' => [ true, [ 'of' => [ 'a' => 1 ] ], [ 'of' => [ 'a' => 2 ] ] ];
		yield 'a login' => [ false, [ 'last_login' => 'a', 'ips' => [] ], [ 'last_login' => 'b', 'ips' => [ '203.0.113.7' ] ] ];
		yield 'what it keeps for itself' => [ false, [ '_gateway_info' => 1 ], [ '_gateway_info' => 2 ] ];
	}

	public function test_what_an_object_was_when_it_was_loaded_does_not_tell_its_address(): void {
		$object = new class() {
			/** @return array<string, mixed> */
			public function to_array(): array {
				return [ 'status' => 'active' ];
			}

			/** @return array<string, mixed> */
			public function _get_original(): array {
				return [ 'status' => 'active' ];
			}

			public function get_billing_address(): object {
				return new class() {
					/** @return array<string, string> */
					public function to_array(): array {
						return [ 'billing_city' => 'Bath' ];
					}
				};
			}
		};

		self::assertTrue( ModelState::of( $object )->equals( ModelState::before( $object ) ) );
	}

	/** @param array<string, mixed> $values */
	private static function of( array $values ): ModelState {
		return ModelState::of(
			new class( $values ) {
				/** @param array<string, mixed> $values */
				public function __construct( private array $values ) {}

				/** @return array<string, mixed> */
				public function to_array(): array {
					return $this->values;
				}
			}
		);
	}
}
