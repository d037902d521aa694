<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Manual\Recover;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Recover::class )]
final class RecoverTest extends TestCase {

	private World $world;

	private Webhook $webhook;

	protected function setUp(): void {
		$this->world   = new World();
		$this->webhook = $this->world->webhook()->webhook;
	}

	public function test_all_that_failed_is_sent_again_the_oldest_first_ten_a_second(): void {
		$failed = $this->failed( 3 );

		self::assertSame( 3, $this->world->recover()->start( $this->webhook, $this->world->clock->now() ) );

		$resends = $this->resends();
		$now     = $this->world->clock->now();
		self::assertSame( $failed, array_map( static fn ( Delivery $one ): ?string => $one->resend_of?->value, $resends ) );
		self::assertEquals(
			[ $now, Time::after( $now, 100 ), Time::after( $now, 200 ) ],
			array_map( static fn ( Delivery $one ): ?\DateTimeImmutable => $one->next_try_at, $resends ),
		);
	}

	public function test_more_than_are_written_at_once_are_all_sent_again(): void {
		$this->failed( 5 );

		self::assertSame( 5, $this->world->recover()->start( $this->webhook, $this->world->clock->now() ) );

		self::assertEquals( Time::after( $this->world->clock->now(), 400 ), $this->resends()[4]->next_try_at );
	}

	public function test_what_was_counted_is_sent_again_once(): void {
		$this->failed( 2 );
		$recover = $this->world->recover();
		$since   = $this->world->clock->now();
		self::assertSame( 2, $recover->count( $this->webhook, $since ) );

		$recover->start( $this->webhook, $since );

		self::assertSame(
			[ 0, 0, 2 ],
			[
				$recover->count( $this->webhook, $since ),
				$recover->start( $this->webhook, $since ),
				$recover->count_unfinished( $this->webhook ),
			],
		);
	}

	public function test_what_is_stopped_is_not_sent(): void {
		$this->failed( 2 );
		$this->world->recover()->start( $this->webhook, $this->world->clock->now() );
		$sent = count( $this->world->transport->sent() );

		self::assertSame( 2, $this->world->recover()->stop( $this->webhook ) );
		$this->world->clock->pass( 1 );
		$this->world->deliver();

		self::assertCount( $sent, $this->world->transport->sent() );
		self::assertSame( 0, $this->world->recover()->count_unfinished( $this->webhook ) );
	}

	/** @return list<string> Their ids. */
	private function failed( int $count ): array {
		for ( $i = 0; $i < $count; $i++ ) {
			$this->world->capture()->record( 'payment_received', [ 'id' => $i ] );
		}
		$ids = [];
		foreach ( $this->world->deliveries->all() as $one ) {
			$this->world->deliveries->change( $one->id->value, DeliveryStatus::Failed, 'http_404', null, $this->world->clock->now() );
			$ids[] = $one->id->value;
		}
		return $ids;
	}

	/** @return list<Delivery> */
	private function resends(): array {
		return array_values(
			array_filter( $this->world->deliveries->all(), static fn ( Delivery $one ): bool => null !== $one->resend_of ),
		);
	}
}
