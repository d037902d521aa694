<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\ToldEvents;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( ToldEvents::class )]
final class ToldEventsTest extends TestCase {

	private const PAYMENT = [ 'payment_id' => 7 ];

	private ToldEvents $told;

	protected function setUp(): void {
		$this->told = new ToldEvents();
	}

	public function test_what_is_caught_and_then_fired_is_one_event_that_says_what_was_fired(): void {
		$fired = [
			'payment_id' => '7',
			'note'       => 'fired',
		];

		self::assertTrue( $this->told->catch( 'payment_received', self::PAYMENT ) );
		self::assertNull( $this->told->better( 'payment_received', self::PAYMENT ) );
		self::assertFalse( $this->told->fire( 'payment_received', $fired ) );
		self::assertSame( $fired, $this->told->better( 'payment_received', self::PAYMENT ) );
	}

	public function test_what_is_fired_and_then_caught_is_one_event(): void {
		self::assertTrue( $this->told->fire( 'payment_received', self::PAYMENT ) );
		self::assertFalse( $this->told->catch( 'payment_received', self::PAYMENT ) );
	}

	public function test_what_happens_again_is_another_event(): void {
		$this->told->catch( 'payment_received', self::PAYMENT );
		$this->told->fire( 'payment_received', self::PAYMENT );

		self::assertTrue( $this->told->catch( 'payment_received', self::PAYMENT ) );
		self::assertNull( $this->told->better( 'payment_received', self::PAYMENT ) );
		self::assertTrue( $this->told->catch( 'payment_received', self::PAYMENT ) );
	}

	public function test_what_is_only_fired_is_always_new(): void {
		self::assertTrue( $this->told->fire( 'payment_received', self::PAYMENT ) );
		self::assertTrue( $this->told->fire( 'payment_received', self::PAYMENT ) );
		self::assertTrue( $this->told->fire( 'lamp_bought', [] ) );
		self::assertTrue( $this->told->catch( 'lamp_bought', [] ) );
	}

	public function test_others_are_other_events(): void {
		$this->told->catch( 'payment_received', self::PAYMENT );

		self::assertTrue( $this->told->fire( 'payment_received', [ 'payment_id' => 8 ] ) );
		self::assertTrue( $this->told->fire( 'payment_received', [] ) );
		self::assertTrue( $this->told->fire( 'payment_received', [ 'payment_id' => [] ] ) );
	}

	public function test_an_import_does_not_fill_the_memory(): void {
		$told = new ToldEvents( 0 );
		for ( $id = 1; $id <= 101; $id++ ) {
			$told->catch( 'domain_created', [ 'domain_id' => $id ] );
		}

		self::assertTrue( $told->fire( 'domain_created', [ 'domain_id' => 1 ] ) );
		self::assertFalse( $told->fire( 'domain_created', [ 'domain_id' => 2 ] ) );
	}

	public function test_of_many_that_happen_within_a_minute_none_is_told_twice(): void {
		for ( $id = 1; $id <= 101; $id++ ) {
			$this->told->catch( 'domain_created', [ 'domain_id' => $id ] );
			$this->told->fire( 'payment_received', [ 'payment_id' => $id ] );
		}

		self::assertFalse( $this->told->fire( 'domain_created', [ 'domain_id' => 1 ] ) );
		self::assertFalse( $this->told->catch( 'payment_received', [ 'payment_id' => 1 ] ) );
	}

	public function test_it_knows_whether_a_type_was_told(): void {
		self::assertFalse( $this->told->has_told( 'checkout_failed' ) );
		$this->told->catch( 'checkout_failed', [] );
		self::assertTrue( $this->told->has_told( 'checkout_failed' ) );
	}
}
