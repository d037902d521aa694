<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\Wakeup;
use MultisiteWebhooks\Domain\Health\Wakeups;

/** When each wake-up last ran: seconds since 1970, each in its own network option. A worker has its heartbeat. */
final readonly class WakeupTimes {

	public function __construct(
		private Database $database,
		private Clock $clock,
		private WorkerHeartbeat $worker,
		private FollowUpTokens $follow_ups,
	) {}

	public function note( Wakeup $wakeup ): void {
		$this->option( $wakeup )->set_number( $this->clock->now()->getTimestamp() );
	}

	public function all(): Wakeups {
		return new Wakeups(
			$this->at( Wakeup::Request ),
			$this->at( Wakeup::Cron ),
			$this->worker->at(),
			$this->at( Wakeup::FollowUp ),
			$this->follow_ups->unanswered_since(),
		);
	}

	private function at( Wakeup $wakeup ): ?\DateTimeImmutable {
		$seconds = $this->option( $wakeup )->number();
		return 0 < $seconds ? new \DateTimeImmutable( "@{$seconds}" ) : null;
	}

	private function option( Wakeup $wakeup ): AtomicOption {
		return new AtomicOption( $this->database, "multisite_webhooks_{$wakeup->value}_ran_at" );
	}
}
