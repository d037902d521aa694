<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Time;

/**
 * One run of DeliverDue: what it has claimed, what is in flight, and which results are not saved yet.
 * A process that is killed leaves all of these to the next one, once its claims have ended.
 */
final class DeliveryRun implements RequestSource {

	private ?\Throwable $failure = null;

	private readonly ReadyQueue $ready;

	private readonly ResultBuffer $results;

	public function __construct(
		private readonly Claims $claims,
		private readonly LoadBodies $load_bodies,
		private readonly AttemptDelivery $attempt,
		private readonly ReportResults $report,
		private readonly Throttles $throttles,
		private readonly InFlight $in_flight,
		private readonly Clock $clock,
	) {
		$this->ready   = new ReadyQueue();
		$this->results = new ResultBuffer();
	}

	/** How many deliveries it has claimed. */
	public function claimed(): int {
		return $this->claims->count();
	}

	/** How long to wait where something is due that only waits for its receiver's rate; null where nothing is. */
	public function wait_ms(): ?int {
		return null === $this->failure ? $this->claims->wait_ms() : null;
	}

	public function next( int $room ): array {
		try {
			$this->save_if_due();
			$this->in_flight->look();
			if ( null !== $this->failure || $this->claims->is_over() ) {
				return [];
			}
			$this->claim_more();
			return $this->start( $room );
		} catch ( \Throwable $failure ) {
			$this->failure ??= $failure;
			return [];
		}
	}

	public function received( string $key, Response $response ): void {
		$result = $this->attempt->result_of( $this->in_flight->get( $key ), $response );
		$this->results->add( $result, $this->clock->now() );
		$this->in_flight->ended( $result );
	}

	/**
	 * Saves what is not saved yet and releases what has not started.
	 *
	 * @throws \Throwable The first failure of the run.
	 */
	public function end(): void {
		$this->safely( $this->save( ... ) );
		// After a failure: a result that can't be saved must not keep the others from it.
		foreach ( $this->results->all() as $result ) {
			$this->safely( fn () => ( $this->report )( $this->claims->save( [ $result ] ) ) );
		}
		// Otherwise they wait until their lease ends.
		$this->safely( fn () => $this->claims->release( $this->ready->remove() ) );
		$this->safely( $this->claims->end( ... ) );
		$this->safely( $this->in_flight->save_marks( ... ) );
		if ( null !== $this->failure ) {
			throw $this->failure;
		}
	}

	private function save_if_due(): void {
		$goes_on = ! $this->in_flight->is_empty() || ! $this->ready->is_empty();
		if ( ! $goes_on || $this->results->is_due( $this->clock->now() ) ) {
			$this->save();
		}
	}

	private function save(): void {
		if ( [] === $this->results->all() ) {
			return;
		}
		$started = $this->clock->now();
		$resting = ( $this->report )( $this->claims->save( $this->results->all() ) );
		$this->results->clear( max( 0, Time::milliseconds( $this->clock->now() ) - Time::milliseconds( $started ) ) );
		if ( [] !== $resting ) {
			$this->claims->release( $this->ready->remove( $resting ) );
		}
	}

	private function claim_more(): void {
		$claimed = $this->claims->next( $this->ready, $this->in_flight->all() );
		if ( [] === $claimed ) {
			return;
		}
		foreach ( ( $this->load_bodies )( $claimed ) as [ $delivery, $loaded ] ) {
			if ( ! is_array( $loaded ) ) {
				$now = $this->clock->now();
				$end = null === $loaded ? DeliveryResult::cancelled( $delivery, $now ) : DeliveryResult::failed( $delivery, $loaded, $now );
				$this->results->add( $end, $now );
				continue;
			}
			[ $webhook, $body ] = $loaded;
			$this->ready->add( $webhook, $delivery, $body, $this->claims->start_by() );
		}
	}

	/** @return array<string, OutgoingRequest> By delivery. */
	private function start( int $room ): array {
		$requests = [];
		foreach ( $this->ready->webhooks() as $webhook ) {
			while ( 0 < $room && $this->throttles->have_room( $webhook ) ) {
				$ready = $this->ready->take( $webhook, $this->clock->now() );
				if ( null === $ready ) {
					break;
				}
				$started = $this->attempt->start( ...$ready );
				if ( $started instanceof DeliveryResult ) {
					$this->results->add( $started, $this->clock->now() );
					continue;
				}
				--$room;
				$this->in_flight->add( $started );

				$requests[ $started->delivery->id->value ] = $started->request;
			}
		}
		$this->ready->rotate();
		return $requests;
	}

	/** @param \Closure(): mixed $work */
	private function safely( \Closure $work ): void {
		try {
			$work();
		} catch ( \Throwable $failure ) {
			$this->failure ??= $failure;
		}
	}
}
