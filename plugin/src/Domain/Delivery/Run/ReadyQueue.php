<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Claimed deliveries whose requests have not started, by the host that they go to. */
final class ReadyQueue {

	/**
	 * By host: a delivery, its body, and when it must have started. No queue is empty.
	 *
	 * @var array<string, \SplQueue<array{Delivery, string, \DateTimeImmutable}>>
	 */
	private array $by_host = [];

	/** @param \DateTimeImmutable $start_by After this its claim could end before its request does. */
	public function add( string $host, Delivery $delivery, string $body, \DateTimeImmutable $start_by ): void {
		/** @var \SplQueue<array{Delivery, string, \DateTimeImmutable}> $queue */
		$queue = $this->by_host[ $host ] ?? new \SplQueue();
		$queue->enqueue( [ $delivery, $body, $start_by ] );
		$this->by_host[ $host ] = $queue;
	}

	public function is_empty(): bool {
		return [] === $this->by_host;
	}

	/** @return list<string> */
	public function hosts(): array {
		return array_map( strval( ... ), array_keys( $this->by_host ) );
	}

	/** @return array<string, int> By host. */
	public function counts(): array {
		return array_map( count( ... ), $this->by_host );
	}

	/**
	 * Drops deliveries whose lease leaves too little time for a request; whoever claims them next sends them.
	 *
	 * @return ?array{Delivery, string} The next delivery for this host, with its body.
	 */
	public function take( string $host, \DateTimeImmutable $now ): ?array {
		while ( isset( $this->by_host[ $host ] ) ) {
			[ $delivery, $body, $start_by ] = $this->by_host[ $host ]->dequeue();
			if ( $this->by_host[ $host ]->isEmpty() ) {
				unset( $this->by_host[ $host ] );
			}
			if ( $now <= $start_by ) {
				return [ $delivery, $body ];
			}
		}
		return null;
	}

	/** Where there is no room for all, the host that started first comes last the next time. */
	public function rotate(): void {
		$host = array_key_first( $this->by_host );
		if ( null === $host ) {
			return;
		}
		$first = $this->by_host[ $host ];
		unset( $this->by_host[ $host ] );
		$this->by_host[ $host ] = $first;
	}

	/**
	 * Takes out what waits.
	 *
	 * @param ?list<string> $webhooks Only what goes to these.
	 * @return list<DeliveryId>
	 */
	public function remove( ?array $webhooks = null ): array {
		$removed       = [];
		$before        = $this->by_host;
		$this->by_host = [];
		foreach ( $before as $host => $queue ) {
			foreach ( $queue as [ $delivery, $body, $start_by ] ) {
				if ( null === $webhooks || in_array( $delivery->webhook->value, $webhooks, true ) ) {
					$removed[] = $delivery->id;
					continue;
				}
				$this->add( (string) $host, $delivery, $body, $start_by );
			}
		}
		return $removed;
	}
}
