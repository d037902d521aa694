<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

/** Tells in Site Health what nobody would notice otherwise: events that could not be recorded, and clocks that differ. */
final readonly class SiteHealth {

	/**
	 * @param \Closure(): array{count: int, type: string, why: string, at: string} $capture_failures
	 * @param \Closure(): int                                                      $clock_skew_ms How far the database's clock is ahead of PHP's.
	 */
	public function __construct( private \Closure $capture_failures, private \Closure $clock_skew_ms ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_tests( array $tests ): array {
		$tests['direct']['multisite_webhooks_unrecorded'] = [
			'label' => __( 'Events for webhooks', 'multisite-webhooks' ),
			'test'  => $this->test_unrecorded( ... ),
		];
		return $tests;
	}

	/**
	 * @param array<string, mixed> $sections
	 * @return array<string, mixed>
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
					'label' => __( 'Clock of the database, ahead of PHP’s', 'multisite-webhooks' ),
					'value' => sprintf( '%d ms', ( $this->clock_skew_ms )() ),
				],
			],
		];
		return $sections;
	}

	/** @return array<string, mixed> */
	private function test_unrecorded(): array {
		$capture_failures = ( $this->capture_failures )();
		$all_well         = 0 === $capture_failures['count'];
		return [
			'label'       => $all_well
				? __( 'All events for webhooks were recorded', 'multisite-webhooks' )
				: __( 'Some events for webhooks could not be recorded', 'multisite-webhooks' ),
			'status'      => $all_well ? 'good' : 'critical',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => '<p>' . esc_html( $all_well ? __( 'Every event that a webhook listens to was written down before it was sent.', 'multisite-webhooks' ) : $this->told( $capture_failures ) ) . '</p>',
			'actions'     => '',
			'test'        => 'multisite_webhooks_unrecorded',
		];
	}

	/** @param array{count: int, type: string, why: string, at: string} $capture_failures */
	private function told( array $capture_failures ): string {
		return sprintf(
			/* translators: 1: a number, 2: slug of an event type, 3: a time, 4: a technical message. */
			_n(
				'%1$d event was lost: %2$s at %3$s. The reason: %4$s',
				'%1$d events were lost, the last one %2$s at %3$s. The reason: %4$s',
				$capture_failures['count'],
				'multisite-webhooks'
			),
			$capture_failures['count'],
			$capture_failures['type'],
			$capture_failures['at'],
			$capture_failures['why']
		);
	}
}
