<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Adapter\Storage\Options\PageViewOptions;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Queries;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** The cost of an event for its caller does not depend on the number of webhooks. */
#[CoversNothing]
final class CaptureCostTest extends NetworkTestCase {

	#[DataProvider( 'numbers_of_webhooks' )]
	public function test_an_event_costs_one_query_whatever_the_number_of_webhooks( int $webhooks ): void {
		for ( $i = 0; $i < $webhooks; $i++ ) {
			$this->webhook( [ 'format' => 0 === $i % 2 ? 'standard' : 'flat' ] );
		}
		$this->record();

		self::assertCount( 1, Queries::of( fn () => $this->record() ) );
	}

	/** @return array<string, array{int}> */
	public static function numbers_of_webhooks(): array {
		return [
			'one webhook' => [ 1 ],
			'10 webhooks' => [ 10 ],
			'50 webhooks' => [ 50 ],
		];
	}

	public function test_an_event_that_nobody_wants_costs_nothing(): void {
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		multisite_webhooks_record( 'payment_received', [] );

		self::assertCount( 0, Queries::of( static fn () => multisite_webhooks_record( 'payment_received', [] ) ) );
	}

	public function test_an_event_without_any_webhooks_costs_nothing_after_the_first_look(): void {
		multisite_webhooks_record( 'payment_received', [] );

		self::assertSame( [], Queries::of( static fn () => multisite_webhooks_record( 'payment_received', [] ) ) );
	}

	/** Whether everything is recorded is known without a query, on all sites, since every page view has read it. */
	public function test_an_event_that_nobody_wants_costs_nothing_on_another_site(): void {
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		multisite_webhooks_record( 'payment_received', [] );
		switch_to_blog( 3 );
		PageViewOptions::get( 1, PageViewOptions::NEXT_DUE );
		try {
			self::assertCount( 0, Queries::of( static fn () => multisite_webhooks_record( 'payment_received', [] ) ) );
		} finally {
			restore_current_blog();
		}
	}

	public function test_while_everything_is_recorded_an_event_that_nobody_wants_costs_one_query(): void {
		Api::post( '/events/recording' );
		multisite_webhooks_record( 'payment_received', [] );

		self::assertCount( 1, Queries::of( static fn () => multisite_webhooks_record( 'payment_received', [] ) ) );
		$this->webhook();
		$this->record();
		self::assertCount( 1, Queries::of( fn () => $this->record() ) );
	}

	public function test_the_first_event_of_a_request_reads_the_webhooks_once(): void {
		$this->webhook();
		$queries = Queries::of(
			function (): void {
				$this->record();
				$this->record();
			}
		);

		self::assertCount(
			1,
			array_filter(
				$queries,
				static fn ( string $query ): bool => 1 === preg_match( '/\ASELECT .* FROM `?wp_multisite_webhooks/s', $query ),
			),
		);
	}

	public function test_an_event_of_another_site_costs_one_query_once_that_site_is_known(): void {
		$this->webhook();
		switch_to_blog( 3 );
		$this->record();

		$queries = Queries::of( fn () => $this->record() );
		restore_current_blog();

		self::assertCount( 1, $queries );
	}
}
