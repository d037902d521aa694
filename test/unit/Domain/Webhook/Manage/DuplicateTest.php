<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Webhook\Manage\Duplicate;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Webhooks at the same address, by what else they share. */
#[CoversClass( Duplicate::class )]
final class DuplicateTest extends TestCase {

	/**
	 * @param non-empty-list<string> $one
	 * @param non-empty-list<string> $other
	 */
	#[DataProvider( 'shared_types' )]
	public function test_what_both_get_is_named( array $one, array $other, ?string $shared ): void {
		$duplicate = Duplicate::find( [ self::webhook( $other ) ], self::webhook( $one ) );
		self::assertNotNull( $duplicate );
		self::assertSame( $shared, $duplicate->event_type );
	}

	/** @return iterable<string, array{non-empty-list<string>, non-empty-list<string>, ?string}> */
	public static function shared_types(): iterable {
		yield 'the only one' => [ [ 'payment_received' ], [ 'payment_received' ], 'payment_received' ];
		yield 'the first of several' => [
			[ 'site_created', 'user_registered', 'payment_received' ],
			[ 'payment_received', 'user_registered' ],
			'user_registered',
		];
		yield 'one gets all' => [ [ '*' ], [ 'payment_received' ], null ];
		yield 'the other gets all' => [ [ 'payment_received' ], [ '*' ], null ];
		yield 'both get all' => [ [ '*' ], [ '*' ], null ];
	}

	public function test_other_events_are_no_duplicate(): void {
		self::assertNull( Duplicate::find( [ self::webhook( [ 'site_created' ] ) ], self::webhook( [ 'payment_received' ] ) ) );
	}

	public function test_other_sites_are_no_duplicate(): void {
		self::assertNull( Duplicate::find( [ self::webhook( [ '*' ], [ 1 ] ) ], self::webhook( [ '*' ], [ 2, 3 ] ) ) );
		self::assertNotNull( Duplicate::find( [ self::webhook( [ '*' ], [ 1 ] ) ], self::webhook( [ '*' ] ) ) );
	}

	public function test_the_first_that_shares_something_is_named(): void {
		$others = [
			self::webhook( [ 'site_created' ], null, 'One' ),
			self::webhook( [ 'payment_received' ], null, 'Two' ),
			self::webhook( [ '*' ], null, 'Three' ),
		];
		self::assertSame( 'Two', Duplicate::find( $others, self::webhook( [ 'payment_received' ] ) )?->other->name );
	}

	/**
	 * @param non-empty-list<string> $event_types
	 * @param ?list<int>             $sites
	 */
	private static function webhook( array $event_types, ?array $sites = null, string $name = 'One' ): Webhook {
		return ( new Samples() )->webhook( $name, $event_types, $sites );
	}
}
