<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\Pace;
use MultisiteWebhooks\Domain\Delivery\Schedule\Paces;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\Storage\MemoryTrafficStore;
use MultisiteWebhooks\Test\Fake\TokenBucket;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** A receiver with a rate limit gets nearly as much as it takes, and refuses little. Time stands still between requests. */
#[CoversClass( Paces::class )]
final class PacesTest extends TestCase {

	private const SECONDS = 30;

	private World $world;

	private WebhookId $webhook;

	protected function setUp(): void {
		$this->world   = new World();
		$this->webhook = $this->world->webhook()->webhook->id;
	}

	#[DataProvider( 'receivers' )]
	public function test_a_receiver_with_a_rate_limit_gets_nearly_what_it_takes( int $per_second, ?int $retry_after ): void {
		$receiver = new TokenBucket( $this->world->clock, $per_second, $per_second, $retry_after );

		$this->send( self::SECONDS, $this->world->deliver_due( $receiver ) );

		self::assertGreaterThanOrEqual( 0.8 * self::SECONDS * $per_second, $receiver->accepted );
		self::assertLessThan( 0.1, $receiver->refused / ( $receiver->accepted + $receiver->refused ) );
		self::assertFalse( Breaker::is_open( $this->world->breakers->states()[ $this->webhook->value ]->failures ?? 0 ) );
	}

	/** @return array<string, array{int, ?int}> */
	public static function receivers(): array {
		return [
			'5 a second, without a header'   => [ 5, null ],
			'5 a second, asks to wait 2 s'   => [ 5, 2 ],
			'20 a second, without a header'  => [ 20, null ],
			'20 a second, asks to wait 2 s'  => [ 20, 2 ],
			'20 a second, asks to wait 1 s'  => [ 20, 1 ],
		];
	}

	public function test_two_processes_share_what_a_receiver_takes(): void {
		$receiver = new TokenBucket( $this->world->clock, 10, 10, 2 );

		$this->send( self::SECONDS, $this->world->deliver_due( $receiver ), $this->world->deliver_due( $receiver ) );

		self::assertGreaterThanOrEqual( 8 * self::SECONDS, $receiver->accepted );
		self::assertLessThan( 0.1, $receiver->refused / ( $receiver->accepted + $receiver->refused ) );
	}

	#[DataProvider( 'headers' )]
	public function test_a_receiver_whose_limit_is_raised_soon_gets_more( ?int $retry_after ): void {
		$receiver = new TokenBucket( $this->world->clock, 5, 5, $retry_after );
		$process  = $this->world->deliver_due( $receiver );
		$this->send( 20, $process );
		$receiver->per_second = 20;
		$receiver->size       = 20;
		$this->send( 30, $process );
		$before = $receiver->accepted;

		$this->send( 20, $process );

		self::assertGreaterThanOrEqual( 0.8 * 20 * 20, $receiver->accepted - $before );
	}

	/** @return array<string, array{?int}> */
	public static function headers(): array {
		return [
			'without a header' => [ null ],
			'asks to wait 2 s' => [ 2 ],
		];
	}

	#[DataProvider( 'headers' )]
	public function test_a_receiver_that_refuses_everything_for_a_while_soon_gets_what_it_takes_again( ?int $retry_after ): void {
		$receiver = new TokenBucket( $this->world->clock, 0, 0, $retry_after );
		$process  = $this->world->deliver_due( $receiver );
		$this->send( 10, $process );
		$receiver->per_second = 20;
		$receiver->size       = 20;
		$this->send( 10, $process );
		$before = $receiver->accepted;

		$this->send( 30, $process );

		self::assertGreaterThanOrEqual( 0.8 * 30 * 20, $receiver->accepted - $before );
		self::assertLessThan( 0.1, $receiver->refused / ( $receiver->accepted + $receiver->refused ) );
	}

	public function test_a_receiver_that_refuses_everything_is_asked_less_and_less(): void {
		$receiver = new TokenBucket( $this->world->clock, 0, 0, null );

		$this->send( 300, $this->world->deliver_due( $receiver ) );

		self::assertLessThan( 30, $receiver->refused );
	}

	public function test_a_wait_that_one_delivery_was_asked_for_holds_for_all_of_the_webhook_in_every_process(): void {
		$receiver = new TokenBucket( $this->world->clock, 0, 0, 60 );
		$this->send( 1, $this->world->deliver_due( $receiver ) );
		$refused = $receiver->refused;
		self::assertLessThanOrEqual( 8, $refused, 'Those that were in flight together.' );

		$this->send( 55, $this->world->deliver_due( $receiver ), $this->world->deliver_due( $receiver ) );

		self::assertSame( $refused, $receiver->refused );
	}

	public function test_what_other_processes_have_learned_is_known(): void {
		$now   = $this->world->clock->now();
		$store = new MemoryTrafficStore();
		( new Paces( $store ) )->refused( $this->webhook, $now, 5, null, $now );
		$paces = new Paces( $store );
		self::assertNull( $paces->of( $this->webhook ) );

		$paces->read();

		self::assertEquals( Pace::learned( 5, null, $now ), $paces->of( $this->webhook ) );
		self::assertSame( [ 1, 0 ], [ $paces->take( $this->webhook, 3, $now ), $paces->take( $this->webhook, 3, $now ) ] );
		$paces->give_back( $this->webhook, 1 );
		self::assertSame( 1, $paces->take( $this->webhook, 3, $now ) );
	}

	public function test_requests_that_were_refused_together_lower_it_once_whoever_sent_them(): void {
		$now   = $this->world->clock->now();
		$store = new MemoryTrafficStore();
		$other = new Paces( $store );
		( new Paces( $store ) )->refused( $this->webhook, $now, 5, null, Time::after( $now, 5 ) );

		$other->refused( $this->webhook, $now, 5, null, Time::after( $now, 6 ) );

		self::assertEquals( Pace::learned( 5, null, Time::after( $now, 5 ) ), $other->of( $this->webhook ) );
	}

	/** As workers do: again and again, with a pause where there is nothing to send. Something always waits. */
	private function send( int $seconds, DeliverDue ...$processes ): void {
		$until = Time::after( $this->world->clock->now(), 1000 * $seconds );
		while ( $this->world->clock->now() < $until ) {
			$claimed = 0;
			foreach ( $processes as $process ) {
				$this->record();
				$claimed += $process->run( new RunLimits( PHP_INT_MAX, Time::after( $this->world->clock->now(), 300 ) ) );
			}
			if ( 0 === $claimed ) {
				$this->world->clock->pass( 0.1 );
			}
		}
	}

	private function record(): void {
		$waiting = $this->world->deliveries->page( new DeliveryQuery( per_page: 1, status: DeliveryStatus::Waiting ) )->total;
		$capture = $this->world->capture();
		for ( $i = $waiting; $i < 40; $i++ ) {
			$capture->record( 'payment_received', [] );
		}
	}
}
