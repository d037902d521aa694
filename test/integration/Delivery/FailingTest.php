<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\Mail;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Runner;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use MultisiteWebhooks\Test\Integration\Support\WordPress;

/** A receiver that takes nothing for days: its webhook is warned of, then disabled, and everybody is told. */
final class FailingTest extends NetworkTestCase {

	private const DAY = 86400;

	private string $hook = '';

	protected function setUp(): void {
		parent::setUp();
		Mail::clear();
		add_filter( 'pre_wp_mail', Mail::keep( ... ), 10, 2 );
		$this->hook = $this->webhook( [ 'name' => 'CRM', 'url' => Receiver::url( '/crm', [ 'status' => 503 ] ), 'event_types' => [ 'payment_received', 'webhook_disabled', 'webhook_recovered' ] ] )->text( 'id' );
	}

	protected function tearDown(): void {
		Mail::clear();
		MustUse::remove( 'keep-mail' );
		parent::tearDown();
		unload_textdomain( 'multisite-webhooks', true );
	}

	public function test_less_than_a_day_is_told_nobody(): void {
		$this->fail_for( self::DAY - 60 );

		self::assertSame( [], Mail::all() );
	}

	public function test_after_a_day_the_admins_are_told_which_since_when_why_and_what_to_do(): void {
		$this->fail_for( self::DAY + 60 );

		$letter = Mail::only();
		self::assertStringEndsWith( '] The webhook “CRM” is failing', $letter->text( 'subject' ) );
		self::assertSame( [ get_site_option( 'admin_email' ) ], $letter->at( 'to' )->value );
		$text = $letter->text( 'message' );
		self::assertStringContainsString( 'no delivery to 127.0.0.1 has succeeded since ' . wp_date( 'F j, Y, H:i', time() - self::DAY - 60 ), $text );
		self::assertStringContainsString( ' (1 day).', $text );
		self::assertStringContainsString( 'The receiver is down or too busy.', $text );
		self::assertStringContainsString( 'before ' . wp_date( 'F j, Y, H:i', time() + 4 * self::DAY - 60 ), $text );
		self::assertStringContainsString( network_admin_url( "admin.php?page=multisite-webhooks&screen=edit&id={$this->hook}" ), $text );
	}

	public function test_every_super_admin_is_told_once(): void {
		WordPress::load_admin( 'ms' );
		$user = wp_insert_user( [ 'user_login' => 'ada', 'user_email' => 'ada@example.com', 'user_pass' => 'password' ] );
		self::assertIsInt( $user );
		grant_super_admin( $user );
		$this->fail_for( self::DAY + 60 );
		revoke_super_admin( $user );
		wpmu_delete_user( $user );

		self::assertSame( [ get_site_option( 'admin_email' ), 'ada@example.com' ], Mail::only()->at( 'to' )->value );
	}

	public function test_a_letter_is_in_the_language_of_the_network_whoever_visits_it(): void {
		add_filter( 'determine_locale', static fn (): string => 'pa_IN', 1 );
		unload_textdomain( 'multisite-webhooks', true );
		self::assertSame( 'ਵੈੱਬਹੁੱਕਸ', __( 'Webhooks', 'multisite-webhooks' ) );
		$this->fail_for( self::DAY + 60 );

		self::assertStringContainsString( 'The receiver is down or too busy.', Mail::only()->text( 'message' ) );
	}

	public function test_the_address_of_the_receiver_is_in_no_letter(): void {
		$this->fail_for( self::DAY + 60 );

		self::assertStringNotContainsString( '/crm', Mail::only()->text( 'message' ) );
	}

	public function test_they_are_told_once(): void {
		$this->fail_for( self::DAY + 60 );
		$this->try_again();

		self::assertCount( 1, Mail::all() );
	}

	public function test_of_two_processes_one_tells_them(): void {
		for ( $i = 0; $i < 40; $i++ ) {
			$this->record();
		}
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET failing_since = ?', self::ago( self::DAY + 60 ) );

		MustUse::add( 'keep-mail' );
		$processes = [ Runner::start( 'deliver' ), Runner::start( 'deliver' ) ];
		foreach ( $processes as $process ) {
			$process->expect( 'ready' )->tell( 'go' );
		}
		foreach ( $processes as $process ) {
			$process->expect( 'done' )->finish();
		}

		self::assertCount( 1, Mail::all() );
	}

	public function test_webhooks_that_fail_at_once_are_in_one_letter(): void {
		$this->webhook( [ 'name' => 'ERP', 'url' => Receiver::url( '/erp', [ 'status' => 500 ] ), 'event_types' => [ 'payment_received' ] ] );
		$this->fail_for( self::DAY + 60 );

		$letter = Mail::only();
		self::assertStringEndsWith( '] 2 webhooks are failing or were disabled', $letter->text( 'subject' ) );
		self::assertSame( 2, preg_match_all( '/The webhook “(CRM|ERP)” is failing/', $letter->text( 'message' ) ) );
	}

	public function test_other_code_chooses_who_is_told(): void {
		add_filter( 'multisite_webhooks_email_recipients', static fn (): array => [ 'ops@example.com', 'no address' ] );
		$this->fail_for( self::DAY + 60 );

		self::assertSame( [ 'ops@example.com' ], Mail::only()->at( 'to' )->value );
	}

	public function test_nobody_is_told_where_other_code_names_nobody(): void {
		add_filter( 'multisite_webhooks_email_recipients', '__return_empty_array' );
		$this->fail_for( self::DAY + 60 );

		self::assertSame( [], Mail::all() );
	}

	public function test_mail_that_breaks_does_not_keep_deliveries_from_being_written_down(): void {
		add_filter( 'pre_wp_mail', static fn (): never => throw new \RuntimeException( 'no mail here' ), 1 );
		$log = ini_set( 'error_log', '/dev/null' );
		$this->fail_for( self::DAY + 60 );
		ini_set( 'error_log', (string) $log );

		self::assertSame( 2, $this->delivery()->number( 'attempt_count' ) );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "claimed_by <> ''" ) );
	}

	public function test_after_five_days_it_is_disabled_and_what_waits_is_held(): void {
		$this->record();
		$this->fail_for( 5 * self::DAY + 60 );

		$hook = Api::get( "/webhooks/{$this->hook}" )->json();
		self::assertSame( [ 'disabled', 'failing' ], [ $hook->text( 'status' ), $hook->text( 'disabled_reason' ) ] );
		self::assertSame( [ 'held', 'held' ], $this->statuses() );
		self::assertStringEndsWith( '] The webhook “CRM” was disabled', Mail::only()->text( 'subject' ) );
		self::assertStringContainsString( ' (5 days).', Mail::only()->text( 'message' ) );
	}

	public function test_how_long_it_failed_counts_up_to_when_it_was_disabled(): void {
		$this->fail_for( 5 * self::DAY + 60 );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET failing_since = ?, disabled_at = ?', self::ago( 12 * self::DAY ), self::ago( 7 * self::DAY ) );

		$note = Api::get( '/health/webhooks', [ 'webhooks' => $this->hook ] )->json()->only()->text( 'note' );

		self::assertSame( 'Disabled after failing for 5 days', $note );
	}

	public function test_410_is_told_too(): void {
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET url = ?', Receiver::url( '/crm', [ 'status' => 410 ] ) );
		$this->record();
		$this->deliver();

		self::assertStringEndsWith( '] The webhook “CRM” was disabled', Mail::only()->text( 'subject' ) );
		self::assertStringContainsString( 'The receiver says this address is permanently gone.', Mail::only()->text( 'message' ) );
	}

	public function test_other_code_is_told_why_it_was_disabled(): void {
		$told = null;
		add_action(
			'multisite_webhooks_disabled',
			static function ( mixed $webhook, mixed $reason ) use ( &$told ): void {
				$told = $reason;
			},
			10,
			2
		);
		$this->fail_for( 5 * self::DAY + 60 );

		self::assertSame( 'failing', $told );
	}

	public function test_other_webhooks_get_the_event_that_it_was_disabled_and_it_itself_does_not(): void {
		$this->webhook( [ 'url' => Receiver::url( '/monitor' ), 'event_types' => [ 'webhook_disabled' ] ] );
		$this->fail_for( 5 * self::DAY + 60 );
		$this->deliver();

		$data = $this->only_at( '/monitor' )->data();
		self::assertSame( [ $this->hook, 'CRM', '127.0.0.1', 'failing', 'http_503' ], [ $data->text( 'webhook_id' ), $data->text( 'webhook_name' ), $data->text( 'webhook_host' ), $data->text( 'reason' ), $data->text( 'last_failure' ) ] );
		self::assertEqualsWithDelta( time() - 5 * self::DAY - 60, $data->time( 'failing_since' ), 30.0 );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "event_type = 'webhook_disabled' AND webhook_id = '{$this->hook}'" ) );
	}

	public function test_other_webhooks_get_the_event_that_it_works_again(): void {
		$this->webhook( [ 'url' => Receiver::url( '/monitor' ), 'event_types' => [ 'webhook_recovered' ] ] );
		$this->fail_for( self::DAY + 60 );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET url = ? WHERE id = ?', Receiver::url( '/crm' ), $this->hook );
		$this->try_again();
		$this->deliver();

		$data = $this->only_at( '/monitor' )->data();
		self::assertSame( $this->hook, $data->text( 'webhook_id' ) );
		self::assertEqualsWithDelta( time(), $data->time( 'recovered_at' ), 30.0 );
	}

	public function test_these_events_are_as_the_catalogue_says(): void {
		foreach ( [ 'webhook_disabled', 'webhook_recovered' ] as $slug ) {
			self::assertSame( [ 'webhooks', 'wordpress' ], [ Api::get( "/event-types/{$slug}" )->json()->text( 'group' ), Api::get( "/event-types/{$slug}" )->json()->text( 'source' ) ] );
			self::assertContains( $slug, SchemaCheck::event_types() );
		}
		self::assertSame( (string) count( SchemaCheck::event_types() ), Api::get( '/event-types' )->header( 'x-wp-total' ) );
	}

	public function test_who_resumes_it_gives_it_another_five_days(): void {
		$this->fail_for( 5 * self::DAY + 60 );
		Api::patch( "/webhooks/{$this->hook}", [ 'status' => 'active' ] );
		$this->try_again();

		$row = Database::rows( 'SELECT status, failing_since, warned_at, disabled_at FROM ' . Database::WEBHOOKS )[0];
		self::assertSame( [ 'active', '', '' ], [ $row['status'], $row['warned_at'], $row['disabled_at'] ] );
		self::assertGreaterThan( self::ago( 60 ), $row['failing_since'] );
	}

	private function fail_for( int $seconds ): void {
		$this->record();
		$this->deliver();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET failing_since = ? WHERE failing_since IS NOT NULL', self::ago( $seconds ) );
		$this->try_again();
	}

	private function try_again(): void {
		Database::make_all_due();
		$this->deliver();
	}

	private function only_at( string $path ): Received {
		$found = array_values( array_filter( Receiver::requests(), static fn ( Received $one ): bool => $one->path === $path ) );
		self::assertCount( 1, $found );
		return $found[0];
	}

	private static function ago( int $seconds ): string {
		return gmdate( 'Y-m-d H:i:s.000', time() - $seconds );
	}
}
