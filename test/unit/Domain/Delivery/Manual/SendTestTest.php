<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Manual\SendTest;
use MultisiteWebhooks\Domain\Event\Body\Payload;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\SmallCatalog;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( SendTest::class )]
final class SendTestTest extends TestCase {

	public function test_it_sends_the_example_marked_as_a_test(): void {
		$world = new World();
		$this->send( $world );
		$sent = $world->transport->sent()[0];
		self::assertSame( '1', $sent->headers['x-multisite-test'] );
		self::assertStringContainsString( '"test":true', $sent->body );
		self::assertStringContainsString( '"data":{"payment_id":7}', $sent->body );
	}

	public function test_a_flat_webhook_is_tested_with_the_bare_payload(): void {
		$world = new World();
		$this->send( $world, Format::Flat );
		self::assertSame( '{"payment_id":7}', $world->transport->sent()[0]->body );
	}

	public function test_it_is_logged_as_a_test_and_is_no_event(): void {
		$world = new World();
		$this->send( $world );
		self::assertTrue( $world->delivery()->test );
		self::assertSame( [], $world->events->added() );
	}

	public function test_it_leaves_no_trace_on_the_webhook_even_on_410(): void {
		$world = new World();
		$world->transport->response( World::URL, Response::of( 410, [], '', 3 ) );
		$result = $this->send( $world );
		self::assertSame( 'http_410', $result->failure?->reason );
		$webhook = $world->webhooks->find( $world->delivery()->webhook );
		self::assertNotNull( $webhook );
		self::assertSame( WebhookStatus::Active, $webhook->status );
		self::assertSame( [], $world->deliveries->last_per_webhook( [ $webhook->id ] ) );
	}

	public function test_a_redirect_is_a_success_if_the_webhook_accepts_it(): void {
		$world = new World();
		$type  = ( new SmallCatalog() )->find( 'payment_received' );
		self::assertNotNull( $type );
		$world->transport->response( World::URL, Response::of( 302, [ 'location' => 'https://a.example/' ], '', 3 ) );
		$webhook = $world->manage()->change( $world->webhook()->webhook, new WebhookFields( accept_redirect: true ) );
		self::assertNotNull( $webhook );

		$result = ( $world->send_test() )( $webhook, $type );

		self::assertSame( [ 302, null ], [ $result->status_code, $result->failure ] );
	}

	public function test_an_example_that_is_too_large_is_not_sent(): void {
		$world  = new World();
		$type   = new EventType(
			'shop.dump',
			'Dump',
			'All there is.',
			'shop',
			EventSource::Custom,
			[],
			[ 'all' => str_repeat( 'x', Payload::MAX_BYTES + 1 ) ],
		);
		$result = ( $world->send_test() )( $world->webhook()->webhook, $type );
		self::assertSame( 'too_large', $result->failure?->reason );
		self::assertSame( [], $world->transport->sent() );
	}

	private function send( World $world, Format $format = Format::Standard ): Attempt {
		$type = ( new SmallCatalog() )->find( 'payment_received' );
		self::assertNotNull( $type );
		return ( $world->send_test() )( $world->webhook( [ 'payment_received' ], $format )->webhook, $type );
	}
}
