<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\CustomAction;

use MultisiteWebhooks\Domain\CustomAction\CustomAction;
use MultisiteWebhooks\Domain\CustomAction\CustomActionStore;
use MultisiteWebhooks\Domain\CustomAction\FieldRules;
use MultisiteWebhooks\Domain\Time;
use PHPUnit\Framework\TestCase;

/** What every store of custom actions must do. */
abstract class CustomActionStoreContract extends TestCase {

	/** Empty at first. */
	abstract protected function store(): CustomActionStore;

	public function test_it_reads_back_as_it_was_added(): void {
		$store = $this->store();
		$added = $store->add( static fn (): CustomAction => self::action( 'order_shipped', 'Orders, “shipped” 😀' ) );

		self::assertEquals( [ 'order_shipped' => self::action( 'order_shipped', 'Orders, “shipped” 😀' ) ], $store->all() );
		self::assertEquals( $added, $store->all()['order_shipped'] );
	}

	public function test_whoever_adds_one_gets_those_that_are_there_in_the_order_of_their_names(): void {
		$store = $this->store();
		$seen  = [];
		foreach ( [ 'b', 'a', 'c' ] as $name ) {
			$store->add(
				static function ( array $others ) use ( $name, &$seen ): CustomAction {
					$seen[] = array_keys( $others );
					return self::action( $name, $name );
				}
			);
		}

		self::assertSame( [ [], [ 'b' ], [ 'a', 'b' ] ], $seen );
		self::assertSame( [ 'a', 'b', 'c' ], array_keys( $store->all() ) );
	}

	public function test_whoever_changes_one_gets_it_as_it_is(): void {
		$store = $this->store();
		$store->add( static fn (): CustomAction => self::action( 'one', 'First' ) );
		$store->change( 'one', static fn (): CustomAction => self::action( 'one', 'Second' ) );
		$before = '';
		$after  = $store->change(
			'one',
			static function ( CustomAction $one ) use ( &$before ): CustomAction {
				$before = $one->name;
				return self::action( 'one', 'Third' );
			}
		);

		self::assertSame( [ 'Second', 'Third', 'Third' ], [ $before, $after?->name, $store->all()['one']->name ] );
	}

	public function test_one_that_is_not_there_can_not_be_changed_or_removed(): void {
		$store = $this->store();

		self::assertNull( $store->change( 'one', static fn (): CustomAction => self::action( 'one', 'One' ) ) );
		self::assertFalse( $store->remove( 'one' ) );
		self::assertSame( [], $store->all() );
	}

	public function test_one_is_removed(): void {
		$store = $this->store();
		$store->add( static fn (): CustomAction => self::action( 'one', 'One' ) );
		$store->add( static fn (): CustomAction => self::action( 'two', 'Two' ) );

		self::assertTrue( $store->remove( 'one' ) );
		self::assertSame( [ 'two' ], array_keys( $store->all() ) );
	}

	public function test_what_is_thrown_in_between_changes_nothing(): void {
		$store = $this->store();
		$store->add( static fn (): CustomAction => self::action( 'one', 'One' ) );
		$throw = static fn (): CustomAction => throw new \DomainException( 'No.' );
		foreach ( [ static fn () => $store->add( $throw ), static fn () => $store->change( 'one', $throw ) ] as $call ) {
			try {
				$call();
				self::fail( 'It was not passed on.' );
			} catch ( \DomainException ) {
				self::assertEquals( [ 'one' => self::action( 'one', 'One' ) ], $store->all() );
			}
		}
		$store->add( static fn (): CustomAction => self::action( 'two', 'Two' ) );
		self::assertCount( 2, $store->all() );
	}

	private static function action( string $slug, string $name ): CustomAction {
		return new CustomAction(
			slug: $slug,
			name: $name,
			description: 'It happened.',
			action: 'shop_shipped',
			fields: FieldRules::read(
				[
					[
						'name'     => 'email',
						'from'     => '0.email',
						'type'     => 'string',
						'personal' => true,
						'example'  => 'ana@example.com',
					],
				]
			),
			created_at: Time::from_milliseconds( 1_700_000_000_123 ),
			updated_at: Time::from_milliseconds( 1_700_000_001_456 ),
		);
	}
}
