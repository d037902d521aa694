<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Edge\Words\LateWords;
use MultisiteWebhooks\Edge\Words\Remedy;

/** Tells in Site Health whether deliveries are late, and what makes them go out in time. */
final readonly class LateDeliveries {

	private const CRITICAL_AFTER_MS = 3_600_000;

	/** Wrapped on screen only, so what is copied is still one line. */
	private const WRAPPED = 'white-space: pre-wrap; overflow-wrap: anywhere;';

	/** @param \Closure(\DateTimeImmutable): NetworkHealth $health At that time. */
	public function __construct( private \Closure $health, private Clock $clock ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_late'] = [
			'label' => __( 'Delivery of webhooks', 'multisite-webhooks' ),
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
			'label'       => $late ? __( 'Webhooks are delivered late', 'multisite-webhooks' ) : __( 'Webhooks are delivered on time', 'multisite-webhooks' ),
			'status'      => match ( true ) {
				! $late                                            => 'good',
			self::CRITICAL_AFTER_MS < $health->overdue_ms( $now ) => 'critical',
			default                                            => 'recommended',
			},
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => $late ? $this->what_to_do( LateWords::here( $health, $now ) ) : '<p>' . esc_html__( 'No delivery has been due for more than 2 minutes.', 'multisite-webhooks' ) . '</p>',
			'actions'     => '',
			'test'        => 'multisite_webhooks_late',
		];
	}

	private function what_to_do( LateWords $words ): string {
		$remedies = array_map(
			static fn ( Remedy $remedy ): string => sprintf(
				"<p><strong>%s</strong><br>%s</p>\n<pre style=\"%s\"><code>%s</code></pre>\n",
				esc_html( $remedy->name ),
				esc_html( $remedy->advice ),
				esc_attr( self::WRAPPED ),
				esc_html( $remedy->text )
			),
			$words->remedies()
		);
		return sprintf( "<p>%s %s</p>\n<p>%s</p>\n%s", esc_html( $words->how_late() ), esc_html( $words->when_cron_ran() ), esc_html( $words->why() ), implode( '', $remedies ) );
	}
}
