<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Claimed deliveries whose requests have not started, by the webhook that they go to. */
final class ReadyQueue {

	/**
	 * By webhook: a delivery, its body, and when it must have started. No queue is empty.
	 *
	 * @var array<string, \SplQueue<array{Delivery, string, \DateTimeImmutable}>>
	 */
	private array $queues = [];

	/** @var array<string, Webhook> Those that have a queue. */
	private array $webhooks = [];

	/** @param \DateTimeImmutable $start_by After this its claim could end before its request does. */
	public function add( Webhook $webhook, Delivery $delivery, string $body, \DateTimeImmutable $start_by ): void {
		$id = $webhook->id->value;
		/** @var \SplQueue<array{Delivery, string, \DateTimeImmutable}> $queue */
		$queue = $this->queues[ $id ] ?? new \SplQueue();
		$queue->enqueue( [ $delivery, $body, $start_by ] );
		$this->queues[ $id ]   = $queue;
		$this->webhooks[ $id ] = $webhook;
	}

	public function is_empty(): bool {
		return [] === $this->queues;
	}

	/** @return list<Webhook> */
	public function webhooks(): array {
		return array_values( $this->webhooks );
	}

	/** @return array<string, int> By webhook. */
	public function counts(): array {
		return array_map( count( ... ), $this->queues );
	}

	/**
	 * Drops deliveries whose lease leaves too little time for a request; whoever claims them next sends them.
	 *
	 * @return ?array{Delivery, string} The next delivery for this webhook, with its body.
	 */
	public function take( Webhook $webhook, \DateTimeImmutable $now ): ?array {
		$id = $webhook->id->value;
		while ( isset( $this->queues[ $id ] ) ) {
			[ $delivery, $body, $start_by ] = $this->queues[ $id ]->dequeue();
			if ( $this->queues[ $id ]->isEmpty() ) {
				unset( $this->queues[ $id ], $this->webhooks[ $id ] );
			}
			if ( $now <= $start_by ) {
				return [ $delivery, $body ];
			}
		}
		return null;
	}

	/** Where there is no room for all, the webhook that started first comes last the next time. */
	public function rotate(): void {
		$id = array_key_first( $this->webhooks );
		if ( null === $id ) {
			return;
		}
		$first = $this->webhooks[ $id ];
		unset( $this->webhooks[ $id ] );
		$this->webhooks[ $id ] = $first;
	}

	/**
	 * Takes out what waits.
	 *
	 * @param ?list<string> $webhooks Only what goes to these.
	 * @return list<DeliveryId>
	 */
	public function remove( ?array $webhooks = null ): array {
		$removed = [];
		foreach ( $webhooks ?? array_keys( $this->queues ) as $id ) {
			foreach ( $this->queues[ $id ] ?? [] as [ $delivery ] ) {
				$removed[] = $delivery->id;
			}
			unset( $this->queues[ $id ], $this->webhooks[ $id ] );
		}
		return $removed;
	}
}
