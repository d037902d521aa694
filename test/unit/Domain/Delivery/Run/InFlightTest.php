<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Run\InFlight;
use MultisiteWebhooks\Domain\Delivery\Run\PendingRequest;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( InFlight::class )]
final class InFlightTest extends TestCase {

	private World $world;

	private Webhook $webhook;

	private Throttles $throttles;

	private InFlight $in_flight;

	protected function setUp(): void {
		$this->world     = new World();
		$this->webhook   = $this->world->webhook()->webhook;
		$this->throttles = new Throttles( static fn (): HostLimits => new HostLimits( 1, null, 1 ) );
		$this->in_flight = new InFlight( $this->throttles, $this->world->traffic, $this->world->webhook_cache(), $this->world->clock );
	}

	public function test_others_learn_of_a_webhook_that_takes_longer_than_a_second(): void {
		$this->start();
		$this->look_after( 0.9 );
		self::assertSame( [], $this->world->traffic->all() );

		$this->look_after( 0.3 );

		self::assertEquals( Time::after( $this->world->clock->now(), 15_000 ), $this->slow_until() );
	}

	public function test_once_it_responds_it_is_not_slow_any_more(): void {
		$pending = $this->start();
		$this->look_after( 3 );
		$this->end( $pending, Response::of( 500, [], '', 3000 ) );

		$this->in_flight->save_marks();

		self::assertSame( [], $this->world->traffic->all() );
	}

	public function test_one_that_has_not_responded_at_all_is_slow_for_another_minute(): void {
		$pending = $this->start();
		$this->look_after( 15 );
		$this->end( $pending, Response::none( Failure::because( Cause::Timeout ), 15_000 ) );

		$this->look_after( 0.3 );

		self::assertEquals( Time::after( $this->world->clock->now(), 59_700 ), $this->slow_until() );
	}

	public function test_it_is_slow_while_another_request_of_it_is_in_flight(): void {
		$first = $this->start();
		$this->start();
		$this->look_after( 3 );
		$this->end( $first, Response::of( 200, [], '', 3000 ) );

		$this->look_after( 0.3 );

		self::assertNotNull( $this->slow_until() );
	}

	public function test_a_webhook_that_works_costs_nothing(): void {
		$this->end( $this->start(), Response::of( 200, [], '', 9 ) );
		$this->look_after( 3 );

		self::assertTrue( $this->in_flight->is_empty() );
		self::assertSame( [], $this->world->traffic->all() );
	}

	public function test_requests_of_a_paused_webhook_hold_up_nobody_at_its_host(): void {
		$other   = ( new Samples() )->webhook( 'Other' );
		$pending = $this->start();
		$this->world->manage()->change( $this->webhook, new WebhookFields( status: WebhookStatus::Paused ) );
		self::assertFalse( $this->throttles->have_room( $other ) );

		$this->look_after( 1.3 );
		self::assertTrue( $this->throttles->have_room( $other ) );
		$this->throttles->started( $other );
		$this->end( $pending, Response::of( 200, [], '', 9 ) );

		self::assertFalse( $this->throttles->have_room( $other ), 'Its response gives back nothing twice.' );
	}

	public function test_requests_of_a_deleted_webhook_hold_up_nobody_at_its_host(): void {
		$this->start();
		$this->world->webhooks->remove( $this->webhook->id );

		$this->look_after( 1.3 );

		self::assertTrue( $this->throttles->have_room( ( new Samples() )->webhook( 'Other' ) ) );
	}

	public function test_requests_to_its_old_address_do_not_hold_up_a_webhook(): void {
		$this->start();
		$this->world->resolver->set( 'other.example.com', [ '93.184.215.15' ] );
		$changed = $this->world->manage()->change( $this->webhook, new WebhookFields( url: 'https://other.example.com/new' ) );

		self::assertNotNull( $changed );
		self::assertTrue( $this->throttles->have_room( $changed ) );
		$this->look_after( 1.3 );

		self::assertTrue( $this->throttles->have_room( $this->webhook ) );
	}

	private function start(): PendingRequest {
		$url     = $this->webhook->url;
		$request = new OutgoingRequest( $url->value, $url->host, $url->port, [ '93.184.215.14' ], [], '{}' );
		$pending = new PendingRequest(
			( new Samples() )->delivery( $this->webhook->id ),
			$this->webhook,
			$request,
			$this->world->clock->now(),
		);
		$this->in_flight->add( $pending );
		return $pending;
	}

	private function end( PendingRequest $pending, Response $response ): void {
		$this->in_flight->ended( $this->world->attempt_delivery( $this->world->webhook_cache() )->result_of( $pending, $response ) );
	}

	private function look_after( float $seconds ): void {
		$this->world->clock->pass( $seconds );
		$this->in_flight->look();
	}

	private function slow_until(): ?\DateTimeImmutable {
		return ( $this->world->traffic->all()[ $this->webhook->id->value ] ?? null )?->slow_until;
	}
}
