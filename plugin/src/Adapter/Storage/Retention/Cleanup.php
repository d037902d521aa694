<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;

/**
 * Removes what is no longer kept: all of it once a day, in turns as short as the caller likes. Each goes on where the
 * last one stopped, and one process at a time has the turn.
 */
final readonly class Cleanup {

	private const PAUSE_SECONDS = 24 * 3600;

	/** After this the turn is another's: whoever had it was killed. */
	private const LEASE_SECONDS = 600;

	/**
	 * @param AtomicOption            $due    The second of the next turn.
	 * @param AtomicOption            $place  Where it goes on: the sweep's number and the last id that it has looked at.
	 * @param non-empty-list<Sweep> $sweeps In their order.
	 */
	public function __construct(
		private AtomicOption $due,
		private AtomicOption $place,
		private array $sweeps,
		private RetentionSetting $kept,
		private Clock $clock,
	) {}

	/** @param \DateTimeImmutable $until No batch is begun after this, but one always is. */
	public function run( \DateTimeImmutable $until ): void {
		$now   = $this->clock->now()->getTimestamp();
		$due   = $this->due->get();
		$lease = $now + self::LEASE_SECONDS;
		// Later than it can have been set: the clock was wrong then.
		$is_due = $due <= $now || $due > $now + self::PAUSE_SECONDS;
		if ( ! $is_due || ! $this->due->change( $due, $lease ) ) {
			return;
		}
		$is_done = $this->sweep( $until );
		$this->due->change( $lease, $is_done ? $now + self::PAUSE_SECONDS : $now );
	}

	/** What is kept was changed: begins anew with the next turn. */
	public function begin_anew(): void {
		$this->place->set_text( '' );
		$this->due->set( 0 );
	}

	/** @return bool Whether all is done. */
	private function sweep( \DateTimeImmutable $until ): bool {
		$cutoffs            = $this->kept->get()->cutoffs( $this->clock->now() );
		[ $number, $after ] = $this->place();
		while ( isset( $this->sweeps[ $number ] ) ) {
			$last               = $this->sweeps[ $number ]->batch( $after, $cutoffs );
			[ $number, $after ] = null === $last ? [ $number + 1, '' ] : [ $number, $last ];
			$this->place->set_text( "{$number} {$after}" );
			if ( $this->clock->now() >= $until ) {
				break;
			}
		}
		if ( isset( $this->sweeps[ $number ] ) ) {
			return false;
		}
		$this->place->set_text( '' );
		return true;
	}

	/** @return array{int, string} */
	private function place(): array {
		[ $number, $after ] = explode( ' ', $this->place->text() . ' ' );
		return [ (int) $number, $after ];
	}
}
