<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Wakeup\FollowUp;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\FollowUps;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;

/** Without a worker and without WP-Cron, the network sends what a request leaves behind by requests to itself. */
#[CoversClass( FollowUp::class )]
final class FollowUpTest extends NetworkTestCase {

	private const STORED = "name = 'multisite_webhooks_follow_up'";

	protected function setUp(): void {
		parent::setUp();
		MustUse::add( 'record-on-request' );
		FollowUps::watch();
	}

	protected function tearDown(): void {
		MustUse::remove( 'record-on-request' );
		FollowUps::forget();
		parent::tearDown();
	}

	public function test_an_event_for_250_webhooks_arrives_everywhere_without_wp_cron(): void {
		$this->webhooks( 250 );

		self::assertSame( 'recorded', $this->page() );

		$paths = array_map( static fn ( Received $one ): string => $one->path, Receiver::wait_for( 250, 20.0 ) );
		self::assertCount( 250, array_unique( $paths ) );
		Wait::until( static fn (): bool => 250 === self::delivered(), 'all are written down' );
		$this->assert_chain_has_ended();
	}

	/** Each page view and each event would start a chain otherwise. */
	public function test_what_the_end_of_a_request_can_send_needs_no_follow_up(): void {
		$this->webhooks( 3 );

		$this->page();

		Wait::until( static fn (): bool => 3 === self::delivered(), 'all are written down' );
		usleep( 200_000 );
		self::assertSame( 0, FollowUps::count() );
	}

	public function test_a_request_without_the_right_token_is_refused_and_sends_nothing(): void {
		$this->webhooks( 1 );
		$this->record();
		$token = (string) FollowUps::token();
		$given = 'SUBSTRING_INDEX( value, " ", 1 )';
		$older = 'UPDATE ' . Database::STATE . " SET value = REPLACE( value, {$given}, ? ) WHERE " . self::STORED;
		Database::write( $older, time() - 12 );

		self::assertSame( 403, FollowUps::send( $token ), 'It comes too late.' );
		self::assertSame( [ 403, 403 ], [ FollowUps::send( str_repeat( '0', 64 ) ), FollowUps::send( '' ) ] );
		self::assertSame( 0, self::delivered() );
	}

	public function test_a_token_is_good_for_one_request(): void {
		$this->webhooks( 1 );
		$this->record();
		$token = (string) FollowUps::token();

		self::assertSame( 202, FollowUps::send( $token ) );
		self::assertSame( 403, FollowUps::send( $token ) );
		Wait::until( static fn (): bool => 1 === self::delivered(), 'it is written down' );
	}

	/** Two send at most. The third leaves its work to them. */
	public function test_it_sends_nothing_while_others_have_both_slots_and_they_go_on(): void {
		$this->webhooks( 3 );
		$slots = [ FollowUps::slots()->acquire() ?? self::fail(), FollowUps::slots()->acquire() ?? self::fail() ];

		$this->page();
		self::assertSame( 202, FollowUps::send( (string) FollowUps::token() ) );
		usleep( 300_000 );
		self::assertSame( [], Receiver::requests() );

		array_map( FollowUps::slots()->release( ... ), $slots );
		$this->page();

		Receiver::wait_for( 6 );
		Wait::until( static fn (): bool => 6 === self::delivered(), 'all are written down' );
		$this->assert_chain_has_ended();
	}

	/** What is due may be left for a reason. */
	public function test_a_chain_ends_where_nothing_was_sent_although_something_is_due(): void {
		$this->webhook_that_hangs();
		$this->webhooks( 1 );
		$this->record();

		self::assertSame( 202, FollowUps::send( (string) FollowUps::token() ) );

		Wait::until( static fn (): bool => 2 === FollowUps::count(), 'the second one looks again' );
		usleep( 500_000 );
		self::assertSame( [ 1, 2 ], [ self::delivered(), FollowUps::count() ] );
		$this->assert_chain_has_ended();
	}

	public function test_a_chain_ends_at_a_certain_length(): void {
		$this->webhook_that_hangs();
		$this->webhooks( 1 );
		$this->record();

		FollowUps::send( (string) FollowUps::token( 100 ) );

		Wait::until( static fn (): bool => 1 === self::delivered(), 'what can be sent is sent' );
		usleep( 500_000 );
		self::assertSame( 1, FollowUps::count() );
	}

	public function test_while_a_worker_is_running_there_are_none(): void {
		Database::write(
			"INSERT INTO wp_multisite_webhooks_state ( network_id, name, value ) VALUES ( 1, 'multisite_webhooks_worker_beat_at', ? )",
			time()
		);
		$this->webhooks( 25 );
		$this->page();
		$this->record();
		self::assertSame( 202, FollowUps::send( (string) FollowUps::token() ) );

		usleep( 300_000 );
		self::assertSame( [ 1, [] ], [ FollowUps::count(), Receiver::requests() ] );
	}

	private function assert_chain_has_ended(): void {
		$under_way = self::STORED . " AND value <> '0'";
		Wait::until( static fn (): bool => 0 === Database::count( Database::STATE, $under_way ), 'no other is under way' );
		$taken = "name IN ( 'multisite_webhooks_sender_1', 'multisite_webhooks_sender_2' ) AND value > 0";
		Wait::until( static fn (): bool => 0 === Database::count( Database::STATE, $taken ), 'nobody sends' );
		$arrived = FollowUps::count();
		usleep( 300_000 );
		self::assertSame( $arrived, FollowUps::count() );
	}

	private function webhooks( int $count ): void {
		for ( $i = 0; $i < $count; $i++ ) {
			$this->webhook( [ 'url' => Receiver::url( "/hook/{$i}" ) ] );
		}
	}

	/** Somebody waits for its receiver. */
	private function webhook_that_hangs(): void {
		$id = $this->webhook()->text( 'id' );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET slow_until = '2100-01-01 00:00:00.000' WHERE id = ?", $id );
	}

	private static function delivered(): int {
		return Database::count( Database::DELIVERIES, "status = 'delivered'" );
	}

	private function page(): string {
		return Http::signed_out()->send_elsewhere( 'GET', '/?record_and=exit' )->body;
	}
}
