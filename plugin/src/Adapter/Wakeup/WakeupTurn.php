<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\SubscribedTypes;
use MultisiteWebhooks\Adapter\Storage\Options\WakeupTimes;
use MultisiteWebhooks\Adapter\Storage\Retention\Cleanup;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Health\Wakeup;
use MultisiteWebhooks\Domain\Time;

/** What a wake-up that comes regularly does in its turn: migrates, sends what is due, and deletes expired data. */
final readonly class WakeupTurn {

	/** Short enough to end before the next minute starts. */
	private const CLEAN_UP_MS = 5_000;

	public function __construct(
		private Migrator $migrator,
		private DeliverDue $deliver_due,
		private Cleanup $cleanup,
		private WakeupTimes $times,
		private SubscribedTypes $subscribed_types,
		private Clock $clock,
	) {}

	public function begin( Wakeup $wakeup ): void {
		$this->migrator->run();
		// For Site Health, which shows when each wake-up last ran.
		$this->times->note( $wakeup );
		// A process that was killed after it had changed a webhook may have left a stale copy.
		$this->subscribed_types->refresh();
	}

	/** @return int Deliveries that were claimed. */
	public function run( RunLimits $limits ): int {
		$this->migrator->run();
		try {
			return $this->deliver_due->run( $limits );
		} finally {
			$this->clean_up( self::CLEAN_UP_MS );
		}
	}

	/** Deletes expired data if it is time to, for about this long. */
	public function clean_up( int $milliseconds ): void {
		try {
			$this->cleanup->run( Time::after( $this->clock->now(), $milliseconds ) );
		} catch ( \Throwable $failure ) {
			// Deliveries must not suffer from it: the next turn continues where this one stopped.
			$message = "Multisite Webhooks could not delete expired data: {$failure->getMessage()}";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}
}
