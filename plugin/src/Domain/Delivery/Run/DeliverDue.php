<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Http\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostThrottles;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\LoopGuard;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Network\CloneGuard;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/**
 * Sends what is due: the second half of the main path. Any number of processes may run it on the same tables.
 * One run is a Sending, which the transport asks for the next requests whenever it has room.
 */
final readonly class DeliverDue {

	/** While something is due that only waits for its receiver's pace. */
	private const PAUSE_MS = 20;

	/** @param \Closure(int): void $sleep Milliseconds. */
	public function __construct(
		private EventStore $events,
		private DeliveryQueue $queue,
		private ChooseNext $choose,
		private WebhookCache $webhook_cache,
		private HostThrottles $throttles,
		private PrepareRequest $prepare,
		private Transport $transport,
		private RecordResults $record,
		private DeliveryHooks $hooks,
		private Notifier $notifier,
		private CloneGuard $clones,
		private LoopGuard $loop_guard,
		private NewIds $ids,
		private Clock $clock,
		private \Closure $sleep,
		private int $lease_ms = Claim::LEASE_MS,
	) {}

	/**
	 * @param int                  $limit Deliveries at most.
	 * @param \DateTimeImmutable   $until No new one is begun after this.
	 * @param ?list<EventId>       $only  Only those of these events.
	 * @param ?\Closure(): bool    $stop  Asked again and again: true begins nothing new.
	 * @return int Deliveries that were claimed.
	 * @throws \Throwable What kept one from being sent or written down, once the others are: it is tried again when its lease is over.
	 */
	public function run( int $limit, \DateTimeImmutable $until, ?array $only = null, ?\Closure $stop = null ): int {
		if ( ! $this->clones->may_send() ) {
			return 0;
		}
		$this->webhook_cache->refresh();
		$this->events->add_missing_deliveries( $only ?? [] );
		$sending = new DeliveryRun(
			$this->events,
			$this->queue,
			$this->choose,
			$this->webhook_cache,
			$this->throttles,
			$this->prepare,
			$this->record,
			$this->hooks,
			$this->loop_guard,
			$this->clock,
			$this->ids->ulid(),
			$this->lease_ms,
			$limit,
			$only,
			fn (): bool => $this->clock->now() >= $until || ( null !== $stop && $stop() ),
		);
		try {
			for ( ;; ) {
				$this->transport->send( $sending->next( ... ), $sending->answered( ... ) );
				if ( ! $sending->more_soon() ) {
					break;
				}

				( $this->sleep )( self::PAUSE_MS );
			}
		} finally {
			$this->end( $sending );
		}
		if ( null !== $only ) {
			// Last: others' events may come first, and be many.
			$this->events->sequence( EventStore::SEQUENCE_BATCH );
		}
		return $sending->claimed();
	}

	private function end( DeliveryRun $sending ): void {
		try {
			$sending->end();
		} finally {
			$this->notifier->flush();
		}
	}
}
