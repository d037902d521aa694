<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Health\NetworkHealth;

/** How late deliveries are, why, and what to do, in the same words in Site Health and on the screens. */
final readonly class LateWords {

	/** @param bool $cron_is_off Whether visits don't start WP-Cron (DISABLE_WP_CRON). */
	public function __construct( private NetworkHealth $health, private \DateTimeImmutable $now, private bool $cron_is_off ) {}

	public static function here( NetworkHealth $health, \DateTimeImmutable $now ): self {
		return new self( $health, $now, defined( 'DISABLE_WP_CRON' ) && (bool) constant( 'DISABLE_WP_CRON' ) );
	}

	public function how_late(): string {
		$now = $this->now->getTimestamp();
		return sprintf(
			/* translators: 1: number of deliveries, 2: a time span, such as "26 minutes". */
			_n(
				'%1$s delivery is waiting and has been due for %2$s.',
				'%1$s deliveries are waiting. The oldest has been due for %2$s.',
				$this->health->waiting,
				'multisite-webhooks'
			),
			number_format_i18n( $this->health->waiting ) . ( NetworkHealth::MAX_WAITING === $this->health->waiting ? '+' : '' ),
			human_time_diff( $now - intdiv( $this->health->overdue_ms( $this->now ), 1000 ), $now )
		);
	}

	public function when_cron_ran(): string {
		$ran = $this->health->wakeups->cron;
		return null === $ran
			? __( 'WP-Cron has never run for deliveries.', 'multisite-webhooks' )
			: sprintf(
				/* translators: %s: a time span, such as "26 minutes". */
				__( 'WP-Cron last ran for deliveries %s ago.', 'multisite-webhooks' ),
				human_time_diff( $ran->getTimestamp(), $this->now->getTimestamp() )
			);
	}

	public function why(): string {
		return match ( true ) {
			$this->health->wakeups->worker_is_running( $this->now ) =>
				__( 'A worker is running but can’t keep up. Check for receivers that respond slowly, or start a second worker.', 'multisite-webhooks' ),
			$this->health->wakeups->are_working( $this->now )         =>
				__( 'WP-Cron runs every minute but can’t keep up. A worker sends continuously.', 'multisite-webhooks' ),
			$this->cron_is_off                                 =>
				__( 'Visits to the network don’t start WP-Cron (DISABLE_WP_CRON in wp-config.php), so something else must send due deliveries. Choose one of these:', 'multisite-webhooks' ),
			default                                            =>
				__( 'WordPress sends due deliveries when someone visits the network. To send them on time even without visits, choose one of these:', 'multisite-webhooks' ),
		};
	}

	/** @return list<Remedy> The simplest first. */
	public function remedies(): array {
		return Remedies::beside( $this->health->wakeups, $this->now );
	}
}
