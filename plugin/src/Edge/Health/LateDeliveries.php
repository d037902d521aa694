<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\NetworkHealth;

/** Tells in Site Health whether deliveries are late, and what makes them go out in time. */
final readonly class LateDeliveries {

	private const CRITICAL_AFTER_MS = 3_600_000;

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

	/**
	 * After SiteHealth, which makes the section.
	 *
	 * @param array<string, array<string, mixed>> $sections
	 * @return array<string, array<string, mixed>>
	 */
	public function add_information( array $sections ): array {
		$health = ( $this->health )( $this->clock->now() );
		$fields = $sections['multisite-webhooks']['fields'] ?? [];

		$sections['multisite-webhooks']['fields'] = ( is_array( $fields ) ? $fields : [] ) + [
			'waiting'     => [
				'label' => __( 'Deliveries that wait', 'multisite-webhooks' ),
				'value' => $health->waiting,
			],
			'oldest_due'  => [
				'label' => __( 'Longest overdue since', 'multisite-webhooks' ),
				'value' => $this->time( $health->oldest_due_at ),
			],
			'cron_ran_at' => [
				'label' => __( 'WP-Cron last ran the deliveries', 'multisite-webhooks' ),
				'value' => $this->time( $health->cron_ran_at ),
			],
		];
		return $sections;
	}

	/** @return array<string, mixed> */
	private function test(): array {
		$now    = $this->clock->now();
		$health = ( $this->health )( $now );
		$late   = $health->is_late( $now );
		return [
			'label'       => $late ? __( 'Webhooks are delivered late', 'multisite-webhooks' ) : __( 'Webhooks are delivered on time', 'multisite-webhooks' ),
			'status'      => match ( true ) {
				! $late                                              => 'good',
			self::CRITICAL_AFTER_MS < $health->late_ms( $now ) => 'critical',
			default                                              => 'recommended',
			},
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => $late ? $this->what_to_do( $health, $now ) : '<p>' . esc_html__( 'No delivery has been due for more than 2 minutes.', 'multisite-webhooks' ) . '</p>',
			'actions'     => '',
			'test'        => 'multisite_webhooks_late',
		];
	}

	private function what_to_do( NetworkHealth $health, \DateTimeImmutable $now ): string {
		return sprintf(
			'<p>%1$s %2$s</p><p>%3$s</p><pre><code>%4$s</code></pre>',
			esc_html( $this->how_late( $health, $now ) ),
			esc_html( $this->when_cron_ran( $health, $now ) ),
			esc_html__( 'WordPress sends what is due when somebody visits the network. To send it each minute, visitors or not, add this line to the crontab of the server:', 'multisite-webhooks' ),
			esc_html( self::crontab_line( get_site_url( get_main_site_id(), 'wp-cron.php?doing_wp_cron' ) ) )
		);
	}

	private function how_late( NetworkHealth $health, \DateTimeImmutable $now ): string {
		return sprintf(
			/* translators: 1: a number, 2: a time span, such as "26 minutes". */
			_n(
				'%1$s delivery waits; it has been due for %2$s.',
				'%1$s deliveries wait, and the oldest has been due for %2$s.',
				$health->waiting,
				'multisite-webhooks'
			),
			number_format_i18n( $health->waiting ) . ( NetworkHealth::MAX_WAITING === $health->waiting ? '+' : '' ),
			human_time_diff( $now->getTimestamp() - intdiv( $health->late_ms( $now ), 1000 ), $now->getTimestamp() )
		);
	}

	private function when_cron_ran( NetworkHealth $health, \DateTimeImmutable $now ): string {
		return null === $health->cron_ran_at
			? __( 'WP-Cron has never run the deliveries.', 'multisite-webhooks' )
			: sprintf(
				/* translators: %s: a time span, such as "26 minutes". */
				__( 'WP-Cron last ran the deliveries %s ago.', 'multisite-webhooks' ),
				human_time_diff( $health->cron_ran_at->getTimestamp(), $now->getTimestamp() )
			);
	}

	/** A shell reads it in quotes; before that, cron itself takes each bare % for the end of the line. */
	private static function crontab_line( string $url ): string {
		$quoted = "'" . str_replace( "'", "'\\''", $url ) . "'";
		return '* * * * * curl -sS ' . str_replace( '%', '\\%', $quoted ) . ' >/dev/null 2>&1';
	}

	private function time( ?\DateTimeImmutable $time ): string {
		return null === $time ? __( 'Never', 'multisite-webhooks' ) : $time->format( 'Y-m-d H:i:s \U\T\C' );
	}
}
