<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Health;

use MultisiteWebhooks\Adapter\Storage\Database as Tables;
use MultisiteWebhooks\Adapter\Storage\Options\WakeupTimes;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Adapter\SystemClock;
use MultisiteWebhooks\Edge\Health\BlockedLoopback;
use MultisiteWebhooks\Edge\Health\RemedyMarkup;
use MultisiteWebhooks\Edge\Words\ExactTime;
use MultisiteWebhooks\Edge\Words\LoopbackWords;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\FollowUps;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SiteStatus;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** What Site Health and GET /health say about a network that can't reach itself. */
#[CoversClass( BlockedLoopback::class )]
#[CoversClass( LoopbackWords::class )]
#[CoversClass( RemedyMarkup::class )]
final class BlockedLoopbackTest extends NetworkTestCase {

	private const TEST = 'multisite_webhooks_loopback';

	public function test_all_is_well_while_none_was_needed_or_one_is_under_way(): void {
		self::assertSame( 'good', SiteStatus::of( self::TEST )->text( 'status' ) );

		FollowUps::token();

		self::assertSame( 'good', SiteStatus::of( self::TEST )->text( 'status' ) );
		self::assertSame( [ null, null ], $this->in_health() );
	}

	public function test_it_tells_since_when_none_arrives_and_what_to_do(): void {
		$since = $this->lose_one();

		$result = $this->site_health();
		self::assertSame( 'recommended', $result->text( 'status' ) );
		self::assertSame( 'The network can’t reach itself to send webhooks', $result->text( 'label' ) );
		foreach ( [ wp_date( 'H:i:s', $since ), getenv( 'WP_BASE_URL' ) . '/', 'wp-cron.php', 'ExecStart=' ] as $told ) {
			self::assertStringContainsString( (string) $told, $result->text( 'description' ) );
		}
		$why = 'The network’s requests to itself have not arrived since ' . ExactTime::of( new \DateTimeImmutable( "@{$since}" ) );
		self::assertSame( [ gmdate( 'Y-m-d\TH:i:s.000\Z', $since ), $why ], $this->in_health() );
	}

	public function test_where_wp_cron_runs_a_worker_is_left_to_recommend(): void {
		$this->lose_one();
		$this->deliver();

		self::assertStringNotContainsString( 'wp-cron.php', $this->site_health()->text( 'description' ) );
		self::assertStringContainsString( 'ExecStart=', $this->site_health()->text( 'description' ) );
	}

	public function test_all_is_well_again_once_one_arrives_or_a_worker_is_running(): void {
		$this->lose_one();
		$beat = [ "INSERT INTO wp_multisite_webhooks_state ( network_id, name, value ) VALUES ( 1, 'multisite_webhooks_worker_beat_at', ? )", time() ];
		Database::write( ...$beat );
		self::assertSame( 'good', $this->site_health()->text( 'status' ) );

		Database::write( "DELETE FROM wp_multisite_webhooks_state WHERE name = 'multisite_webhooks_worker_beat_at'" );
		self::assertSame( 'recommended', $this->site_health()->text( 'status' ) );
		self::assertSame( 202, FollowUps::send( (string) FollowUps::token() ) );
		self::assertSame( 'good', $this->site_health()->text( 'status' ) );
		self::assertNotNull( Http::as_user( 'admin' )->send( 'GET', '/health' )->json()->at( 'wakeups', 'follow_up' )->value );
	}

	/** Where follow-up requests are on, which they are not in this process. */
	private function site_health(): Json {
		$clock    = new SystemClock();
		$database = Tables::of_network( WordPress::database(), get_current_network_id() );
		$times    = new WakeupTimes( $database, $clock, new WorkerHeartbeat( $database, $clock ), FollowUps::tokens() );
		add_filter( 'site_status_tests', ( new BlockedLoopback( $times->all( ... ), $clock ) )->add_test( ... ), PHP_INT_MAX );
		return SiteStatus::of( self::TEST );
	}

	/** @return int When it was sent. */
	private function lose_one(): int {
		FollowUps::token();
		$since = time() - 15;
		Database::write(
			"UPDATE wp_multisite_webhooks_state SET value = REPLACE( value, SUBSTRING_INDEX( value, ' ', 1 ), ? )
			WHERE name = 'multisite_webhooks_follow_up'",
			$since
		);
		return $since;
	}

	/** @return array{mixed, ?string} Since when, and how the advice begins. */
	private function in_health(): array {
		$health = Http::as_user( 'admin' )->send( 'GET', '/health' )->json();
		$advice = null === $health->at( 'advice' )->value ? null : explode( '. ', $health->text( 'advice', 'why' ) )[0];
		return [ $health->at( 'loopback_blocked_since' )->value, $advice ];
	}
}
