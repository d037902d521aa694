<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** While a worker runs, requests leave sending to it: it is as fast, and takes no process of the web server. */
#[CoversClass( WorkerHeartbeat::class )]
final class WorkerHeartbeatTest extends NetworkTestCase {

	private int $user = 0;

	protected function tearDown(): void {
		if ( 0 !== $this->user ) {
			WordPress::load_admin( 'ms' );
			wpmu_delete_user( $this->user );
		}
		parent::tearDown();
	}

	public function test_a_request_leaves_sending_to_a_worker_that_is_there(): void {
		$this->webhook( [ 'event_types' => [ 'user_registered' ] ] );
		$this->beat( 0 );

		$this->create_user();
		usleep( 500_000 );

		self::assertSame( [], Receiver::requests() );
		self::assertSame( [ 'waiting' ], $this->statuses() );
	}

	public function test_a_request_sends_by_itself_when_the_last_worker_is_silent_for_long(): void {
		$this->webhook( [ 'event_types' => [ 'user_registered' ] ] );
		$this->beat( 30 );

		$this->create_user();

		Receiver::wait_for( 1 );
		Wait::until( fn (): bool => [ 'delivered' ] === $this->statuses(), 'the delivery is written down' );
		self::assertSame( [ 'delivered' ], $this->statuses() );
	}

	private function beat( int $seconds_ago ): void {
		Database::write(
			"INSERT INTO wp_multisite_webhooks_state ( network_id, name, value ) VALUES ( 1, 'multisite_webhooks_worker_beat_at', ? )",
			time() - $seconds_ago,
		);
	}

	private function create_user(): void {
		$body       = json_encode( [ 'username' => 'leah', 'email' => 'leah@example.com', 'password' => 'password' ], JSON_THROW_ON_ERROR );
		$this->user = Http::as_user( 'admin' )->send_elsewhere( 'POST', '/wp-json/wp/v2/users', $body )->json( 201 )->number( 'id' );
	}
}
