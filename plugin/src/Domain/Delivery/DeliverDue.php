<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\EventId;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\NewIds;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/**
 * Sends what is due: the second half of the main path. Any number of processes may run it on the same tables.
 */
final readonly class DeliverDue {

	/** Far longer than a request can take, so that only a dead process loses its claim. */
	private const LEASE_MS = 60_000;

	/** @param int $batch Deliveries claimed at once; no more than can be sent within the lease. */
	public function __construct(
		private EventStore $events,
		private DeliveryStore $deliveries,
		private WebhookStore $webhooks,
		private PrepareRequest $prepare,
		private Transport $transport,
		private RecordOutcome $record,
		private Announcements $announcements,
		private NewIds $ids,
		private Clock $clock,
		private int $batch,
	) {}

	/**
	 * @param int                 $limit Deliveries at most.
	 * @param \DateTimeImmutable  $until No new one is begun after this.
	 * @param ?list<EventId>      $only  Only those of these events.
	 * @return int Deliveries that were claimed.
	 * @throws \Throwable What kept one from being sent, once the others are: it is tried again when its lease is over.
	 */
	public function run( int $limit, \DateTimeImmutable $until, ?array $only = null ): int {
		$this->sequence();
		$done   = 0;
		$thrown = null;
		while ( $done < $limit && $this->clock->now() < $until ) {
			$claim   = $this->claim();
			$claimed = $this->deliveries->claim( $claim, min( $this->batch, $limit - $done ), $only );
			if ( [] === $claimed ) {
				break;
			}
			try {
				$this->send( $claimed, $claim );
			} catch ( \Throwable $failure ) {
				$thrown = $failure;
			}
			$done += count( $claimed );
		}
		return null === $thrown ? $done : throw $thrown;
	}

	private function sequence(): void {
		do {
			$numbered = $this->events->sequence( EventStore::SEQUENCED_AT_ONCE );
		} while ( EventStore::SEQUENCED_AT_ONCE === $numbered );
	}

	private function claim(): Claim {
		$now = $this->clock->now();
		return new Claim( $this->ids->ulid(), $now, Time::after( $now, self::LEASE_MS ) );
	}

	/** @param non-empty-list<Delivery> $claimed */
	private function send( array $claimed, Claim $claim ): void {
		$tries = [];
		foreach ( $claimed as $delivery ) {
			$try = $this->begin( $delivery, $claim );
			if ( null === $try ) {
				continue;
			}

			$tries[ $delivery->id->value ] = $try;
		}
		$this->transport->send(
			array_map( static fn ( Attempting $try ): OutgoingRequest => $try->request, $tries ),
			fn ( string $key, Answer $answer ) => ( $this->record )( $tries[ $key ], $claim, $answer ),
		);
	}

	/** Null where nothing is to be sent: then the delivery is settled already. */
	private function begin( Delivery $delivery, Claim $claim ): ?Attempting {
		$webhook = $this->webhooks->find( $delivery->webhook );
		$body    = $this->events->recording( $delivery->event )?->body( $delivery->format );
		if ( null === $webhook || null === $body || ! $this->announcements->should_deliver( $delivery, $webhook ) ) {
			$this->deliveries->settle( $delivery, $claim, Settlement::cancelled( $this->clock->now() ) );
			return null;
		}
		$held = Cause::of_holding( $webhook->status );
		if ( null !== $held ) {
			$this->deliveries->settle( $delivery, $claim, Settlement::held( $held->value ) );
			return null;
		}
		[ $request, $failure ] = ( $this->prepare )( $delivery, $webhook, $body );
		$attempting            = new Attempting( $delivery, $webhook, $request, $this->clock->now() );
		if ( null !== $failure ) {
			( $this->record )( $attempting, $claim, Answer::none( $failure ) );
			return null;
		}
		return $attempting;
	}
}
