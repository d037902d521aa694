<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Network;

use MultisiteWebhooks\Domain\Network\CloneGuard;
use MultisiteWebhooks\Domain\Network\Home;
use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** A copy of the network sends nothing until an admin has said what it is. */
#[CoversClass( CloneGuard::class )]
final class CloneGuardTest extends TestCase {

	public function test_the_first_run_makes_its_address_the_home_and_sends(): void {
		$world = self::world_with_a_delivery();
		$world->deliver();
		self::assertCount( 1, $world->transport->sent() );
		self::assertEquals( new Home( 'network.example/' ), $world->homes->find() );
	}

	public function test_elsewhere_deliveries_wait_unclaimed(): void {
		$world = self::copy();
		self::assertSame( 0, $world->deliver() );
		self::assertSame( [], $world->transport->sent() );
		self::assertEquals( new NetworkCopy( 'production.example/', 'network.example/', false ), $world->clones()->copy() );
	}

	public function test_a_network_that_moved_sends_what_waited(): void {
		$world = self::copy();
		$world->clones()->confirm_move();
		$world->deliver();
		self::assertCount( 1, $world->transport->sent() );
		self::assertNull( $world->clones()->copy() );
	}

	public function test_a_copy_stays_silent(): void {
		$world = self::copy();
		self::assertTrue( $world->clones()->silence_copy() );
		$world->deliver();
		self::assertSame( [], $world->transport->sent() );
		self::assertTrue( $world->clones()->copy()?->silent );
	}

	public function test_a_copy_of_a_silent_copy_needs_a_decision_again(): void {
		$world = self::world_with_a_delivery();
		$world->homes->save( new Home( 'production.example/', 'staging.example/' ) );
		self::assertFalse( $world->clones()->copy()?->silent );
	}

	public function test_at_home_it_is_no_copy(): void {
		$world = self::world_with_a_delivery();
		$world->deliver();
		self::assertFalse( $world->clones()->silence_copy() );
		self::assertNull( $world->clones()->copy() );
	}

	public function test_a_copy_that_is_back_home_sends(): void {
		$world = self::world_with_a_delivery();
		$world->homes->save( new Home( 'network.example/', 'staging.example/' ) );
		$world->deliver();
		self::assertCount( 1, $world->transport->sent() );
	}

	private static function copy(): World {
		$world = self::world_with_a_delivery();
		$world->homes->save( new Home( 'production.example/' ) );
		return $world;
	}

	private static function world_with_a_delivery(): World {
		$world = new World();
		$world->webhook();
		$world->capture()->record( 'payment_received', [] );
		return $world;
	}
}
