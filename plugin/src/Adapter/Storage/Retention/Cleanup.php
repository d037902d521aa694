<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;

/**
 * Removes what is no longer kept: all of it once a day, in runs as short as the caller likes. Each run continues where the
 * last one stopped, and one process runs at a time.
 */
final readonly class Cleanup {

	private const INTERVAL_SECONDS = 24 * 3600;

	/** After this time another process may run: the one that held the lease was killed. */
	private const LEASE_SECONDS = 600;

	/**
	 * @param AtomicOption          $due      When the next run is due, in seconds since 1970.
	 * @param AtomicOption          $progress Where it continues: the number of the sweep and the last id that it examined.
	 * @param non-empty-list<Sweep> $sweeps   In their order.
	 */
	public function __construct(
		private AtomicOption $due,
		private AtomicOption $progress,
		private array $sweeps,
		private RetentionSetting $retention,
		private Clock $clock,
	) {}

	/** @param \DateTimeImmutable $until No batch starts after this time, except the first one. */
	public function run( \DateTimeImmutable $until ): void {
		$now   = $this->clock->now()->getTimestamp();
		$due   = $this->due->number();
		$lease = $now + self::LEASE_SECONDS;
		// A later time was set by a wrong clock.
		$is_due = $due <= $now || $due > $now + self::INTERVAL_SECONDS;
		if ( ! $is_due || ! $this->due->compare_and_set( $due, $lease ) ) {
			return;
		}
		$is_done = $this->sweep( $until );
		$this->due->compare_and_set( $lease, $is_done ? $now + self::INTERVAL_SECONDS : $now );
	}

	/** After a change of the retention: the next run is due at once and starts from the beginning. */
	public function restart(): void {
		$this->progress->set_text( '' );
		$this->due->set_number( 0 );
	}

	/** @return bool Whether nothing is left. */
	private function sweep( \DateTimeImmutable $until ): bool {
		$cutoffs            = $this->retention->get()->cutoffs( $this->clock->now() );
		[ $number, $after ] = $this->progress();
		while ( isset( $this->sweeps[ $number ] ) ) {
			$last               = $this->sweeps[ $number ]->batch( $after, $cutoffs );
			[ $number, $after ] = null === $last ? [ $number + 1, '' ] : [ $number, $last ];
			$this->progress->set_text( "{$number} {$after}" );
			if ( $this->clock->now() >= $until ) {
				break;
			}
		}
		if ( isset( $this->sweeps[ $number ] ) ) {
			return false;
		}
		$this->progress->set_text( '' );
		return true;
	}

	/** @return array{int, string} */
	private function progress(): array {
		[ $number, $after ] = explode( ' ', $this->progress->text() . ' ' );
		return [ (int) $number, $after ];
	}
}
