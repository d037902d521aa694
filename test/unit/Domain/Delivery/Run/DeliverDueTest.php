<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( DeliverDue::class )]
final class DeliverDueTest extends TestCase {

	public function test_a_due_delivery_is_sent_with_the_headers_of_the_contract(): void {
		$world = $this->world_with_one_due_delivery();
		$world->deliver();

		$headers = $world->transport->sent()[0]->headers;
		self::assertSame( $world->delivery()->event->value, $headers['webhook-id'] );
		self::assertSame( (string) $world->clock->now()->getTimestamp(), $headers['webhook-timestamp'] );
		self::assertSame( 'payment_received', $headers['x-multisite-event'] );
		self::assertSame( $world->delivery()->id->value, $headers['x-multisite-delivery'] );
		self::assertSame( '1', $headers['x-multisite-attempt'] );
		self::assertSame( 'application/json', $headers['content-type'] );
		self::assertArrayNotHasKey( 'x-multisite-test', $headers );
	}

	public function test_a_2xx_response_ends_it_as_delivered(): void {
		$world = $this->world_with_one_due_delivery();
		$world->transport->response( World::URL, Response::of( 204, [], '', 9 ) );
		$world->deliver();
		self::assertSame( DeliveryStatus::Delivered, $world->delivery()->status );
		self::assertSame( [ 'delivered' ], $world->hooks->fired );
	}

	public function test_a_failed_one_waits_for_its_next_scheduled_attempt(): void {
		$world = $this->world_with_one_due_delivery();
		$world->transport->response( World::URL, Response::of( 500, [], 'oops', 9 ) );
		$world->deliver();

		$delivery = $world->delivery();
		self::assertSame( [ DeliveryStatus::Waiting, 'http_500', 1 ], [ $delivery->status, $delivery->reason, $delivery->attempt_count ] );
		self::assertEquals( Time::after( $world->clock->now(), 5000 ), $delivery->next_try_at );
	}

	public function test_every_attempt_has_the_same_id_and_body_and_the_next_number(): void {
		$world = $this->world_with_one_due_delivery();
		$world->transport->response( World::URL, Response::of( 500, [], '', 9 ) );
		$world->deliver();
		$world->clock->pass( 5 );
		$world->deliver();

		[ $first, $second ] = $world->transport->sent();
		self::assertSame( $first->headers['webhook-id'], $second->headers['webhook-id'] );
		self::assertSame( $first->body, $second->body );
		self::assertSame( [ '1', '2' ], [ $first->headers['x-multisite-attempt'], $second->headers['x-multisite-attempt'] ] );
	}

	public function test_it_fails_after_ten_attempts(): void {
		$world = $this->world_with_one_due_delivery();
		$world->transport->response( World::URL, Response::of( 500, [], '', 9 ) );
		for ( $try = 1; $try <= 12; $try++ ) {
			$world->deliver();
			$next = $world->delivery()->next_try_at ?? $world->clock->now();
			$world->clock->pass( $next->getTimestamp() - $world->clock->now()->getTimestamp() );
		}
		self::assertCount( 10, $world->transport->sent() );
		self::assertSame( DeliveryStatus::Failed, $world->delivery()->status );
		self::assertSame( [ 'failed' ], $world->hooks->fired );
	}

	public function test_a_maintenance_page_of_wordpress_may_last_days(): void {
		$world = $this->world_with_one_due_delivery();
		$world->transport->response( World::URL, Response::of( 503, [ 'retry-after' => '600' ], '', 9 ) );
		$began = $world->clock->now();
		while ( $world->clock->now() < Time::after( $began, 72 * 3_600_000 ) ) {
			$world->deliver();
			$world->clock->pass( 60 );
		}
		self::assertSame( DeliveryStatus::Waiting, $world->delivery()->status );
		self::assertLessThan( 200, count( $world->transport->sent() ) );

		$world->transport->response( World::URL, Response::of( 200, [], '', 9 ) );
		$world->clock->pass( 3700 );
		$world->deliver();

		self::assertSame( DeliveryStatus::Delivered, $world->delivery()->status );
	}

	public function test_a_second_worker_does_not_send_a_claimed_delivery(): void {
		$world = $this->world_with_one_due_delivery();
		$world->deliveries->claim( Claim::from( 'worker-1', $world->clock->now() ), [ $world->delivery()->id ] );
		$world->deliver();
		self::assertSame( [], $world->transport->sent() );
	}

	public function test_a_claim_of_a_dead_worker_ends_with_its_lease(): void {
		$world = $this->world_with_one_due_delivery();
		$world->deliveries->claim( Claim::from( 'worker-1', $world->clock->now() ), [ $world->delivery()->id ] );
		$world->clock->pass( 60 );
		$world->deliver();
		self::assertCount( 1, $world->transport->sent() );
	}

	public function test_410_disables_the_webhook_and_holds_what_waits_for_it(): void {
		$world = $this->world_with_one_due_delivery();
		$world->transport->response( World::URL, Response::of( 410, [], '', 9 ) );
		$event = $world->delivery()->event;
		$world->clock->pass( 1 );
		$world->capture()->record( 'payment_received', [] );
		$world->deliver( 1 );

		$webhook = $world->webhooks->find( $world->deliveries->page( new DeliveryQuery() )->items[0]->webhook );
		self::assertSame( [ WebhookStatus::Disabled, DisabledReason::Gone ], [ $webhook?->status, $webhook?->disabled_reason ] );
		$reasons = [];
		foreach ( $world->deliveries->page( new DeliveryQuery() )->items as $delivery ) {
			$reasons[ $delivery->status->value ] = $delivery->reason;
		}
		ksort( $reasons );
		self::assertSame( [ 'failed' => 'http_410', 'held' => 'webhook_disabled' ], $reasons );
		self::assertSame( $event->value, $world->transport->sent()[0]->headers['webhook-id'] );
	}

	public function test_a_refused_address_fails_at_once_and_is_logged_without_a_connection(): void {
		$world = $this->world_with_one_due_delivery();
		$world->resolver->set( 'example.com', [ '192.168.1.20' ] );
		$world->deliver();
		self::assertSame( [], $world->transport->sent() );
		self::assertSame( [ DeliveryStatus::Failed, 'address_refused' ], [ $world->delivery()->status, $world->delivery()->reason ] );
		self::assertSame( [ 'ip' => '192.168.1.20', 'rule' => 'private' ], $this->only_attempt( $world )->failure?->context );
	}

	public function test_a_name_that_no_longer_resolves_is_retried(): void {
		$world = $this->world_with_one_due_delivery();
		$world->resolver->set( 'example.com', [] );
		$world->deliver();
		self::assertSame( [ DeliveryStatus::Waiting, 'dns_not_found' ], [ $world->delivery()->status, $world->delivery()->reason ] );
	}

	public function test_a_delivery_of_a_paused_webhook_is_held_even_if_it_was_written_as_waiting(): void {
		$world   = $this->world_with_one_due_delivery();
		$webhook = $world->webhooks->find( $world->delivery()->webhook );
		self::assertNotNull( $webhook );
		$world->deliveries->claim( Claim::from( 'x', $world->clock->now(), 1 ), [ $world->delivery()->id ] );
		$world->manage()->change( $webhook, new WebhookFields( status: WebhookStatus::Paused ) );
		$world->clock->pass( 1 );
		$world->deliver();
		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused' ], [ $world->delivery()->status, $world->delivery()->reason ] );
	}

	public function test_a_delivery_of_a_deleted_webhook_is_cancelled(): void {
		$world = $this->world_with_one_due_delivery();
		$world->webhooks->remove( $world->delivery()->webhook );
		$world->deliver();
		self::assertSame( DeliveryStatus::Cancelled, $world->delivery()->status );
	}

	public function test_other_code_can_keep_a_delivery_from_going_out(): void {
		$world = $this->world_with_one_due_delivery();

		$world->hooks->lets_out = false;
		$world->deliver();
		self::assertSame( [], $world->transport->sent() );
		self::assertSame( DeliveryStatus::Cancelled, $world->delivery()->status );
	}

	public function test_custom_headers_are_sent_and_masked_in_the_log(): void {
		$world = new World();
		$world->manage()->create(
			new WebhookFields( url: World::URL, event_types: [ '*' ], headers: [ 'Authorization' => 'Bearer abc', 'X-Team' => 'blue' ] ),
		);
		$world->capture()->record( 'payment_received', [] );
		$world->deliver();
		self::assertSame( 'Bearer abc', $world->transport->sent()[0]->headers['authorization'] );
		$logged = $this->only_attempt( $world )->request_headers;
		self::assertSame( [ '••••••', '••••••' ], [ $logged['authorization'], $logged['x-team'] ] );
	}

	public function test_a_run_that_waits_for_one_receiver_tells_admins_about_the_others_meanwhile(): void {
		$world = new World();
		$world->webhook( [ 'payment_received' ] );
		$world->transport->response( World::URL, Response::of( 429, [], '', 9 ) );
		for ( $i = 0; $i < 30; $i++ ) {
			$world->capture()->record( 'payment_received', [] );
		}

		$world->deliver_due()->run( new RunLimits( 100, Time::after( $world->clock->now(), 50_000 ) ) );
		self::assertSame( 1, $world->notifier->flushes );

		$world->deliver_due()->run( new RunLimits( 100, Time::after( $world->clock->now(), 190_000 ) ) );
		self::assertSame( 5, $world->notifier->flushes );
	}

	public function test_while_its_keys_are_lost_a_delivery_waits_and_uses_up_no_attempt(): void {
		$world = $this->world_with_one_due_delivery();

		$world->box->keys = 'of another host';
		$world->deliver();

		$delivery = $world->delivery();
		self::assertSame(
			[ DeliveryStatus::Waiting, 'keys_changed', 0 ],
			[ $delivery->status, $delivery->reason, $delivery->attempt_count ],
		);
		self::assertEquals( Time::after( $world->clock->now(), 60_000 ), $delivery->next_try_at );
		self::assertSame( [], $world->transport->sent() );
		self::assertNull( $world->webhooks->find( $delivery->webhook )?->failing_since );
	}

	public function test_while_its_keys_are_lost_a_webhook_is_looked_at_once_a_minute(): void {
		$world = $this->world_with_one_due_delivery();

		$world->box->keys = 'of another host';
		$world->deliver();
		$world->capture()->record( 'payment_received', [] );

		self::assertSame( 0, $world->deliver() );
		$world->clock->pass( 60 );
		self::assertSame( 2, $world->deliver() );
	}

	public function test_with_its_keys_restored_a_delivery_is_sent_with_its_headers(): void {
		$world = new World();
		$world->manage()->create( new WebhookFields( url: World::URL, event_types: [ '*' ], headers: [ 'X-Key' => 'abc' ] ) );
		$world->capture()->record( 'payment_received', [] );
		$world->box->keys = 'of another host';
		$world->deliver();

		$world->box->keys = 'first';
		$world->clock->pass( 60 );
		$world->deliver();

		self::assertSame( [ DeliveryStatus::Delivered, 1 ], [ $world->delivery()->status, $world->delivery()->attempt_count ] );
		self::assertSame( 'abc', $world->transport->sent()[0]->headers['x-key'] );
	}

	public function test_a_new_secret_alone_sends_nothing_without_the_headers(): void {
		$world   = new World();
		$webhook = $world->manage()->create(
			new WebhookFields( url: World::URL, event_types: [ '*' ], headers: [ 'X-Key' => 'abc' ] ),
		)->webhook;
		$world->capture()->record( 'payment_received', [] );

		$world->box->keys = 'of another host';
		$world->manage()->rotate_secret( $webhook->id );
		$world->deliver();
		self::assertSame( [ [], 'keys_changed' ], [ $world->transport->sent(), $world->delivery()->reason ] );

		$world->manage()->change( $webhook, new WebhookFields( headers: [ 'X-Key' => 'def' ] ) );
		$world->clock->pass( 60 );
		$world->deliver();
		self::assertSame( 'def', $world->transport->sent()[0]->headers['x-key'] );
	}

	public function test_an_attempt_is_logged_with_its_planned_and_actual_time(): void {
		$world = $this->world_with_one_due_delivery();
		$due   = $world->clock->now();
		$world->clock->pass( 2 );
		$world->deliver();
		self::assertEquals(
			[ $due, $world->clock->now() ],
			[ $this->only_attempt( $world )->planned_at, $this->only_attempt( $world )->at ],
		);
	}

	private function world_with_one_due_delivery(): World {
		$world = new World();
		$world->webhook();
		$world->capture()->record( 'payment_received', [ 'payment_id' => 7 ] );
		return $world;
	}

	private function only_attempt( World $world ): Attempt {
		$attempts = $world->deliveries->attempts( $world->delivery()->id );
		self::assertCount( 1, $attempts );
		return $attempts[0];
	}
}
