<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Health;

use MultisiteWebhooks\Adapter\Storage\Health\LastRefusal;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SiteStatus;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** Where a trial write finds room and no event does, Site Health says what became of the events. */
#[CoversClass( LastRefusal::class )]
final class LastRefusalTest extends NetworkTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->webhook();
		$this->record();
		usleep( 2000 );
	}

	public function test_a_database_that_refused_the_last_event_can_not_store_events(): void {
		$this->refuse( 1114, 'The table is full' );

		self::assertSame( 'critical', SiteStatus::of( 'multisite_webhooks_writes' )->text( 'status' ) );
		self::assertStringContainsString( 'The table is full', SiteStatus::of( 'multisite_webhooks_writes' )->text( 'description' ) );
	}

	public function test_once_an_event_is_recorded_it_can(): void {
		$this->refuse( 1114, 'The table is full' );
		usleep( 2000 );
		$this->record();

		self::assertSame( 'good', SiteStatus::of( 'multisite_webhooks_writes' )->text( 'status' ) );
	}

	public function test_after_a_day_only_the_trial_write_counts(): void {
		$this->refuse( 1114, 'The table is full' );
		$stored = get_network_option( 1, 'multisite_webhooks_unrecorded' );
		self::assertIsArray( $stored );
		$refusal = [
			'at'  => gmdate( 'Y-m-d\TH:i:s.000\Z', time() - 86401 ),
			'why' => 'The table is full',
		];
		update_network_option( 1, 'multisite_webhooks_unrecorded', [ 'refusal' => $refusal ] + $stored );
		multisite_webhooks_record( 'invoice.odd', [ 'text' => str_repeat( 'x', 5_000_000 ) ] );

		self::assertSame( 'good', SiteStatus::of( 'multisite_webhooks_writes' )->text( 'status' ) );
	}

	#[TestWith( [ 1213, 'Deadlock found when trying to get lock; try restarting transaction' ] )]
	#[TestWith( [ 1205, 'Lock wait timeout exceeded; try restarting transaction' ] )]
	public function test_a_conflict_with_another_process_says_nothing_of_the_next_event( int $code, string $message ): void {
		$this->refuse( $code, $message );

		self::assertSame( 'good', SiteStatus::of( 'multisite_webhooks_writes' )->text( 'status' ) );
	}

	private function refuse( int $code, string $message ): void {
		$filter = static fn ( string $statement ): string => str_starts_with( $statement, 'INSERT INTO `wp_multisite_webhooks_events`' )
			? "SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = {$code}, MESSAGE_TEXT = '{$message}'"
			: $statement;
		add_filter( 'query', $filter );
		$log = ini_set( 'error_log', '/dev/null' );
		self::assertNull( multisite_webhooks_record( 'payment_received', [] ) );
		ini_set( 'error_log', (string) $log );
		remove_filter( 'query', $filter );
	}
}
