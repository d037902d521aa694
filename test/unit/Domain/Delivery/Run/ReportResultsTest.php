<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Run\ReportResults;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Test\Fake\SmallCatalog;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Since when a webhook fails. */
#[CoversClass( ReportResults::class )]
final class ReportResultsTest extends TestCase {

	public function test_a_webhook_fails_since_its_first_failed_attempt(): void {
		$world = self::world_with_response( 500 );
		$since = $world->clock->now();
		$world->deliver();
		$world->clock->pass( 600 );
		$world->deliver();
		self::assertCount( 2, $world->transport->sent() );
		self::assertEquals( $since, self::only_webhook( $world )->failing_since );
	}

	public function test_one_that_arrives_ends_it(): void {
		$world = self::world_with_response( 500 );
		$world->deliver();
		$world->clock->pass( 600 );
		$world->transport->response( World::URL, Response::of( 200, [], '', 9 ) );
		$world->deliver();
		self::assertNull( self::only_webhook( $world )->failing_since );
	}

	public function test_one_that_fails_without_a_connection_counts_as_failed(): void {
		$world = self::world_with_response( 200 );
		$world->resolver->set( 'example.com', [ '192.168.1.20' ] );
		$world->deliver();
		self::assertNotNull( self::only_webhook( $world )->failing_since );
	}

	public function test_tests_do_not_count(): void {
		$world   = new World();
		$webhook = $world->webhook()->webhook;
		$type    = ( new SmallCatalog() )->all()[0];
		$world->transport->response( World::URL, Response::of( 500, [], '', 9 ) );
		( $world->send_test() )( $webhook, $type );
		self::assertNull( self::only_webhook( $world )->failing_since );
		$world->webhooks->mark_failing( $webhook->id, $world->clock->now() );
		$world->transport->response( World::URL, Response::of( 200, [], '', 9 ) );
		( $world->send_test() )( $webhook, $type );
		self::assertNotNull( self::only_webhook( $world )->failing_since );
	}

	public function test_a_receiver_that_gets_too_much_opens_no_breaker(): void {
		$world = self::world_with_response( 429 );
		for ( $i = 0; $i < 20; $i++ ) {
			$world->capture()->record( 'payment_received', [] );
		}
		$world->deliver();

		self::assertGreaterThan( 5, count( $world->transport->sent() ) );
		self::assertSame( [], $world->breakers->states() );
		self::assertNotNull( $world->traffic->all()[ self::only_webhook( $world )->id->value ]->pace );
	}

	public function test_failures_that_ask_to_wait_still_open_the_breaker(): void {
		$world = self::world_with_response( 503 );
		$world->transport->response( World::URL, Response::of( 503, [ 'retry-after' => '1' ], '', 9 ) );
		for ( $i = 0; $i < 20; $i++ ) {
			$world->capture()->record( 'payment_received', [] );
		}
		$world->deliver();

		$state = $world->breakers->states()[ self::only_webhook( $world )->id->value ];
		self::assertSame( 5, $state->failures );
		self::assertEquals( Time::after( $world->clock->now(), 5000 ), $state->open_until );
	}

	private static function world_with_response( int $status ): World {
		$world = new World();
		$world->webhook();
		$world->capture()->record( 'payment_received', [] );
		$world->transport->response( World::URL, Response::of( $status, [], '', 9 ) );
		return $world;
	}

	private static function only_webhook( World $world ): Webhook {
		return $world->webhooks->find( $world->webhooks->all()[0]->webhook ) ?? throw new \LogicException( 'There is none.' );
	}
}
