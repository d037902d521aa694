<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Manual\ActionConflict;
use MultisiteWebhooks\Domain\Delivery\Manual\ConflictReason;
use MultisiteWebhooks\Domain\Delivery\Manual\ManageQueued;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( ManageQueued::class )]
final class ManageQueuedTest extends TestCase {

	private World $world;

	protected function setUp(): void {
		$this->world = new World();
		$this->world->webhook();
		$this->world->capture()->record( 'payment_received', [ 'id' => 1 ] );
	}

	public function test_what_is_cancelled_is_not_sent(): void {
		$cancelled = $this->world->manage_queued()->cancel( $this->world->delivery() );
		$this->world->deliver();

		self::assertSame( DeliveryStatus::Cancelled, $cancelled->status );
		self::assertSame( [], $this->world->transport->sent() );
	}

	public function test_a_waiting_delivery_can_be_retried_now(): void {
		$this->world->transport->response( World::URL, Response::of( 503, [], '', 9 ) );
		$this->world->deliver();

		$due = $this->world->manage_queued()->try_now( $this->world->delivery() );
		$this->world->deliver();

		self::assertEquals( $this->world->clock->now(), $due->next_try_at );
		self::assertCount( 2, $this->world->transport->sent() );
	}

	public function test_a_retry_ignores_an_open_breaker(): void {
		$this->world->transport->response( World::URL, Response::of( 429, [ 'retry-after' => '3600' ], '', 9 ) );
		$this->world->deliver();
		$this->world->clock->pass( 1 );

		$this->world->manage_queued()->try_now( $this->world->delivery() );
		$this->world->deliver();

		self::assertCount( 2, $this->world->transport->sent() );
	}

	public function test_a_finished_delivery_can_neither_be_cancelled_nor_retried(): void {
		$this->world->deliver();

		self::assertSame( [ ConflictReason::NotWaiting, ConflictReason::NotWaiting ], $this->obstacles() );
	}

	public function test_a_delivery_in_flight_can_neither_be_cancelled_nor_retried(): void {
		$delivery = $this->world->delivery();
		$this->world->deliveries->claim( Claim::from( 'other', $this->world->clock->now() ), [ $delivery->id ] );

		self::assertSame( [ ConflictReason::BeingSent, ConflictReason::BeingSent ], $this->obstacles() );
	}

	/** @return list<?ConflictReason> */
	private function obstacles(): array {
		$change = $this->world->manage_queued();
		return [ $this->conflict_reason( $change->cancel( ... ) ), $this->conflict_reason( $change->try_now( ... ) ) ];
	}

	/** @param \Closure(Delivery): Delivery $action */
	private function conflict_reason( \Closure $action ): ?ConflictReason {
		try {
			$action( $this->world->delivery() );
			return null;
		} catch ( ActionConflict $conflict ) {
			return $conflict->conflict_reason;
		}
	}
}
