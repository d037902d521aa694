<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\LoopGuard;
use MultisiteWebhooks\Domain\Network\CloneGuard;
use MultisiteWebhooks\Domain\Time;

/**
 * Sends what is due: the second half of the main path. Any number of processes may run it on the same tables.
 * The transport asks a DeliveryRun for requests whenever it has room, and hands it the responses.
 */
final readonly class DeliverDue {

	/** Of a run that goes on because a receiver takes little at a time: admins hear of the other webhooks meanwhile. */
	private const FLUSH_MS = 60_000;

	public function __construct(
		private CloneGuard $clones,
		private EventStore $events,
		private DeliveryRuns $runs,
		private Transport $transport,
		private LoopGuard $loop_guard,
		private Notifier $notifier,
		private Clock $clock,
	) {}

	/**
	 * @return int Deliveries that were claimed.
	 * @throws \Throwable The first failure, once everything else is sent and saved. Deliveries that it stopped are tried again when
	 *                    their lease has ended.
	 */
	public function run( RunLimits $limits ): int {
		if ( ! $this->clones->may_send() ) {
			return 0;
		}
		$run = $this->runs->start( $limits );
		try {
			$this->send( $run );
		} finally {
			$this->end( $run );
		}
		if ( null !== $limits->events ) {
			// Last: other events may come first, and be many.
			$this->events->sequence( EventStore::SEQUENCE_BATCH );
		}
		return $run->claimed();
	}

	private function send( DeliveryRun $run ): void {
		$flush_at = Time::after( $this->clock->now(), self::FLUSH_MS );
		$this->transport->send( $run );
		for ( $wait_ms = $run->wait_ms(); null !== $wait_ms; $wait_ms = $run->wait_ms() ) {
			if ( $this->clock->now() >= $flush_at ) {
				$this->notifier->flush();
				$flush_at = Time::after( $this->clock->now(), self::FLUSH_MS );
			}
			$this->clock->sleep( $wait_ms );
			$this->transport->send( $run );
		}
	}

	private function end( DeliveryRun $run ): void {
		try {
			$run->end();
		} finally {
			$this->loop_guard->reset();
			$this->notifier->flush();
		}
	}
}
