<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Time;

/** What one run has claimed: finds what is due, claims it, and saves or releases it. */
final class Claims {

	/** How often it looks for more while it has work: a look must not take most of the time, on a slow machine either. */
	private const LOOK_MS         = 50;
	private const LONGEST_LOOK_MS = 500;
	private const LOOKS_PART      = 10;

	/** A request that starts later than this before its lease ends could outlive it. */
	private const NEEDED_MS = 20_000;

	/** So few of what a run sees in that time, and some of it keeps the run from seeing what is behind it. */
	private const SLOW    = 125;
	private const SLOW_MS = 250;

	/** How often others may be faster before an idle run gives up. */
	private const MAX_LOST = 3;

	private int $claimed = 0;

	/** Since when no look has seen all that is due, and how many were claimed since. */
	private ?int $full_since_ms = null;

	private int $claimed_while_full = 0;

	/** Whether the last look found something that could be sent, unless others claimed it first. */
	private bool $has_chosen = false;

	private int $looked_at = 0;

	/** How long the last look took. */
	private int $look_ms = 0;

	private bool $found_some = true;

	private bool $was_busy = false;

	private ?int $wait_ms = null;

	private \DateTimeImmutable $claimed_at;

	/** @param string $token Of all claims of the run. */
	public function __construct(
		private readonly EventStore $events,
		private readonly DeliveryQueue $queue,
		private readonly ChooseNext $choose,
		private readonly Clock $clock,
		private readonly RunLimits $limits,
		private readonly string $token,
		private readonly int $lease_ms,
	) {
		$this->claimed_at = $clock->now();
	}

	/** How many deliveries the run has claimed. */
	public function count(): int {
		return $this->claimed;
	}

	/** How long to wait where something is due that only waits for its receiver's rate; null where nothing is. */
	public function wait_ms(): ?int {
		return $this->limits->are_reached( $this->claimed, $this->clock->now() ) ? null : $this->wait_ms;
	}

	/** Whether nothing new may start. */
	public function is_over(): bool {
		return $this->limits->is_over( $this->clock->now() );
	}

	/**
	 * @param array<string, mixed> $in_flight By delivery.
	 * @return list<Delivery>
	 */
	public function next( ReadyQueue $ready, array $in_flight ): array {
		$now_ms = Time::milliseconds( $this->clock->now() );
		$looked = abs( $now_ms - $this->looked_at ) < min( $this->look_every_ms(), $this->wait_ms ?? self::LONGEST_LOOK_MS );
		if ( $this->claimed >= $this->limits->deliveries || ( $looked && ! $this->would_be_idle( $ready, $in_flight ) ) ) {
			return [];
		}
		$this->looked_at = $now_ms;
		$this->was_busy  = [] !== $in_flight || ! $ready->is_empty();
		if ( null === $this->limits->events ) {
			$this->events->sequence( EventStore::SEQUENCE_BATCH );
		}
		if ( ! $this->was_busy ) {
			return $this->claim_before_giving_up( $ready );
		}
		$claimed       = $this->claim_chosen( $ready, $in_flight );
		$this->look_ms = max( 0, Time::milliseconds( $this->clock->now() ) - $now_ms );
		if ( $this->is_slow( count( $claimed ), $now_ms ) ) {
			$this->queue->make_way( $this->claim() );
		}
		return $claimed;
	}

	private function look_every_ms(): int {
		return max( self::LOOK_MS, min( self::LONGEST_LOOK_MS, self::LOOKS_PART * $this->look_ms ) );
	}

	/**
	 * Behind those that can't be sent now there may be some that can.
	 *
	 * @return list<Delivery>
	 */
	private function claim_before_giving_up( ReadyQueue $ready ): array {
		$lost = 0;
		do {
			$claimed = $this->claim_chosen( $ready, [] );
			$lost   += (int) $this->has_chosen;
			$may_go  = [] === $claimed && ! $this->is_over() && $lost < self::MAX_LOST;
		} while ( $may_go && ( $this->has_chosen || ( $this->is_all_blocked() && 0 < $this->queue->make_way( $this->claim() ) ) ) );
		return $claimed;
	}

	/** Whether only a later look, or another kind of one, can find something to send. */
	private function is_all_blocked(): bool {
		return null === $this->wait_ms || ! $this->queue->has_seen_all();
	}

	/** Whether a busy run sends little of what it sees, and does not see all: others may wait behind that. */
	private function is_slow( int $claimed, int $now_ms ): bool {
		if ( $this->queue->has_seen_all() ) {
			$this->full_since_ms = null;
			return false;
		}
		$since = $this->full_since_ms;
		// On a slow machine everything takes longer.
		$slow_ms = max( self::SLOW_MS, self::LOOKS_PART * $this->look_ms );
		if ( null === $since || abs( $now_ms - $since ) > 2 * $slow_ms ) {
			$this->full_since_ms      = $now_ms;
			$this->claimed_while_full = 0;
			return false;
		}
		$this->claimed_while_full += $claimed;
		return $now_ms - $since > $slow_ms && $this->claimed_while_full < self::SLOW;
	}

	/** The latest time at which what was claimed last may start. */
	public function start_by(): \DateTimeImmutable {
		return Time::after( $this->claimed_at, $this->lease_ms > self::NEEDED_MS ? $this->lease_ms - self::NEEDED_MS : $this->lease_ms );
	}

	/**
	 * @param list<DeliveryResult> $results
	 * @return list<DeliveryResult> Those that were saved: not those whose claim was lost.
	 */
	public function save( array $results ): array {
		$saved    = array_flip( $this->queue->save_results( $this->claim(), $results ) );
		$is_saved = static fn ( DeliveryResult $one ): bool => isset( $saved[ $one->delivery->id->value ] );
		return array_values( array_filter( $results, $is_saved ) );
	}

	/** After it, nothing is claimed any more. */
	public function end(): void {
		$this->queue->end( $this->claim() );
	}

	/** @param list<DeliveryId> $ids Claimed and not started. */
	public function release( array $ids ): void {
		if ( [] !== $ids ) {
			$this->queue->release( $this->claim(), $ids );
		}
	}

	/**
	 * @param array<string, mixed> $in_flight
	 * @return list<Delivery>
	 */
	private function claim_chosen( ReadyQueue $ready, array $in_flight ): array {
		$claim  = $this->claim();
		$left   = $this->limits->deliveries - $this->claimed;
		$chosen = ( $this->choose )( $left, $claim->now, $ready->counts(), $this->limits->events, $this->limits->is_ending( $claim->now ) );

		$this->wait_ms = $this->choose->wait_ms();
		// One of ours whose lease has ended while its request goes on is left to others.
		$is_free          = static fn ( DeliveryId $id ): bool => ! isset( $in_flight[ $id->value ] );
		$ids              = array_values( array_filter( $chosen, $is_free ) );
		$claimed          = [] === $ids ? [] : $this->queue->claim( $claim, $ids );
		$this->claimed   += count( $claimed );
		$this->claimed_at = $claim->now;
		$this->found_some = [] !== $claimed;
		$this->has_chosen = [] !== $ids;
		return $claimed;
	}

	/** The same for all that the run claims, saves and releases, but for its time. */
	private function claim(): Claim {
		return Claim::from( $this->token, $this->clock->now(), $this->lease_ms );
	}

	/**
	 * Hosts that had enough at the last look may have room by now.
	 *
	 * @param array<string, mixed> $in_flight
	 */
	private function would_be_idle( ReadyQueue $ready, array $in_flight ): bool {
		return $ready->is_empty() && ( $this->found_some || ( $this->was_busy && [] === $in_flight ) );
	}
}
