<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Health\NetworkHealth;

/** How late deliveries are, why, and what to do: the same words in Site Health and on the screens. */
final readonly class LateWords {

	/** @param bool $cron_is_off Whether visitors don't start WP-Cron here (DISABLE_WP_CRON). */
	public function __construct( private NetworkHealth $health, private \DateTimeImmutable $now, private bool $cron_is_off ) {}

	public static function here( NetworkHealth $health, \DateTimeImmutable $now ): self {
		return new self( $health, $now, defined( 'DISABLE_WP_CRON' ) && (bool) constant( 'DISABLE_WP_CRON' ) );
	}

	public function how_late(): string {
		return sprintf(
			/* translators: 1: a number, 2: a time span, such as "26 minutes". */
			_n(
				'%1$s delivery waits; it has been due for %2$s.',
				'%1$s deliveries wait, and the oldest has been due for %2$s.',
				$this->health->waiting,
				'multisite-webhooks'
			),
			number_format_i18n( $this->health->waiting ) . ( NetworkHealth::MAX_WAITING === $this->health->waiting ? '+' : '' ),
			human_time_diff( $this->now->getTimestamp() - intdiv( $this->health->overdue_ms( $this->now ), 1000 ), $this->now->getTimestamp() )
		);
	}

	public function when_cron_ran(): string {
		$ran = $this->health->wakeups->cron;
		return null === $ran
			? __( 'WP-Cron has never run the deliveries.', 'multisite-webhooks' )
			: sprintf(
				/* translators: %s: a time span, such as "26 minutes". */
				__( 'WP-Cron last ran the deliveries %s ago.', 'multisite-webhooks' ),
				human_time_diff( $ran->getTimestamp(), $this->now->getTimestamp() )
			);
	}

	public function why(): string {
		return match ( true ) {
			$this->health->wakeups->worker_is_running( $this->now ) => __( 'A worker runs, but more is waiting than it sends in time. Look for receivers that answer slowly, or start a second worker.', 'multisite-webhooks' ),
			$this->health->wakeups->are_working( $this->now )         => __( 'WP-Cron runs each minute, but more is waiting than it sends in time. A worker sends without pause.', 'multisite-webhooks' ),
			$this->cron_is_off                                 => __( 'Visitors don’t start WP-Cron here (DISABLE_WP_CRON in wp-config.php), so something else must send what is due. Choose one of these:', 'multisite-webhooks' ),
			default                                            => __( 'WordPress sends what is due when somebody visits the network. To have it sent in time, visitors or not, choose one of these:', 'multisite-webhooks' ),
		};
	}

	/** @return list<Remedy> The simplest first. */
	public function remedies(): array {
		return match ( true ) {
			$this->health->wakeups->worker_is_running( $this->now ) => [],
			$this->health->wakeups->are_working( $this->now )         => [ Remedies::worker() ],
			default                                            => [ Remedies::crontab(), Remedies::wp_cli(), Remedies::worker() ],
		};
	}
}
