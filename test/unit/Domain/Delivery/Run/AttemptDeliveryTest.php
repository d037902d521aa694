<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Run\AttemptDelivery;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Delivery\Run\PendingRequest;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( AttemptDelivery::class )]
final class AttemptDeliveryTest extends TestCase {

	private World $world;

	private WebhookCache $webhook_cache;

	private AttemptDelivery $attempt;

	private Webhook $webhook;

	private Delivery $delivery;

	protected function setUp(): void {
		$this->world   = new World();
		$this->webhook = $this->world->webhook()->webhook;
		$this->world->capture()->record( 'payment_received', [] );
		$this->delivery      = $this->world->delivery();
		$this->webhook_cache = $this->world->webhook_cache();
		$this->attempt       = $this->world->attempt_delivery( $this->webhook_cache );
	}

	public function test_a_delivery_becomes_a_signed_request_to_the_checked_addresses(): void {
		$pending = $this->started();

		self::assertSame(
			[ World::URL, [ '93.184.215.14' ], '{}' ],
			[ $pending->request->url, $pending->request->addresses, $pending->request->body ],
		);
		self::assertArrayHasKey( 'webhook-signature', $pending->request->headers );
		self::assertEquals( $this->world->clock->now(), $pending->started_at );
	}

	public function test_what_goes_to_a_paused_webhook_is_held(): void {
		$this->world->manage()->change( $this->webhook, new WebhookFields( status: WebhookStatus::Paused ) );

		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused' ], $this->unsent() );
	}

	public function test_a_webhook_that_was_resumed_a_moment_ago_holds_nothing(): void {
		$this->world->manage()->change( $this->webhook, new WebhookFields( status: WebhookStatus::Paused ) );
		$this->webhook_cache->find( $this->delivery->webhook );
		$this->world->manage()->change( $this->webhook, new WebhookFields( status: WebhookStatus::Active ) );

		$this->started();
	}

	public function test_what_goes_to_a_deleted_webhook_is_cancelled(): void {
		$this->world->webhooks->remove( $this->delivery->webhook );

		self::assertSame( [ DeliveryStatus::Cancelled, null ], $this->unsent() );
	}

	public function test_what_would_go_to_a_private_address_fails_with_an_attempt_and_without_a_request(): void {
		$this->world->resolver->set( 'example.com', [ '192.168.1.20' ] );

		self::assertSame( [ DeliveryStatus::Failed, 'address_refused' ], $this->unsent() );
	}

	public function test_a_response_of_200_is_delivered(): void {
		$result = $this->attempt->result_of( $this->started(), Response::of( 200, [], 'ok', 12 ) );

		self::assertTrue( $result->is_delivered() );
		self::assertSame( [ 1, 200, 12 ], [ $result->attempt?->number, $result->attempt?->status_code, $result->attempt?->duration_ms ] );
	}

	public function test_a_redirect_is_delivered_if_the_webhook_accepts_it(): void {
		$redirect = Response::of( 302, [ 'location' => 'https://a.example/' ], '', 12 );
		self::assertFalse( $this->attempt->result_of( $this->started(), $redirect )->is_delivered() );

		$this->world->manage()->change( $this->webhook, new WebhookFields( accept_redirect: true ) );
		$this->webhook_cache->refresh();

		self::assertTrue( $this->attempt->result_of( $this->started(), $redirect )->is_delivered() );
	}

	public function test_a_response_of_500_is_retried_by_the_schedule(): void {
		$result = $this->attempt->result_of( $this->started(), Response::of( 500, [], '', 12 ) );

		self::assertSame( [ DeliveryStatus::Waiting, 'http_500' ], [ $result->transition->status, $result->transition->reason ] );
		self::assertEquals( Time::after( $this->world->clock->now(), 5000 ), $result->transition->next_try_at );
		self::assertNull( $result->retry_after );
	}

	public function test_a_busy_receiver_gets_the_time_that_it_asks_for(): void {
		$result = $this->attempt->result_of( $this->started(), Response::of( 429, [ 'retry-after' => '97' ], '', 12 ) );

		$later = Time::after( $this->world->clock->now(), 97_000 );
		self::assertEquals( [ $later, $later ], [ $result->transition->next_try_at, $result->retry_after ] );
	}

	public function test_the_log_says_that_a_wait_which_was_asked_for_does_not_count(): void {
		$result = $this->attempt->result_of( $this->started(), Response::of( 503, [ 'retry-after' => '600' ], '', 12 ) );

		self::assertTrue( $result->transition->asked_to_wait );
		self::assertSame( [ 'wait' => '600' ], $result->attempt?->failure?->context );
		self::assertFalse( $this->attempt->result_of( $this->started(), Response::of( 503, [], '', 12 ) )->transition->asked_to_wait );
	}

	public function test_a_receiver_that_gets_too_much_need_not_say_for_how_long(): void {
		$result = $this->attempt->result_of( $this->started(), Response::of( 429, [], '', 12 ) );

		self::assertTrue( $result->transition->asked_to_wait );
		self::assertEquals( Time::after( $this->world->clock->now(), 5000 ), $result->transition->next_try_at );
		self::assertSame( [ 'wait' => '0' ], $result->attempt?->failure?->context );
	}

	public function test_a_receiver_that_is_gone_is_not_retried(): void {
		$result = $this->attempt->result_of( $this->started(), Response::of( 410, [], '', 12 ) );

		self::assertSame( [ DeliveryStatus::Failed, true ], [ $result->transition->status, $result->is_gone() ] );
	}

	private function started(): PendingRequest {
		$started = $this->attempt->start( $this->delivery, '{}' );
		self::assertInstanceOf( PendingRequest::class, $started );
		return $started;
	}

	/** @return array{DeliveryStatus, ?string} What comes of a delivery that is not sent. */
	private function unsent(): array {
		$result = $this->attempt->start( $this->delivery, '{}' );
		self::assertInstanceOf( DeliveryResult::class, $result );
		return [ $result->transition->status, $result->transition->reason ];
	}
}
