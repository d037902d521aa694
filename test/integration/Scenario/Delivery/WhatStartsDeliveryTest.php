<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversNothing;

/** What starts deliveries. Where PHP can, a request responds first and then sends what it has recorded, without WP-Cron. */
#[CoversNothing]
final class WhatStartsDeliveryTest extends NetworkTestCase {

	private const DELAY_MS = 3000;

	private int $user = 0;

	protected function tearDown(): void {
		if ( 0 !== $this->user ) {
			WordPress::load_admin( 'ms' );
			wpmu_delete_user( $this->user );
		}
		parent::tearDown();
	}

	public function test_a_request_responds_before_a_slow_receiver_does_and_still_delivers(): void {
		$this->webhook( [ 'url' => Receiver::url( '/slow', [ 'delay' => self::DELAY_MS ] ), 'event_types' => [ 'user_registered' ] ] );

		$this->create_user();
		$responded = microtime( true );

		[ $request ] = Receiver::wait_for( 1 );
		self::assertLessThan( $request->at + self::DELAY_MS / 1000, $responded );
		self::assertSame( $this->user, $request->data()->number( 'user_id' ) );
		$this->wait_until_settled();
		self::assertSame( [ 'delivered' ], $this->statuses() );
	}

	public function test_a_request_sends_nothing_but_its_own_deliveries(): void {
		$this->webhook( [ 'event_types' => [ 'user_registered', 'payment_received' ] ] );
		$this->record();

		$this->create_user();

		[ $request ] = Receiver::wait_for( 1 );
		self::assertSame( 'user_registered', $request->header( 'x-multisite-event' ) );
		$this->wait_until_settled();
	}

	public function test_a_failure_at_the_end_of_a_request_is_left_to_the_next_wake_up(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ), 'event_types' => [ 'user_registered' ] ] );
		$this->create_user();
		$this->wait_until_settled();
		Database::make_all_due();

		$this->deliver();

		self::assertSame( '2', Receiver::wait_for( 2 )[1]->header( 'x-multisite-attempt' ) );
	}

	/** The pool of PHP processes must not fill up with slow receivers. */
	public function test_a_request_leaves_sending_to_the_next_wake_up_while_two_others_send(): void {
		$this->webhook( [ 'event_types' => [ 'user_registered' ] ] );
		foreach ( [ 1, 2 ] as $place ) {
			Database::write(
				"INSERT INTO wp_multisite_webhooks_state ( network_id, name, value ) VALUES ( 1, 'multisite_webhooks_sender_{$place}', ? )",
				time() + 60,
			);
		}

		$this->create_user();
		usleep( 500_000 );
		self::assertSame( [], Receiver::requests() );

		$this->deliver();
		self::assertCount( 1, Receiver::requests() );
	}

	private function create_user(): void {
		$body       = json_encode( [ 'username' => 'leah', 'email' => 'leah@example.com', 'password' => 'password' ], JSON_THROW_ON_ERROR );
		$this->user = Http::as_user( 'admin' )->send_elsewhere( 'POST', '/wp-json/wp/v2/users', $body )->json( 201 )->number( 'id' );
	}

	private function wait_until_settled(): void {
		Wait::until( static fn (): bool => 0 < Database::count( Database::ALL_ATTEMPTS ), 'the attempt is written down' );
		Wait::until(
			static fn (): bool => 0 === Database::count( 'wp_multisite_webhooks_state', "name LIKE 'multisite_webhooks_sender_%' AND value > 0" ),
			'the sender has left',
		);
	}
}
