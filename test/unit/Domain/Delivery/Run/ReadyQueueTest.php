<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Run\ReadyQueue;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( ReadyQueue::class )]
final class ReadyQueueTest extends TestCase {

	private Samples $samples;

	private \DateTimeImmutable $start_by;

	private ReadyQueue $ready;

	protected function setUp(): void {
		$this->samples  = new Samples();
		$this->start_by = Time::after( $this->samples->clock->now(), 40_000 );
		$this->ready    = new ReadyQueue();
	}

	public function test_deliveries_to_a_host_leave_in_the_order_in_which_they_came(): void {
		[ $first, $other, $second ] = [ $this->samples->delivery(), $this->samples->delivery(), $this->samples->delivery() ];
		$this->ready->add( 'a.example', $first, '{"first":1}', $this->start_by );
		$this->ready->add( 'b.example', $other, '{}', $this->start_by );
		$this->ready->add( 'a.example', $second, '{"second":2}', $this->start_by );

		self::assertSame(
			[ 'a.example' => 2, 'b.example' => 1 ],
			$this->ready->counts(),
		);
		self::assertSame( [ $first, '{"first":1}' ], $this->ready->take( 'a.example', $this->samples->clock->now() ) );
		self::assertSame( [ $second, '{"second":2}' ], $this->ready->take( 'a.example', $this->samples->clock->now() ) );
		self::assertNull( $this->ready->take( 'a.example', $this->samples->clock->now() ) );
		self::assertSame( [ 'b.example' ], $this->ready->hosts() );
	}

	public function test_one_that_could_outlive_its_claim_is_skipped(): void {
		$late = $this->samples->delivery();
		$this->ready->add( 'a.example', $this->samples->delivery(), '{}', $this->start_by );
		$this->ready->add( 'a.example', $late, '{}', Time::after( $this->start_by, 1 ) );

		self::assertSame( [ $late, '{}' ], $this->ready->take( 'a.example', Time::after( $this->start_by, 1 ) ) );
		self::assertTrue( $this->ready->is_empty() );
	}

	public function test_the_first_host_becomes_the_last(): void {
		foreach ( [ 'a.example', 'b.example', '192' ] as $host ) {
			$this->ready->add( $host, $this->samples->delivery(), '{}', $this->start_by );
		}

		$this->ready->rotate();

		self::assertSame( [ 'b.example', '192', 'a.example' ], $this->ready->hosts() );
	}

	public function test_an_empty_queue_can_be_rotated(): void {
		$this->ready->rotate();

		self::assertTrue( $this->ready->is_empty() );
	}

	public function test_what_goes_to_a_webhook_can_be_removed(): void {
		$webhook              = $this->samples->ids->webhook();
		[ $removed, $remains ] = [ $this->samples->delivery( $webhook ), $this->samples->delivery() ];
		$this->ready->add( 'a.example', $removed, '{}', $this->start_by );
		$this->ready->add( 'a.example', $remains, '{}', $this->start_by );

		self::assertSame( [ $removed->id ], $this->ready->remove( [ $webhook->value ] ) );
		self::assertSame( [ 'a.example' => 1 ], $this->ready->counts() );
		self::assertSame( [ $remains->id ], $this->ready->remove() );
		self::assertTrue( $this->ready->is_empty() );
	}
}
