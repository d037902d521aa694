<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Notify;

use MultisiteWebhooks\Edge\Notify\FailureEmail;
use MultisiteWebhooks\Edge\Notify\NotifyByEmail;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\FailingWebhookTestCase;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Mail;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** The admins get an email when a webhook has failed for a day, and when it was disabled. */
#[CoversClass( NotifyByEmail::class )]
#[CoversClass( FailureEmail::class )]
final class NotifyByEmailTest extends FailingWebhookTestCase {

	public function test_there_is_no_email_before_a_day(): void {
		$this->fail_for( self::DAY - 60 );

		self::assertSame( [], Mail::all() );
	}

	public function test_after_a_day_an_email_says_which_since_when_why_and_what_to_do(): void {
		$this->fail_for( self::DAY + 60 );

		$email = Mail::only();
		self::assertStringEndsWith( '] The webhook “CRM” is failing', $email->text( 'subject' ) );
		self::assertSame( [ get_site_option( 'admin_email' ) ], $email->at( 'to' )->value );
		$text = $email->text( 'message' );
		$since = new \DateTimeImmutable( Database::text( 'SELECT failing_since FROM ' . Database::WEBHOOKS ) . ' UTC' );
		self::assertStringContainsString( 'no delivery to 127.0.0.1 has succeeded since ' . self::shown( $since ), $text );
		self::assertStringContainsString( ' (1 day).', $text );
		self::assertStringContainsString( 'The receiver is down or too busy.', $text );
		self::assertStringContainsString( 'before ' . self::shown( $since->modify( '+5 days' ) ), $text );
		self::assertStringContainsString( network_admin_url( "admin.php?page=multisite-webhooks&screen=edit&id={$this->hook}" ), $text );
	}

	public function test_every_super_admin_gets_the_email_once(): void {
		WordPress::load_admin( 'ms' );
		$user = wp_insert_user( [ 'user_login' => 'ada', 'user_email' => 'ada@example.com', 'user_pass' => 'password' ] );
		self::assertIsInt( $user );
		grant_super_admin( $user );
		$this->fail_for( self::DAY + 60 );
		revoke_super_admin( $user );
		wpmu_delete_user( $user );

		self::assertSame( [ get_site_option( 'admin_email' ), 'ada@example.com' ], Mail::only()->at( 'to' )->value );
	}

	public function test_an_email_is_in_the_language_of_the_network_whoever_visits_it(): void {
		add_filter( 'determine_locale', static fn (): string => 'pa_IN', 1 );
		unload_textdomain( 'multisite-webhooks', true );
		self::assertSame( 'ਵੈੱਬਹੁੱਕਸ', __( 'Webhooks', 'multisite-webhooks' ) );
		$this->fail_for( self::DAY + 60 );

		self::assertStringContainsString( 'The receiver is down or too busy.', Mail::only()->text( 'message' ) );
	}

	public function test_the_address_of_the_receiver_is_in_no_email(): void {
		$this->fail_for( self::DAY + 60 );

		self::assertStringNotContainsString( '/crm', Mail::only()->text( 'message' ) );
	}

	public function test_there_is_one_email(): void {
		$this->fail_for( self::DAY + 60 );
		$this->retry();

		self::assertCount( 1, Mail::all() );
	}

	public function test_of_two_processes_one_sends_the_email(): void {
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

	public function test_webhooks_that_fail_at_once_are_in_one_email(): void {
		$this->webhook(
			[ 'name' => 'ERP', 'url' => Receiver::url( '/erp', [ 'status' => 500 ] ), 'event_types' => [ 'payment_received' ] ],
		);
		$this->fail_for( self::DAY + 60 );

		$email = Mail::only();
		self::assertStringEndsWith( '] 2 webhooks are failing or were disabled', $email->text( 'subject' ) );
		self::assertSame( 2, preg_match_all( '/The webhook “(CRM|ERP)” is failing/', $email->text( 'message' ) ) );
	}

	public function test_a_filter_can_choose_the_recipients(): void {
		add_filter( 'multisite_webhooks_email_recipients', static fn (): array => [ 'ops@example.com', 'no address' ] );
		$this->fail_for( self::DAY + 60 );

		self::assertSame( [ 'ops@example.com' ], Mail::only()->at( 'to' )->value );
	}

	public function test_a_filter_can_remove_all_recipients(): void {
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

	public function test_an_email_also_reports_410(): void {
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET url = ?', Receiver::url( '/crm', [ 'status' => 410 ] ) );
		$this->record();
		$this->deliver();

		self::assertStringEndsWith( '] The webhook “CRM” was disabled', Mail::only()->text( 'subject' ) );
		self::assertStringContainsString( 'The receiver says this address is permanently gone.', Mail::only()->text( 'message' ) );
	}

	private static function shown( \DateTimeImmutable $time ): string {
		return (string) wp_date( 'F j, Y, H:i:s', $time->getTimestamp() );
	}
}
