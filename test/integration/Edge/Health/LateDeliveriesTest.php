<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Health;

use MultisiteWebhooks\Edge\Health\LateDeliveries;
use MultisiteWebhooks\Edge\Words\LateWords;
use MultisiteWebhooks\Edge\Words\Remedies;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SiteStatus;
use PHPUnit\Framework\Attributes\CoversClass;

/** What Site Health says about deliveries that are late. */
#[CoversClass( LateDeliveries::class )]
#[CoversClass( LateWords::class )]
#[CoversClass( Remedies::class )]
final class LateDeliveriesTest extends NetworkTestCase {

	public function test_all_is_well_while_nothing_is_late(): void {
		$this->webhook();
		$this->record();

		$result = SiteStatus::of( 'multisite_webhooks_late' );

		self::assertSame( [ 'good', 'Webhooks are delivered on time' ], [ $result->text( 'status' ), $result->text( 'label' ) ] );
	}

	public function test_it_says_how_late_they_are_and_that_wp_cron_never_ran(): void {
		$this->late( 26 * 60 );

		$result = SiteStatus::of( 'multisite_webhooks_late' );

		self::assertSame( [ 'recommended', 'Webhooks are delivered late' ], [ $result->text( 'status' ), $result->text( 'label' ) ] );
		self::assertStringContainsString(
			'2 deliveries are waiting. The oldest has been due for 26 minutes.',
			$result->text( 'description' ),
		);
		self::assertStringContainsString( 'WP-Cron has never run for deliveries.', $result->text( 'description' ) );
	}

	public function test_more_than_an_hour_is_critical(): void {
		$this->late( 3700 );

		self::assertSame( 'critical', SiteStatus::of( 'multisite_webhooks_late' )->text( 'status' ) );
	}

	public function test_it_shows_when_wp_cron_last_ran(): void {
		$this->deliver();
		Database::write( "UPDATE wp_multisite_webhooks_state SET value = ? WHERE name = 'multisite_webhooks_cron_ran_at'", time() - 1800 );
		$this->late( 300 );

		self::assertStringContainsString(
			'WP-Cron last ran for deliveries 30 minutes ago.',
			SiteStatus::of( 'multisite_webhooks_late' )->text( 'description' ),
		);
	}

	public function test_it_says_why_and_what_to_do(): void {
		$this->late( 300 );

		$description = SiteStatus::of( 'multisite_webhooks_late' )->text( 'description' );

		self::assertStringContainsString(
			'Visits to the network don’t start WP-Cron (DISABLE_WP_CRON in wp-config.php), so something else must send due deliveries.',
			$description,
		);
		self::assertCount( 3, $this->texts() );
	}

	public function test_the_line_for_the_crontab_can_be_pasted(): void {
		$this->late( 300 );

		self::assertSame(
			"* * * * * curl -fsS -o /dev/null --max-time 300 '" . getenv( 'WP_BASE_URL' ) . "/wp-cron.php?doing_wp_cron'",
			$this->texts()[0],
		);
	}

	public function test_the_line_for_wp_cli_holds_the_path_and_the_address_of_this_network(): void {
		$this->late( 300 );

		self::assertSame(
			"* * * * * /usr/local/bin/wp webhook deliver --path='" . getenv( 'WP_PATH' )
				. "' --url='" . getenv( 'WP_BASE_URL' ) . "/' >/dev/null",
			$this->texts()[1]
		);
	}

	public function test_an_odd_address_is_quoted_for_the_shell_and_for_cron(): void {
		$this->late( 300 );
		add_filter( 'site_url', static fn (): string => "https://example.com/it's%20here/wp-cron.php?doing_wp_cron" );

		self::assertSame(
			"* * * * * curl -fsS -o /dev/null --max-time 300 'https://example.com/it'\\''s\\%20here/wp-cron.php?doing_wp_cron'",
			$this->texts()[0],
		);
	}

	public function test_the_unit_for_systemd_runs_the_worker_of_this_network_as_the_user_that_php_has(): void {
		$this->late( 300 );
		$path = getenv( 'WP_PATH' );
		$home = getenv( 'WP_BASE_URL' ) . '/';
		$user = posix_getpwuid( posix_geteuid() );
		self::assertIsArray( $user );

		self::assertSame(
			<<<UNIT
			[Unit]
			Description=Multisite Webhooks of {$home}
			After=network-online.target mariadb.service mysql.service
			Wants=network-online.target

			[Service]
			User={$user['name']}
			ExecStart=/usr/local/bin/wp webhook deliver --watch "--path={$path}" "--url={$home}"
			Restart=always
			RestartSec=5
			TimeoutStopSec=60

			[Install]
			WantedBy=multi-user.target
			UNIT,
			$this->texts()[2]
		);
	}

	public function test_an_odd_address_is_quoted_for_systemd(): void {
		$this->late( 300 );
		add_filter( 'network_home_url', static fn (): string => 'https://example.com/a"b\\c%20$d/' );

		self::assertStringContainsString( ' "--url=https://example.com/a\\"b\\\\c%%20$$d/"' . "\n", $this->texts()[2] );
	}

	private function late( int $seconds ): void {
		$this->webhook();
		$this->record();
		$this->record();
		self::write_deliveries();
		Database::write(
			'UPDATE ' . Database::DELIVERIES . ' SET next_try_at = ? ORDER BY id LIMIT 1',
			gmdate( 'Y-m-d H:i:s.000', time() - $seconds ),
		);
	}

	/** @return list<string> What is to be pasted. */
	private function texts(): array {
		preg_match_all(
			'#<pre[^>]*><code>(.*?)</code></pre>#s',
			SiteStatus::of( 'multisite_webhooks_late' )->text( 'description' ),
			$found,
		);
		return array_map( static fn ( string $text ): string => html_entity_decode( $text, ENT_QUOTES ), $found[1] );
	}

}
