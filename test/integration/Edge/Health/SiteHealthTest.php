<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Health;

use MultisiteWebhooks\Edge\Health\SiteHealth;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SiteStatus;
use PHPUnit\Framework\Attributes\CoversClass;

/** What Site Health says about events that could not be recorded. */
#[CoversClass( SiteHealth::class )]
final class SiteHealthTest extends NetworkTestCase {

	public function test_a_refused_payload_of_5_mb_is_shown_in_site_health(): void {
		$this->webhook();

		self::assertNull( multisite_webhooks_record( 'invoice.odd', [ 'text' => str_repeat( 'x', 5_000_000 ) ] ) );

		$result = SiteStatus::of( 'multisite_webhooks_unrecorded' );
		self::assertSame( 'critical', $result->text( 'status' ) );
		self::assertStringContainsString( 'invoice.odd', $result->text( 'description' ) );
	}

	public function test_lost_events_are_reported_for_a_week_with_when_they_began(): void {
		$this->webhook();
		multisite_webhooks_record( 'invoice.odd', [ 'text' => str_repeat( 'x', 5_000_000 ) ] );
		$this->lost_for( 6 );

		$result = SiteStatus::of( 'multisite_webhooks_unrecorded' );
		self::assertSame( 'critical', $result->text( 'status' ) );
		self::assertMatchesRegularExpression( '/2 events have been lost since .+, most recently invoice\.odd at .+\. Reason:/', $result->text( 'description' ) );

		$this->lost_for( 8 );
		self::assertSame( 'good', SiteStatus::of( 'multisite_webhooks_unrecorded' )->text( 'status' ) );
	}

	/** Two, both this many days ago. */
	private function lost_for( int $days ): void {
		$stored = get_network_option( 1, 'multisite_webhooks_unrecorded' );
		self::assertIsArray( $stored );
		$at = gmdate( 'Y-m-d\TH:i:s.000\Z', time() - 86400 * $days );
		update_network_option( 1, 'multisite_webhooks_unrecorded', [ 'count' => 2, 'at' => $at, 'since' => $at ] + $stored );
	}

	public function test_site_health_is_well_when_all_was_recorded(): void {
		$this->webhook();
		$this->record();

		self::assertSame( 'good', SiteStatus::of( 'multisite_webhooks_unrecorded' )->text( 'status' ) );
	}

}
