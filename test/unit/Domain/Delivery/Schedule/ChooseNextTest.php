<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\Pace;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** No webhook starves, and no host is flooded. */
#[CoversClass( ChooseNext::class )]
final class ChooseNextTest extends TestCase {

	private const OTHER  = 'https://other.example.com/hook';
	private const ZAPIER = 'https://hooks.zapier.com/hooks/catch/1/a/';

	public function test_a_webhook_with_many_waiting_deliveries_does_not_starve_another(): void {
		$world = new World();
		$world->webhook( [ 'payment_received' ] );
		$this->fire( $world, 600, 'payment_received' );
		$world->resolver->set( 'other.example.com', [ '93.184.215.15' ] );
		$world->manage()->create( new WebhookFields( url: self::OTHER, event_types: [ 'site_created' ] ) );
		$world->transport->response( self::OTHER, Response::of( 200, [], '', 9 ) );
		$world->clock->pass( 1 );
		$this->fire( $world, 1, 'site_created' );
		$world->deliver( 40 );
		self::assertContains( self::OTHER, $this->urls( $world ) );
	}

	public function test_a_receiver_that_fails_gets_single_probes_however_many_wait(): void {
		$world = $this->world_that_fails();
		$this->fire( $world, 300, 'payment_received' );
		$world->deliver( 1000 );
		$after_first = count( $world->transport->sent() );
		self::assertLessThanOrEqual( 8, $after_first );
		$world->clock->pass( 400 );
		$world->deliver( 1000 );
		self::assertCount( $after_first + 1, $world->transport->sent() );
	}

	public function test_nothing_is_sent_while_the_breaker_is_open(): void {
		$world = $this->world_that_fails();
		$this->fire( $world, 50, 'payment_received' );
		$world->deliver( 1000 );
		$sent = count( $world->transport->sent() );
		$world->clock->pass( 1 );
		$world->deliver( 1000 );
		self::assertCount( $sent, $world->transport->sent() );
	}

	public function test_after_a_probe_that_arrived_all_the_others_follow(): void {
		$world = $this->world_that_fails();
		$this->fire( $world, 50, 'payment_received' );
		$world->deliver( 1000 );
		$world->transport->response( World::URL, Response::of( 200, [], '', 9 ) );
		$world->clock->pass( 400 );
		$world->deliver( 1000 );
		$world->clock->pass( 2000 );
		$world->deliver( 1000 );
		self::assertSame( 0, $world->deliveries->page( new DeliveryQuery( status: DeliveryStatus::Waiting ) )->total );
	}

	public function test_a_receiver_that_asks_to_wait_gets_nothing_from_any_delivery_until_then(): void {
		$world = new World();
		$world->webhook( [ 'payment_received' ] );
		$world->transport->response( World::URL, Response::of( 429, [ 'retry-after' => '3600' ], '', 9 ) );
		$this->fire( $world, 1, 'payment_received' );
		$world->deliver();
		$world->clock->pass( 1800 );
		$this->fire( $world, 1, 'payment_received' );
		$world->deliver();
		self::assertCount( 1, $world->transport->sent() );
		$world->clock->pass( 1801 );
		$world->deliver();
		self::assertGreaterThan( 1, count( $world->transport->sent() ) );
	}

	public function test_zapier_gets_no_more_than_thirty_requests_a_second_after_the_first(): void {
		$world = new World();
		$world->manage()->create( new WebhookFields( url: self::ZAPIER, event_types: [ 'payment_received' ] ) );
		$world->resolver->set( 'hooks.zapier.com', [ '34.198.10.20' ] );
		$world->transport->response( self::ZAPIER, Response::of( 200, [], '', 9 ) );
		$this->fire( $world, 120, 'payment_received' );
		$began = $world->clock->now();
		$world->deliver( 1000 );
		self::assertCount( 120, $world->transport->sent() );
		// 30 at once, and then 90 at 30 a second.
		self::assertGreaterThanOrEqual( 2900, 1000 * ( (float) $world->clock->now()->format( 'U.u' ) - (float) $began->format( 'U.u' ) ) );
	}

	public function test_a_webhook_that_hangs_leaves_its_host_to_the_others(): void {
		$world             = new World();
		[ $hangs, $works ] = [ $world->webhook( [ 'payment_received' ] )->webhook, $world->webhook( [ 'site_created' ] )->webhook ];
		$throttles         = new Throttles( HostLimits::of( ... ) );
		$choose            = $world->choose_next( $world->webhook_cache(), $throttles );
		for ( $i = 0; $i < 16; $i++ ) {
			$throttles->started( $hangs );
		}
		$this->fire( $world, 700, 'payment_received' );
		$this->fire( $world, 10, 'site_created' );

		$chosen = $choose( 1000, $world->clock->now(), [], null );

		self::assertCount( 10, $chosen );
		foreach ( $chosen as $id ) {
			self::assertEquals( $works->id, $world->deliveries->find( $id )?->webhook );
		}
	}

	public function test_a_run_that_ends_soon_leaves_what_may_hang_to_others(): void {
		$world           = new World();
		[ $slow, $open ] = [ $world->webhook( [ 'payment_received' ] )->webhook, $world->webhook( [ 'site_created' ] )->webhook ];
		$world->traffic->mark_slow( $slow->id, Time::after( $world->clock->now(), 15_000 ) );
		$world->breakers->count_failures( $open->id, Breaker::OPENS_AFTER );
		$world->breakers->open( $open->id, $world->clock->now() );
		$this->fire( $world, 1, 'payment_received' );
		$this->fire( $world, 1, 'site_created' );
		$choose = $world->choose_next( $world->webhook_cache(), new Throttles( HostLimits::of( ... ) ) );

		self::assertSame( [], $choose( 10, $world->clock->now(), [], null, true ) );
		self::assertCount( 2, $choose( 10, $world->clock->now(), [], null, false ) );
	}

	public function test_a_run_that_ends_soon_does_not_wait_for_a_receiver_that_pauses(): void {
		$world   = new World();
		$webhook = $world->webhook( [ 'payment_received' ] )->webhook;
		$now     = $world->clock->now();
		$pace    = Pace::learned( 0, null, $now )->refused( null, $now )->refused( null, $now );
		$world->traffic->replace_pace( $webhook->id, null, $pace );
		self::assertGreaterThan( 1000, $pace->wait_ms( $now ) );
		$this->fire( $world, 1, 'payment_received' );
		$choose = $world->choose_next( $world->webhook_cache(), new Throttles( HostLimits::of( ... ) ) );

		self::assertSame( [ [], null ], [ $choose( 10, $now, [], null, true ), $choose->wait_ms() ] );
		self::assertSame( [], $choose( 10, $now, [], null, false ) );
		self::assertNotNull( $choose->wait_ms() );
		$world->clock->pass( 3 );
		self::assertCount( 1, $choose( 10, $world->clock->now(), [], null, true ) );
	}

	public function test_a_probe_is_taken_only_when_the_pace_lets_it_through(): void {
		$world   = new World();
		$webhook = $world->webhook( [ 'payment_received' ] )->webhook;
		$world->breakers->count_failures( $webhook->id, Breaker::OPENS_AFTER );
		$world->breakers->open( $webhook->id, $world->clock->now() );
		[ , $pace ] = Pace::learned( 0, null, $world->clock->now() )->take( 1, $world->clock->now() );
		$world->traffic->replace_pace( $webhook->id, null, $pace );
		$this->fire( $world, 1, 'payment_received' );
		$choose = $world->choose_next( $world->webhook_cache(), new Throttles( HostLimits::of( ... ) ) );

		self::assertSame( [], $choose( 10, $world->clock->now(), [], null ) );
		$world->clock->pass( 1 );
		self::assertCount( 1, $choose( 10, $world->clock->now(), [], null ) );
	}

	public function test_a_probe_is_left_to_others_while_requests_are_in_flight(): void {
		$world     = new World();
		$webhook   = $world->webhook( [ 'payment_received' ] )->webhook;
		$throttles = new Throttles( HostLimits::of( ... ) );
		$throttles->started( $webhook );
		$throttles->started( $webhook );
		$world->breakers->count_failures( $webhook->id, Breaker::OPENS_AFTER );
		$world->breakers->open( $webhook->id, $world->clock->now() );
		$this->fire( $world, 1, 'payment_received' );

		$chosen = $world->choose_next( $world->webhook_cache(), $throttles )( 10, $world->clock->now(), [], null );
		self::assertSame( [], $chosen );
		$other = $world->choose_next( $world->webhook_cache(), new Throttles( HostLimits::of( ... ) ) );
		self::assertCount( 1, $other( 10, $world->clock->now(), [], null ) );
	}

	public function test_a_breaker_stays_open_for_up_to_five_minutes(): void {
		$now   = new \DateTimeImmutable( '2026-11-24T14:00:00Z' );
		$is_open = array_map(
			static fn ( int $failures ): ?int => Breaker::open_until( $failures, $now )?->getTimestamp(),
			[ 4, 5, 6, 10, 11, 1000 ],
		);
		self::assertSame(
			[ null, 5, 10, 160, 300, 300 ],
			array_map( static fn ( ?int $at ): ?int => null === $at ? null : $at - $now->getTimestamp(), $is_open ),
		);
	}

	private function world_that_fails(): World {
		$world = new World();
		$world->webhook( [ 'payment_received' ] );
		$world->transport->response( World::URL, Response::of( 500, [], '', 9 ) );
		return $world;
	}

	private function fire( World $world, int $times, string $type ): void {
		$capture = $world->capture();
		for ( $i = 0; $i < $times; $i++ ) {
			$capture->record( $type, [] );
		}
	}

	/** @return list<string> */
	private function urls( World $world ): array {
		return array_map( static fn ( OutgoingRequest $one ): string => $one->url, $world->transport->sent() );
	}
}
