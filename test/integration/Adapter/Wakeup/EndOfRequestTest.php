<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Wakeup\EndOfRequest;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;

/** How a request ends decides whether it sends its own events. */
#[CoversClass( EndOfRequest::class )]
final class EndOfRequestTest extends NetworkTestCase {

	protected function setUp(): void {
		parent::setUp();
		MustUse::add( 'record-on-request' );
		$this->webhook();
	}

	protected function tearDown(): void {
		MustUse::remove( 'record-on-request' );
		parent::tearDown();
	}

	public function test_a_page_that_exits_sends_what_it_has_recorded(): void {
		self::assertSame( 'recorded', $this->page( 'exit' ) );

		Receiver::wait_for( 1 );
		Wait::until( fn (): bool => [ 'delivered' ] === $this->statuses(), 'the delivery is written down' );
	}

	public function test_a_page_sends_its_own_event_before_those_of_others_that_still_lack_their_deliveries(): void {
		for ( $i = 0; $i < 11; $i++ ) {
			$this->webhook();
		}
		for ( $i = 0; $i < 100; $i++ ) {
			$this->record( 'user_registered' );
		}
		$this->page( 'exit' );

		$types = array_map( static fn ( Received $request ): string => $request->header( 'x-multisite-event' ), Receiver::wait_for( 12 ) );
		self::assertNotContains( 'user_registered', $types );
		Wait::until(
			static fn (): bool => 0 === Database::count( Database::EVENTS, 'position IS NULL' )
				|| 12 < Database::count( Database::DELIVERIES ),
			'the others follow',
		);
	}

	public function test_a_page_that_dies_of_an_error_leaves_sending_to_the_next_wake_up(): void {
		$this->page( 'die_of_an_error' );
		usleep( 300_000 );
		self::assertSame( [], Receiver::requests() );

		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
	}

	public function test_a_page_that_leaves_its_transaction_open_has_recorded_nothing(): void {
		$this->page( 'leave_a_transaction_open' );
		usleep( 300_000 );
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
		self::assertSame( 0, Database::count( Database::EVENTS ) );
	}

	public function test_a_page_of_another_site_sends_too(): void {
		self::assertSame( 'recorded', $this->page( 'exit', Sites::url( 'acme' ) ) );

		self::assertSame( 3, Receiver::wait_for( 1 )[0]->json()->number( 'site', 'id' ) );
		Wait::until( fn (): bool => [ 'delivered' ] === $this->statuses(), 'the delivery is written down' );
	}

	public function test_a_receiver_that_hangs_does_not_keep_both_senders_from_others(): void {
		$hangs = $this->webhook( [ 'url' => Receiver::url( '/hangs', [ 'delay' => 14_000 ] ) ] )->text( 'id' );
		$this->page( 'exit' );
		$this->page( 'exit' );
		Receiver::wait_for( 4 );
		$both = "name IN ( 'multisite_webhooks_sender_1', 'multisite_webhooks_sender_2' ) AND value > 0";
		Wait::until( static fn (): bool => 0 === Database::count( Database::STATE, $both ), 'both have left their slots' );

		for ( $i = 0; $i < 10; $i++ ) {
			$this->page( 'exit' );
			Wait::until( fn (): bool => $i + 3 <= count( $this->quick() ), 'its own event arrives' );
		}

		self::assertCount( 12, $this->quick() );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "webhook_id = '{$hangs}' AND attempt_count > 0" ), 'It still hangs.' );
		self::assertCount( 14, Receiver::requests(), 'No other sender has begun to wait for it.' );
	}

	/** @return list<Received> */
	private function quick(): array {
		$hangs = static fn ( Received $one ): bool => str_starts_with( $one->path, '/hangs' );
		return array_values( array_filter( Receiver::requests(), static fn ( Received $one ): bool => ! $hangs( $one ) ) );
	}

	private function page( string $end, string $site = '/' ): string {
		return Http::signed_out()->send_elsewhere( 'GET', "{$site}?record_and={$end}" )->body;
	}
}
