<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event;

use MultisiteWebhooks\Domain\Event\Capture;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\Recording;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Capture::class )]
final class CaptureTest extends TestCase {

	public function test_the_webhook_that_an_event_is_about_does_not_get_it(): void {
		$world = new World();
		$about = $world->webhook( [ '*' ] )->webhook;
		self::assertNull( $world->capture()->record( 'site_created', [], not_to: $about->id ) );
		$other = $world->webhook( [ 'site_created' ] )->webhook;
		self::assertNotNull( $world->capture()->record( 'site_created', [], not_to: $about->id ) );
		self::assertSame( $other->id->value, $world->delivery()->webhook->value );
	}

	public function test_an_event_is_recorded_once_with_a_delivery_for_each_webhook_that_wants_it(): void {
		$world = new World();
		$world->webhook();
		$world->webhook( [ '*' ] );
		$world->webhook( [ 'site_created' ] );

		$world->capture()->record( 'payment_received', [ 'payment_id' => 7 ] );

		self::assertCount( 1, $world->events->added() );
		self::assertCount( 2, $world->events->added()[0]->planned );
	}

	public function test_nothing_is_recorded_where_nothing_subscribes(): void {
		$world = new World();
		$world->webhook( [ 'site_created' ] );
		self::assertNull( $world->capture()->record( 'payment_received', [] ) );
		self::assertSame( [], $world->events->added() );
	}

	public function test_while_everything_is_recorded_what_nobody_subscribes_to_is_recorded_for_nobody(): void {
		$world                   = new World();
		$world->recording->is_on = true;
		$id                      = $world->capture()->record( 'payment_received', [ 'payment_id' => 7 ] );
		$open                    = $world->capture()->record( 'user_registered', static fn (): array => [ 'user_id' => 1 ] );
		$world->webhook( [ '*' ] );
		$world->open_events->close();

		self::assertSame( [ $id, $open ], array_map( static fn ( NewEvent $one ): EventId => $one->id, $world->events->added() ) );
		self::assertSame( 2, $world->recording->recorded );
		self::assertSame( 0, $world->deliver() );
	}

	public function test_only_what_nobody_subscribes_to_counts(): void {
		$world                   = new World();
		$world->recording->is_on = true;
		$world->webhook( [ 'site_created' ] );
		$world->capture()->record( 'site_created', [] );

		self::assertSame( 0, $world->recording->recorded );
		self::assertCount( 1, $world->events->added()[0]->planned );
	}

	public function test_what_nobody_subscribes_to_and_cannot_be_recorded_is_no_loss(): void {
		$world                   = new World();
		$world->recording->is_on = true;
		self::assertNull( $world->capture()->record( 'Événement!', [] ) );
		self::assertSame( [ [], 0 ], [ $world->capture_failures->notes, $world->recording->recorded ] );
	}

	public function test_nothing_more_is_recorded_for_nobody_once_the_limit_is_reached(): void {
		$world                      = new World();
		$world->recording->is_on    = true;
		$world->recording->recorded = Recording::MAX_EVENTS;
		self::assertNull( $world->capture()->record( 'payment_received', [] ) );
	}

	public function test_an_event_of_another_site_does_not_reach_a_webhook_for_one_site(): void {
		$world = new World();
		$world->manage()->create( new WebhookFields( url: World::URL, event_types: [ '*' ], sites_given: true, sites: [ 3 ] ) );
		self::assertNull( $world->capture()->record( 'payment_received', [], 1 ) );
		self::assertNotNull( $world->capture()->record( 'payment_received', [], 3 ) );
	}

	public function test_an_unregistered_slug_reaches_only_webhooks_for_all_events(): void {
		$world = new World();
		$world->webhook( [ '*' ] );
		self::assertNotNull( $world->capture()->record( 'my_own', [] ) );
	}

	public function test_a_payload_that_does_not_fit_its_schema_is_recorded_and_told(): void {
		$world = new World();
		$world->webhook();
		self::assertNotNull( $world->capture()->record( 'payment_received', [ 'amount' => 'a lot' ] ) );
		self::assertSame(
			[ 'payment_received' => [ 'amount should be of type number or null, but is of type string' ] ],
			$world->misfits->told
		);
		self::assertCount( 1, $world->events->added()[0]->serialized->problems );

		// What the schema allows to be converted is, before it is checked.
		self::assertNotNull( $world->capture()->record( 'payment_received', [ 'amount' => '12.5' ] ) );
		self::assertSame( [ 'payment_received' => [] ], $world->misfits->told );
		self::assertSame( [], $world->events->added()[1]->serialized->problems );
	}

	public function test_a_payload_without_a_schema_has_no_problem(): void {
		$world = new World();
		$world->webhook( [ '*' ] );
		$world->capture()->record( 'my_own', [ 'amount' => 'a lot' ] );
		self::assertSame( [ 'my_own' => [] ], $world->misfits->told );
	}

	public function test_a_failing_store_is_noted_and_never_thrown(): void {
		$world = new World();
		$world->webhook();
		$id = $world->capture( static fn (): array => throw new \RuntimeException( 'broken' ) )->record( 'payment_received', [] );
		self::assertNull( $id );
		self::assertSame( [ 'payment_received: broken' ], $world->capture_failures->notes );
	}

	public function test_what_counts_is_how_large_a_payload_is_when_it_is_sent(): void {
		$world = new World();
		$world->webhook( [ 'payment_received' ] );
		// It is stored with six characters for each.
		self::assertNotNull( $world->capture()->record( 'payment_received', [ 'text' => str_repeat( 'ü', 250_000 ) ] ) );
		// It is sent with a backslash before each.
		self::assertNull( $world->capture()->record( 'payment_received', [ 'text' => str_repeat( '"', 600_000 ) ] ) );
	}

	public function test_a_payload_above_a_megabyte_is_refused_and_noted(): void {
		$world = new World();
		$world->webhook();
		self::assertNull( $world->capture()->record( 'payment_received', [ 'text' => str_repeat( 'x', 5_000_000 ) ] ) );
		self::assertCount( 1, $world->capture_failures->notes );
	}

	public function test_something_that_is_no_slug_is_noted(): void {
		$world = new World();
		$world->webhook( [ '*' ] );
		self::assertNull( $world->capture()->record( 'Événement!', [] ) );
		self::assertCount( 1, $world->capture_failures->notes );
	}

	public function test_the_flat_payload_is_kept_only_where_a_webhook_wants_it(): void {
		$world = new World();
		$world->webhook();
		$world->capture()->record( 'payment_received', [ 'a' => 'b/c' ] );
		$world->webhook( [ 'site_created' ], Format::Flat );
		$world->capture()->record( 'site_created', [ 'a' => 'b/c' ] );
		self::assertSame(
			[ null, '{"a":"b\/c"}' ],
			array_map( static fn ( $event ) => $event->serialized->flat, $world->events->added() ),
		);
	}

	public function test_a_payload_that_wp_json_encode_cannot_hold_is_flat_with_plain_values(): void {
		$world = new World();
		$world->webhook( [ 'site_created' ], Format::Flat );
		$world->capture()->record( 'site_created', [ 'a' => NAN ] );
		self::assertSame( '{"a":null}', $world->events->added()[0]->serialized->flat );
	}

	public function test_the_event_carries_the_site_that_it_is_about(): void {
		$world = new World();
		$world->webhook();
		$world->capture()->record( 'payment_received', [], 3 );
		self::assertStringContainsString( '"site":{"id":3,', $world->events->added()[0]->serialized->envelope );
	}
}
