<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Run\ReadyQueue;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( ReadyQueue::class )]
final class ReadyQueueTest extends TestCase {

	private Samples $samples;

	private \DateTimeImmutable $start_by;

	private ReadyQueue $ready;

	/** @var array<string, Webhook> */
	private array $webhooks = [];

	protected function setUp(): void {
		$this->samples  = new Samples();
		$this->start_by = Time::after( $this->samples->clock->now(), 40_000 );
		$this->ready    = new ReadyQueue();
		foreach ( [ 'a', 'b', 'c' ] as $name ) {
			$this->webhooks[ $name ] = $this->samples->webhook( $name );
		}
	}

	public function test_deliveries_to_a_webhook_leave_in_the_order_in_which_they_came(): void {
		[ 'a' => $a, 'b' => $b ]   = $this->webhooks;
		[ $first, $other, $second ] = [ $this->delivery( $a ), $this->delivery( $b ), $this->delivery( $a ) ];
		$this->ready->add( $a, $first, '{"first":1}', $this->start_by );
		$this->ready->add( $b, $other, '{}', $this->start_by );
		$this->ready->add( $a, $second, '{"second":2}', $this->start_by );

		self::assertSame(
			[ $a->id->value => 2, $b->id->value => 1 ],
			$this->ready->counts(),
		);
		self::assertSame( [ $first, '{"first":1}' ], $this->ready->take( $a, $this->samples->clock->now() ) );
		self::assertSame( [ $second, '{"second":2}' ], $this->ready->take( $a, $this->samples->clock->now() ) );
		self::assertNull( $this->ready->take( $a, $this->samples->clock->now() ) );
		self::assertSame( [ $b ], $this->ready->webhooks() );
	}

	public function test_one_that_could_outlive_its_claim_is_skipped(): void {
		$webhook = $this->webhooks['a'];
		$late    = $this->delivery( $webhook );
		$this->ready->add( $webhook, $this->delivery( $webhook ), '{}', $this->start_by );
		$this->ready->add( $webhook, $late, '{}', Time::after( $this->start_by, 1 ) );

		self::assertSame( [ $late, '{}' ], $this->ready->take( $webhook, Time::after( $this->start_by, 1 ) ) );
		self::assertTrue( $this->ready->is_empty() );
	}

	public function test_the_first_webhook_becomes_the_last(): void {
		foreach ( $this->webhooks as $webhook ) {
			$this->ready->add( $webhook, $this->delivery( $webhook ), '{}', $this->start_by );
		}

		$this->ready->rotate();

		self::assertSame( [ 'b', 'c', 'a' ], array_map( static fn ( Webhook $one ): string => $one->name, $this->ready->webhooks() ) );
	}

	public function test_an_empty_queue_can_be_rotated(): void {
		$this->ready->rotate();

		self::assertTrue( $this->ready->is_empty() );
	}

	public function test_what_goes_to_a_webhook_can_be_removed(): void {
		[ 'a' => $a, 'b' => $b ] = $this->webhooks;
		[ $removed, $remains ]   = [ $this->delivery( $a ), $this->delivery( $b ) ];
		$this->ready->add( $a, $removed, '{}', $this->start_by );
		$this->ready->add( $b, $remains, '{}', $this->start_by );

		self::assertSame( [ $removed->id ], $this->ready->remove( [ $a->id->value ] ) );
		self::assertSame( [ $b->id->value => 1 ], $this->ready->counts() );
		self::assertSame( [ $remains->id ], $this->ready->remove() );
		self::assertTrue( $this->ready->is_empty() );
	}

	private function delivery( Webhook $webhook ): Delivery {
		return $this->samples->delivery( $webhook->id );
	}
}
