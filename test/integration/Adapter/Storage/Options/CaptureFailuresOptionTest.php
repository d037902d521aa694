<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Options\CaptureFailuresOption;
use MultisiteWebhooks\Test\Fake\FixedClock;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( CaptureFailuresOption::class )]
final class CaptureFailuresOptionTest extends TestCase {

	private const OPTION = 'multisite_webhooks_unrecorded';

	private CaptureFailuresOption $failures;

	private FixedClock $clock;

	private string $log = '';

	protected function setUp(): void {
		delete_network_option( 1, self::OPTION );
		$this->log      = (string) ini_set( 'error_log', '/dev/null' );
		$this->clock    = new FixedClock();
		$this->failures = new CaptureFailuresOption( 1, $this->clock );
	}

	protected function tearDown(): void {
		ini_set( 'error_log', $this->log );
		delete_network_option( 1, self::OPTION );
	}

	public function test_without_a_failure_it_counts_none(): void {
		self::assertSame( [ 'count' => 0, 'type' => '', 'why' => '', 'at' => '', 'since' => '' ], $this->failures->summary() );
	}

	public function test_it_counts_all_and_describes_the_latest(): void {
		$this->failures->record( 'site_created', 'The disk is full' );
		$this->clock->pass( 60 );
		$this->failures->record( 'payment_received', 'The table is missing' );

		self::assertSame(
			[
				'count' => 2,
				'type'  => 'payment_received',
				'why'   => 'The table is missing',
				'at'    => '2026-11-24T14:03:11.000Z',
				'since' => '2026-11-24T14:02:11.000Z',
			],
			$this->failures->summary(),
		);
	}

	public function test_after_a_quiet_week_it_counts_anew(): void {
		$this->failures->record( 'site_created', 'The disk is full' );
		$this->failures->record( 'site_created', 'The disk is full' );
		$this->clock->pass( 7 * 86400 + 1 );

		$this->failures->record( 'site_created', 'The disk is full' );

		self::assertSame( [ 1, '2026-12-01T14:02:12.000Z' ], [ $this->failures->summary()['count'], $this->failures->summary()['since'] ] );
	}

	public function test_an_option_that_other_code_has_damaged_counts_none(): void {
		update_network_option( 1, self::OPTION, [ 'count' => 'many', 'why' => [] ] );

		self::assertSame( [ 'count' => 0, 'type' => '', 'why' => '', 'at' => '', 'since' => '' ], $this->failures->summary() );
	}

	public function test_where_the_option_cannot_be_written_nothing_is_thrown(): void {
		add_filter( 'pre_update_site_option_' . self::OPTION, static fn (): never => throw new \RuntimeException( 'broken' ) );

		$this->failures->record( 'site_created', 'The disk is full' );

		remove_all_filters( 'pre_update_site_option_' . self::OPTION );
		self::assertSame( 0, $this->failures->summary()['count'] );
	}
}
