<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Health;

use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;

/** What Site Health tells about deliveries. */
final class SiteHealthTest extends NetworkTestCase {

	public function test_all_is_well_while_nothing_is_late(): void {
		$this->webhook();
		$this->record();

		$told = $this->told();

		self::assertSame( [ 'good', 'Webhooks are delivered on time' ], [ $told->text( 'status' ), $told->text( 'label' ) ] );
	}

	public function test_it_tells_how_late_they_are_and_that_wp_cron_never_ran(): void {
		$this->late( 26 * 60 );

		$told = $this->told();

		self::assertSame( [ 'recommended', 'Webhooks are delivered late' ], [ $told->text( 'status' ), $told->text( 'label' ) ] );
		self::assertStringContainsString( '2 deliveries wait, and the oldest has been due for 26 minutes.', $told->text( 'description' ) );
		self::assertStringContainsString( 'WP-Cron has never run the deliveries.', $told->text( 'description' ) );
	}

	public function test_more_than_an_hour_is_critical(): void {
		$this->late( 3700 );

		self::assertSame( 'critical', $this->told()->text( 'status' ) );
	}

	public function test_it_tells_when_wp_cron_last_ran(): void {
		$this->deliver();
		Database::write( "UPDATE wp_sitemeta SET meta_value = ? WHERE meta_key = 'multisite_webhooks_cron_ran_at'", time() - 1800 );
		$this->late( 300 );

		self::assertStringContainsString( 'WP-Cron last ran the deliveries 30 minutes ago.', $this->told()->text( 'description' ) );
	}

	public function test_the_line_for_the_crontab_can_be_pasted(): void {
		$this->late( 300 );

		self::assertSame( "* * * * * curl -sS '" . getenv( 'WP_BASE_URL' ) . "/wp-cron.php?doing_wp_cron' >/dev/null 2>&1", $this->line() );
	}

	public function test_an_odd_address_is_quoted_for_the_shell_and_for_cron(): void {
		$this->late( 300 );
		add_filter( 'site_url', static fn (): string => "https://example.com/it's%20here/wp-cron.php?doing_wp_cron" );

		self::assertSame( "* * * * * curl -sS 'https://example.com/it'\\''s\\%20here/wp-cron.php?doing_wp_cron' >/dev/null 2>&1", $this->line() );
	}

	public function test_the_facts_stand_in_the_information_of_the_site(): void {
		$this->deliver();
		$this->late( 300 );

		$sections = apply_filters( 'debug_information', [] );

		$fields = Json::of( $sections )->at( 'multisite-webhooks', 'fields' );
		self::assertSame( 2, $fields->number( 'waiting', 'value' ) );
		self::assertMatchesRegularExpression( '/\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\z/', $fields->text( 'oldest_due', 'value' ) );
		self::assertMatchesRegularExpression( '/\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\z/', $fields->text( 'cron_ran_at', 'value' ) );
		self::assertSame( 0, $fields->number( 'unrecorded', 'value' ) );
	}

	private function late( int $seconds ): void {
		$this->webhook();
		$this->record();
		$this->record();
		Database::write( 'UPDATE ' . Database::DELIVERIES . ' SET next_try_at = ? ORDER BY id LIMIT 1', gmdate( 'Y-m-d H:i:s.000', time() - $seconds ) );
	}

	private function line(): string {
		self::assertSame( 1, preg_match( '#<pre><code>(.*)</code></pre>#', $this->told()->text( 'description' ), $found ) );
		return html_entity_decode( $found[1], ENT_QUOTES );
	}

	private function told(): Json {
		$tests = apply_filters( 'site_status_tests', [ 'direct' => [], 'async' => [] ] );
		self::assertIsArray( $tests );
		self::assertIsArray( $tests['direct'] );
		self::assertIsArray( $tests['direct']['multisite_webhooks_late'] );
		$test = $tests['direct']['multisite_webhooks_late']['test'];
		self::assertIsCallable( $test );
		return Json::of( $test() );
	}
}
