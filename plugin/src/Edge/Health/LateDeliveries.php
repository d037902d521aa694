<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Edge\Words\LateWords;

/** A Site Health test that fails while deliveries are late, and shows how to send them on time. */
final readonly class LateDeliveries {

	private const CRITICAL_AFTER_MS = 3_600_000;

	/** @param \Closure(\DateTimeImmutable): NetworkHealth $health At a given time. */
	public function __construct( private \Closure $health, private Clock $clock ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_late'] = [
			'label' => __( 'Webhook deliveries', 'multisite-webhooks' ),
			'test'  => $this->test( ... ),
		];
		return $tests;
	}

	/** @return array<string, mixed> */
	private function test(): array {
		$now    = $this->clock->now();
		$health = ( $this->health )( $now );
		$late   = $health->is_late( $now );
		return [
			'label'       => $late
				? __( 'Webhooks are delivered late', 'multisite-webhooks' )
				: __( 'Webhooks are delivered on time', 'multisite-webhooks' ),
			'status'      => $late ? $this->severity( $health->overdue_ms( $now ) ) : 'good',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => $late
				? $this->advice( LateWords::here( $health, $now ) )
				: '<p>' . esc_html__( 'No delivery is more than 2 minutes overdue.', 'multisite-webhooks' ) . '</p>',
			'actions'     => '',
			'test'        => 'multisite_webhooks_late',
		];
	}

	private function severity( int $late_ms ): string {
		return self::CRITICAL_AFTER_MS < $late_ms ? 'critical' : 'recommended';
	}

	private function advice( LateWords $words ): string {
		return sprintf(
			"<p>%s %s</p>\n<p>%s</p>\n%s",
			esc_html( $words->how_late() ),
			esc_html( $words->when_cron_ran() ),
			esc_html( $words->why() ),
			RemedyMarkup::of( $words->remedies() )
		);
	}
}
