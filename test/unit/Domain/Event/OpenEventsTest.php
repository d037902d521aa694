<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event;

use MultisiteWebhooks\Domain\Event\Body\ComposeEvent;
use MultisiteWebhooks\Domain\Event\Capture;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\OpenEvents;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Test\Fake\RecordingMisfits;
use MultisiteWebhooks\Test\Fake\SmallCatalog;
use MultisiteWebhooks\Test\Fake\TwoSites;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( OpenEvents::class )]
final class OpenEventsTest extends TestCase {

	private World $world;

	/** @var ?array<string, mixed> What is true at the moment. */
	private ?array $truth = [ 'name' => '' ];

	protected function setUp(): void {
		$this->world = new World();
		$this->world->webhook( [ '*' ] );
	}

	public function test_an_open_event_is_not_sent(): void {
		$this->record();
		self::assertSame( 0, $this->world->deliver() );
		self::assertSame( 0, $this->world->events->sequence( 100 ) );
	}

	public function test_it_is_sent_as_things_are_when_it_is_closed(): void {
		$this->record();
		$this->truth = [ 'name' => 'Zoë' ];
		$this->world->open_events->close();
		self::assertSame( 1, $this->world->deliver() );
		self::assertSame( [ '{"name":"Zo\u00eb"}' ], $this->contents() );
	}

	public function test_closing_again_changes_nothing(): void {
		$this->record();
		$this->world->open_events->close();
		$this->truth = [ 'name' => 'Zoë' ];
		$this->world->open_events->close();
		self::assertSame( [ '{"name":""}' ], $this->contents() );
	}

	public function test_it_says_what_was_true_when_it_was_renewed_before_its_subject_went(): void {
		$this->record();
		$this->truth = [ 'name' => 'Zoë' ];
		$this->world->open_events->renew();
		$this->truth = null;
		self::assertSame( 0, $this->world->deliver() );
		$this->world->open_events->close();
		self::assertSame( [ '{"name":"Zo\u00eb"}' ], $this->contents() );
		self::assertSame( 1, $this->world->deliver() );
	}

	public function test_what_counts_is_whether_the_last_content_fits_its_schema(): void {
		$this->truth = [ 'note' => [ 'still a list' ] ];
		$this->world->webhook( [ 'payment_received' ] );
		$this->world->capture()->record( 'payment_received', fn (): array => $this->truth ?? [] );
		self::assertCount( 1, $this->world->misfits->told['payment_received'] );
		$this->truth = [ 'note' => 'a text' ];
		$this->world->open_events->close();
		self::assertSame( [], $this->world->misfits->told['payment_received'] );
		self::assertSame( [], $this->world->events->added()[0]->serialized->problems );
	}

	public function test_it_keeps_the_site_that_it_happened_on_if_that_has_gone(): void {
		$gone        = self::createStub( NetworkContext::class );
		$filter      = static fn ( array $payload ): array => $payload;
		$compose     = new ComposeEvent( new SmallCatalog(), new TwoSites(), json_encode( ... ), $filter, new RecordingMisfits() );
		$open_events = new OpenEvents( $this->world->events, $compose, $gone, $this->world->clock );
		$capture     = new Capture(
			subscriptions: $this->world->webhooks,
			events: $this->world->events,
			open_events: $open_events,
			recording: $this->world->recording,
			compose: $compose,
			context: new TwoSites(),
			failures: $this->world->capture_failures,
			ids: $this->world->ids,
			loop_guard: $this->world->loop_guard,
			clock: $this->world->clock,
		);
		$capture->record( 'user_registered', fn (): ?array => $this->truth, 3 );
		$this->truth = [ 'name' => 'Zoë' ];
		$open_events->close();

		$envelope = $this->world->events->added()[0]->serialized->envelope;
		self::assertStringContainsString( '"site":{"id":3,', $envelope );
		self::assertSame( [ '{"name":"Zo\u00eb"}' ], $this->contents() );
	}

	public function test_what_is_taken_back_is_not_told(): void {
		$this->record();
		$this->truth = [];
		$this->world->open_events->renew();
		self::assertSame( [ '{"name":""}' ], $this->contents() );
		$this->world->open_events->close();
		self::assertSame( [], $this->contents() );
		self::assertSame( 0, $this->world->deliver() );
	}

	public function test_what_is_taken_back_and_then_done_again_is_told(): void {
		$this->record();
		$this->truth = [];
		$this->world->open_events->renew();
		$this->truth = [ 'name' => 'Zoë' ];
		$this->world->open_events->close();
		self::assertSame( [ '{"name":"Zo\u00eb"}' ], $this->contents() );
	}

	public function test_what_is_taken_back_too_late_is_told(): void {
		$this->record();
		$this->world->clock->pass( 61 );
		$this->truth = [];
		$this->world->open_events->close();
		self::assertSame( 1, $this->world->deliver() );
	}

	public function test_it_is_open_until_it_is_closed(): void {
		$id = $this->world->capture()->record( 'a', fn (): ?array => $this->truth );
		self::assertNotNull( $id );
		self::assertTrue( $this->world->open_events->has( $id ) );
		$this->world->open_events->close();
		self::assertFalse( $this->world->open_events->has( $id ) );
	}

	public function test_it_is_open_until_its_time_is_over(): void {
		$id = $this->world->capture()->record( 'a', fn (): ?array => $this->truth );
		self::assertNotNull( $id );
		$this->world->clock->pass( 59 );
		self::assertTrue( $this->world->open_events->has( $id ) );
		$this->world->clock->pass( 2 );
		self::assertFalse( $this->world->open_events->has( $id ) );
	}

	public function test_it_does_not_change_once_its_time_is_over(): void {
		$this->record();
		$this->world->clock->pass( 61 );
		$this->truth = [ 'name' => 'Zoë' ];
		$this->world->open_events->renew();
		$this->world->open_events->close();
		self::assertSame( [ '{"name":""}' ], $this->contents() );
	}

	public function test_once_its_time_is_over_nobody_asks_what_it_would_say(): void {
		$asked   = 0;
		$payload = static function () use ( &$asked ): array {
			return [ 'asked' => ++$asked ];
		};
		$this->world->capture()->record( 'a', $payload );
		$this->world->clock->pass( 61 );
		$this->world->open_events->renew();
		$this->world->open_events->close();
		self::assertSame( 1, $asked );
	}

	public function test_it_stays_open_while_others_are_asked_what_they_say(): void {
		$id = $this->world->capture()->record( 'a', fn (): ?array => $this->truth );
		self::assertNotNull( $id );
		$is_open = [];
		$payload = function () use ( $id, &$is_open ): array {
			$is_open[] = $this->world->open_events->has( $id );
			return [ 'name' => '' ];
		};
		$this->world->capture()->record( 'b', $payload );
		$this->world->open_events->renew();
		self::assertSame( [ true, true ], $is_open );
	}

	/** An import asks for each of its events. */
	public function test_of_what_is_closed_the_store_is_not_asked(): void {
		$store   = $this->createMock( EventStore::class );
		$filter  = static fn ( array $payload ): array => $payload;
		$compose = new ComposeEvent( new SmallCatalog(), new TwoSites(), json_encode( ... ), $filter, new RecordingMisfits() );
		$events  = new OpenEvents( $store, $compose, new TwoSites(), $this->world->clock );
		$store->expects( self::never() )->method( 'is_open' );
		self::assertFalse( $events->has( $this->world->ids->event() ) );
	}

	public function test_a_subject_that_fails_to_say_what_it_is_leaves_what_was_recorded(): void {
		$this->world->capture()->record( 'a', fn (): array => $this->truth ?? throw new \RuntimeException( 'broken' ) );
		$this->truth = null;
		$this->world->open_events->close();
		self::assertSame( [ '{"name":""}' ], $this->contents() );
	}

	public function test_it_is_sent_as_it_was_when_nobody_closes_it(): void {
		$this->record();
		$this->world->clock->pass( 59 );
		self::assertSame( 0, $this->world->deliver() );
		$this->world->clock->pass( 2 );
		self::assertSame( 1, $this->world->deliver() );
		$this->truth = [ 'name' => 'Zoë' ];
		$this->world->open_events->close();
		self::assertSame( [ '{"name":""}' ], $this->contents() );
	}

	public function test_many_do_not_pile_up_and_the_newest_stay_open(): void {
		for ( $i = 0; $i < 30; $i++ ) {
			$this->record();
		}
		self::assertSame( 16, $this->world->events->sequence( 100 ) );
	}

	public function test_old_ones_do_not_wait_for_the_end_of_a_long_process(): void {
		$this->record();
		$this->world->clock->pass( 31 );
		$this->record();
		self::assertSame( 1, $this->world->events->sequence( 100 ) );
	}

	public function test_nothing_that_is_true_records_nothing(): void {
		$this->truth = null;
		self::assertNull( $this->world->capture()->record( 'a', fn (): ?array => $this->truth ) );
		self::assertNull( $this->world->capture()->record( 'a', static fn (): array => [] ) );
		self::assertSame( [], $this->world->events->added() );
	}

	public function test_the_filter_runs_again_only_for_another_content(): void {
		$calls   = 0;
		$filter  = static function ( array $payload ) use ( &$calls ): array {
			return $payload + [ 'calls' => ++$calls ];
		};
		$capture = $this->world->capture( $filter );
		$capture->record( 'a', fn (): ?array => $this->truth );
		$this->world->open_events->renew();
		$this->world->open_events->close();
		self::assertSame( [ '{"name":"","calls":1}' ], $this->contents() );
	}

	private function record(): void {
		self::assertNotNull( $this->world->capture()->record( 'user_registered', fn (): ?array => $this->truth ) );
	}

	/** @return list<string> */
	private function contents(): array {
		$data = static fn ( NewEvent $event ): string => substr( (string) strstr( $event->serialized->envelope, '"data":' ), 7, -1 );
		return array_map( $data, $this->world->events->added() );
	}
}
