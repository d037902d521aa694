<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Failing;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Failing\FollowFailures;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What becomes of a webhook whose attempts fail. */
#[CoversClass( FollowFailures::class )]
final class FollowFailuresTest extends TestCase {

	private const DAY = 86400;

	private World $world;

	private Webhook $webhook;

	protected function setUp(): void {
		$this->world   = new World();
		$this->webhook = $this->world->manage()->create( new WebhookFields( name: 'CRM', url: World::URL, event_types: [ '*' ] ) )->webhook;
	}

	public function test_it_fails_since_the_first_failed_attempt(): void {
		$since = $this->world->clock->now();
		$this->attempts( 500 );
		$this->world->clock->pass( 600 );
		$this->attempts( 500 );
		self::assertEquals( $since, $this->now()->failing_since );
	}

	public function test_one_that_arrives_ends_it(): void {
		$this->attempts( 500 );
		$this->attempts( 200 );
		self::assertNull( $this->now()->failing_since );
	}

	public function test_one_that_arrives_among_others_counts_the_failing_from_after_it(): void {
		$this->attempts( 500 );
		$this->world->clock->pass( 600 );
		$after = $this->world->clock->now();
		$this->attempts( 500, 200, 503 );
		self::assertEquals( $after, $this->now()->failing_since );
	}

	public function test_a_day_is_fine(): void {
		$this->fail_for( self::DAY - 1 );
		self::assertSame( [], $this->world->notifier->notifications );
	}

	public function test_after_a_day_there_is_one_warning(): void {
		$this->fail_for( self::DAY );
		$this->attempts( 500 );
		$this->world->clock->pass( self::DAY );
		$this->attempts( 500 );
		self::assertSame( [ 'failing CRM' ], $this->world->notifier->notifications );
	}

	public function test_of_two_processes_one_notifies(): void {
		$this->fail_for( self::DAY - 1 );
		$read = $this->now();
		$this->world->clock->pass( 1 );
		$this->attempts_of( $read, 500 );
		$this->attempts_of( $read, 500 );
		self::assertSame( [ 'failing CRM' ], $this->world->notifier->notifications );
	}

	public function test_a_recovery_is_reported_once_if_the_failing_was(): void {
		$this->fail_for( self::DAY );
		$read = $this->now();
		$this->attempts_of( $read, 200 );
		$this->attempts_of( $read, 200 );
		self::assertSame( [ 'failing CRM', 'recovered CRM' ], $this->world->notifier->notifications );
		self::assertNull( $this->now()->warned_at );
	}

	public function test_a_short_failing_ends_without_a_word(): void {
		$this->fail_for( 3600 );
		$this->attempts( 200 );
		self::assertSame( [], $this->world->notifier->notifications );
	}

	public function test_one_that_failed_again_for_a_day_is_warned_of_again(): void {
		$this->fail_for( self::DAY );
		$this->attempts( 200 );
		$this->fail_for( self::DAY );
		self::assertSame( [ 'failing CRM', 'recovered CRM', 'failing CRM' ], $this->world->notifier->notifications );
	}

	public function test_less_than_five_days_leaves_it_active(): void {
		$this->fail_for( 5 * self::DAY - 1 );
		self::assertSame( WebhookStatus::Active, $this->now()->status );
	}

	public function test_after_five_days_it_is_disabled_and_its_deliveries_are_held(): void {
		$this->world->capture()->record( 'payment_received', [] );
		$this->fail_for( 5 * self::DAY );

		$webhook = $this->now();
		self::assertSame( [ WebhookStatus::Disabled, DisabledReason::Failing ], [ $webhook->status, $webhook->disabled_reason ] );
		self::assertEquals( $this->world->clock->now(), $webhook->disabled_at );
		self::assertSame(
			[ DeliveryStatus::Held, 'webhook_disabled' ],
			[ $this->world->delivery()->status, $this->world->delivery()->reason ],
		);
	}

	public function test_of_two_processes_one_disables_it(): void {
		$this->fail_for( 5 * self::DAY - 1 );
		$read = $this->now();
		$this->world->clock->pass( 1 );
		$this->attempts_of( $read, 500 );
		$this->attempts_of( $read, 500 );
		self::assertSame( [ 'failing CRM', 'disabled CRM: failing' ], $this->world->notifier->notifications );
	}

	public function test_a_process_that_read_it_before_it_was_resumed_does_not_disable_it(): void {
		$this->fail_for( 5 * self::DAY - 1 );
		$read = $this->now();
		$this->world->manage()->change( $read, new WebhookFields( url: 'https://example.com/fixed' ) );
		$this->world->clock->pass( 1 );
		$this->attempts_of( $read, 500 );
		self::assertSame( WebhookStatus::Active, $this->now()->status );
	}

	public function test_one_that_was_paused_meanwhile_stays_paused(): void {
		$this->fail_for( 5 * self::DAY - 1 );
		$read = $this->now();
		$this->world->manage()->change( $read, new WebhookFields( status: WebhookStatus::Paused ) );
		$this->world->clock->pass( 1 );
		$this->attempts_of( $read, 500 );
		self::assertSame( WebhookStatus::Paused, $this->now()->status );
	}

	public function test_410_disables_it_at_once(): void {
		$this->attempts( 200, 410, 200 );
		self::assertSame( [ WebhookStatus::Disabled, DisabledReason::Gone ], [ $this->now()->status, $this->now()->disabled_reason ] );
		self::assertSame( [ 'disabled CRM: http_410' ], $this->world->notifier->notifications );
	}

	public function test_410_after_five_days_is_said_to_be_the_reason(): void {
		$this->fail_for( 5 * self::DAY - 1 );
		$this->world->clock->pass( 1 );
		$this->attempts( 410 );
		self::assertSame( DisabledReason::Gone, $this->now()->disabled_reason );
	}

	public function test_a_late_response_does_not_change_a_disabled_webhook(): void {
		$this->fail_for( 5 * self::DAY - 1 );
		$read = $this->now();
		$this->world->clock->pass( 1 );
		$this->attempts_of( $read, 500 );
		$this->attempts_of( $read, 200 );
		self::assertSame( WebhookStatus::Disabled, $this->now()->status );
		self::assertEquals( $read->failing_since, $this->now()->failing_since );
	}

	#[DataProvider( 'fresh_starts' )]
	public function test_resuming_it_gives_it_another_chance( WebhookFields $fields ): void {
		$this->fail_for( 5 * self::DAY );
		$this->world->manage()->change( $this->now(), $fields );
		$now = $this->now();
		self::assertSame( [ null, null, null ], [ $now->failing_since, $now->warned_at, $now->disabled_at ] );
	}

	/** @return iterable<string, array{WebhookFields}> */
	public static function fresh_starts(): iterable {
		yield 'resumed' => [ new WebhookFields( status: WebhookStatus::Active ) ];
		yield 'another address' => [ new WebhookFields( url: 'https://example.com/fixed' ) ];
	}

	public function test_a_new_name_is_no_fresh_start(): void {
		$this->fail_for( self::DAY );
		$this->world->manage()->change( $this->now(), new WebhookFields( name: 'ERP', status: WebhookStatus::Active ) );
		self::assertNotNull( $this->now()->warned_at );
		self::assertNotNull( $this->now()->failing_since );
	}

	public function test_a_clock_that_was_set_back_notifies_neither_early_nor_twice(): void {
		$this->attempts( 500 );
		$this->world->clock->pass( -2 * self::DAY );
		$this->attempts( 500 );
		self::assertSame( [], $this->world->notifier->notifications );

		$this->world->clock->pass( 3 * self::DAY );
		$this->attempts( 500 );
		$this->world->clock->pass( -3600 );
		$this->attempts( 500 );
		$this->world->clock->pass( 3600 );
		$this->attempts( 500 );
		self::assertSame( [ 'failing CRM' ], $this->world->notifier->notifications );
	}

	/** In Berlin, the day on which clocks go back has 25 hours. */
	#[DataProvider( 'hours' )]
	public function test_a_day_has_24_hours_on_the_day_that_clocks_are_changed( string $now, int $told ): void {
		$this->world->webhooks->mark_failing( $this->webhook->id, new \DateTimeImmutable( '2026-10-24T12:00:00 Europe/Berlin' ) );
		$clock  = new FixedClock( $now );
		$follow = new FollowFailures( $this->world->webhooks, $this->world->deliveries, $this->world->notifier, $clock );
		$follow( $this->now(), [ $this->attempt( 500 ) ] );
		self::assertCount( $told, $this->world->notifier->notifications );
	}

	/** @return iterable<string, array{string, int}> */
	public static function hours(): iterable {
		yield 'a second before' => [ '2026-10-25T10:59:59 Europe/Berlin', 0 ];
		yield 'then' => [ '2026-10-25T11:00:00 Europe/Berlin', 1 ];
	}

	private function fail_for( int $seconds ): void {
		$this->attempts( 500 );
		$this->world->clock->pass( $seconds );
		$this->attempts( 500 );
	}

	/** One batch, begun now. */
	private function attempts( int ...$statuses ): void {
		$this->attempts_of( $this->now(), ...$statuses );
	}

	private function attempts_of( Webhook $read, int ...$statuses ): void {
		$follow = new FollowFailures( $this->world->webhooks, $this->world->deliveries, $this->world->notifier, $this->world->clock );
		$follow( $read, array_map( $this->attempt( ... ), array_values( $statuses ) ) );
	}

	private function attempt( int $status ): Attempt {
		$now = $this->world->clock->now();
		return new Attempt(
			number: 1,
			planned_at: $now,
			at: $now,
			duration_ms: 9,
			status_code: $status,
			failure: $status < 300 ? null : Failure::status( $status ),
			request_headers: [],
			request_body: null,
			response_headers: [],
			response_body: '',
		);
	}

	private function now(): Webhook {
		return $this->world->webhooks->find( $this->webhook->id ) ?? throw new \LogicException( 'It is gone.' );
	}
}
