<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\CustomAction\Watch;

use MultisiteWebhooks\Domain\CustomAction\Watch\Firings;
use MultisiteWebhooks\Domain\CustomAction\Watch\Watch;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Watch::class )]
final class WatchTest extends TestCase {

	private \DateTimeImmutable $start;

	protected function setUp(): void {
		$this->start = new \DateTimeImmutable( '2026-11-27T20:00:00Z' );
	}

	public function test_it_ends_by_itself_and_is_forgotten_later(): void {
		$watch = Watch::start( 'shop_shipped', $this->start );

		self::assertTrue( $watch->is_running( $this->start->modify( '+599 seconds' ) ) );
		self::assertFalse( $watch->is_running( $this->start->modify( '+600 seconds' ) ) );
		self::assertFalse( $watch->is_forgotten( $this->start->modify( '+1 hour' ) ) );
		self::assertTrue( $watch->is_forgotten( $this->start->modify( '+71 minutes' ) ) );
		self::assertFalse( $watch->stopped( $this->start->modify( '+1 minute' ) )->is_running( $this->start->modify( '+1 minute' ) ) );
	}

	public function test_it_counts_firings_and_requests_and_keeps_the_newest_samples(): void {
		$watch = Watch::start( 'shop_shipped', $this->start );
		for ( $i = 1; $i <= 4; $i++ ) {
			$watch = $watch->after( new Firings( 'shop_shipped', 40, [ [ 'n' => "{$i}a" ], [ 'n' => "{$i}b" ] ] ) );
		}
		$watch = $watch->after( new Firings( 'shop_shipped', 0, [] ) );

		self::assertSame( [ 160, 4, 5 ], [ $watch->firings, $watch->fired_requests, $watch->requests ] );
		self::assertSame( [ '4b', '4a', '3b', '3a', '2b' ], array_column( $watch->samples, 'n' ) );
	}

	public function test_samples_are_bounded(): void {
		$large = array_fill( 0, 3, [ 'text' => str_repeat( 'x', 40_000 ) ] );

		self::assertCount( 2, Watch::start( 'any', $this->start )->after( new Firings( 'any', 3, $large ) )->samples );
	}

	public function test_an_action_of_most_requests_is_often(): void {
		$watch = Watch::start( 'seldom', $this->start );
		$later = $this->start->modify( '+5 minutes' );
		for ( $i = 0; $i < 10; $i++ ) {
			$watch = $watch->after( new Firings( 'seldom', $i < 4 ? 1 : 0, [] ) );
		}
		self::assertFalse( $watch->is_often( $later ) );
		self::assertSame( 48, $watch->per_hour( $later ) );

		$often = $watch->after( new Firings( 'seldom', 1, [] ) )->after( new Firings( 'seldom', 1, [] ) );
		self::assertTrue( $often->is_often( $later ) );
	}

	public function test_many_firings_of_few_requests_are_often(): void {
		$watch = Watch::start( 'import_row', $this->start )->after( new Firings( 'import_row', 2000, [] ) );

		self::assertTrue( $watch->is_often( $this->start->modify( '+5 minutes' ) ) );
	}

	public function test_what_is_known_to_fire_on_each_request_is_often_from_the_start(): void {
		self::assertTrue( Watch::start( 'init', $this->start )->is_often( $this->start ) );
	}

	public function test_nothing_is_known_before_the_first_request(): void {
		$watch = Watch::start( 'seldom', $this->start );

		self::assertNull( $watch->per_hour( $this->start ) );
		self::assertFalse( $watch->has_seen_anything() );
	}
}
