<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\QuietWeek;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Edge\Words\ExactTime;

/** Shows in Site Health what nobody would notice otherwise: events that could not be recorded, and clocks that differ. */
final readonly class SiteHealth {

	/**
	 * @param \Closure(): array{count: int, type: string, why: string, at: string, since: string} $capture_failures
	 * @param \Closure(): int $clock_skew_ms Of the database, ahead of PHP.
	 */
	public function __construct(
		private \Closure $capture_failures,
		private \Closure $clock_skew_ms,
		private Clock $clock,
	) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_tests( array $tests ): array {
		$tests['direct']['multisite_webhooks_unrecorded'] = [
			'label' => __( 'Webhook events', 'multisite-webhooks' ),
			'test'  => $this->test_unrecorded( ... ),
		];
		return $tests;
	}

	/**
	 * @param array<string, array<string, mixed>> $sections
	 * @return array<string, array<string, mixed>>
	 */
	public function add_information( array $sections ): array {
		$capture_failures = ( $this->capture_failures )();

		$sections['multisite-webhooks'] = [
			'label'  => 'Multisite Webhooks',
			'fields' => [
				'unrecorded' => [
					'label' => __( 'Events that could not be recorded', 'multisite-webhooks' ),
					'value' => $capture_failures['count'],
				],
				'clock_skew' => [
					'label' => __( 'Database clock offset', 'multisite-webhooks' ),
					'value' => sprintf( '%d ms', ( $this->clock_skew_ms )() ),
				],
			],
		];
		return $sections;
	}

	/** @return array<string, mixed> */
	private function test_unrecorded(): array {
		$capture_failures = ( $this->capture_failures )();
		$is_good          = QuietWeek::has_passed( $capture_failures['at'], $this->clock->now() );
		return [
			'label'       => $is_good
				? __( 'All webhook events of the last week were recorded', 'multisite-webhooks' )
				: __( 'Some webhook events could not be recorded', 'multisite-webhooks' ),
			'status'      => $is_good ? 'good' : 'critical',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => '<p>' . esc_html( $this->description( $capture_failures ) ) . '</p>',
			'actions'     => '',
			'test'        => 'multisite_webhooks_unrecorded',
		];
	}

	/** @param array{count: int, type: string, why: string, at: string, since: string} $capture_failures */
	private function description( array $capture_failures ): string {
		if ( 0 === $capture_failures['count'] ) {
			return __( 'Every event that a webhook subscribes to was recorded before it was sent.', 'multisite-webhooks' );
		}
		return sprintf(
			/* translators: 1: number of events, 2: slug of an event type, 3: a time, 4: an error message, 5: a time. */
			_n(
				'%1$d event has been lost since %5$s: %2$s at %3$s. Reason: %4$s',
				'%1$d events have been lost since %5$s, most recently %2$s at %3$s. Reason: %4$s',
				$capture_failures['count'],
				'multisite-webhooks'
			),
			$capture_failures['count'],
			$capture_failures['type'],
			self::shown( $capture_failures['at'] ),
			$capture_failures['why'],
			self::shown( $capture_failures['since'] ),
		) . ' ' . __( 'Fix the cause. This is reported for a week after the last lost event.', 'multisite-webhooks' );
	}

	private static function shown( string $time ): string {
		$parsed = Time::parse( $time );
		return null === $parsed ? $time : ExactTime::of( $parsed );
	}
}
