<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Http\Outcome;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Time;

/** What a run knows and has not written down. What can't be written stays, and is tried again. */
final class ResultBuffer {

	/** Written down together: one transaction for many is what lets a process send thousands a second. */
	private const AT_ONCE = 250;
	private const WAIT_MS = 20;

	/** @var list<Answered> */
	private array $answered = [];

	/** @var list<DeliveryResult> Without an attempt. */
	private array $untried = [];

	private int $in_vain = 0;

	/** @param \Closure(list<Answered>, list<DeliveryResult>): list<string> $write Webhooks that rest from now on. */
	public function __construct( private readonly \Closure $write ) {}

	public function add( Answered $one ): void {
		$this->answered[] = $one;
		$this->in_vain   += match ( $one->verdict->outcome ) {
			Outcome::Delivered => 0,
			// Nothing more goes there.
			Outcome::Gone      => Breaker::OPENS_AFTER,
			default            => 1,
		};
	}

	public function add_untried( DeliveryResult $one ): void {
		$this->untried[] = $one;
	}

	public function is_time( \DateTimeImmutable $now ): bool {
		$count = count( $this->answered ) + count( $this->untried );
		// So many failures may open a breaker, which must not wait.
		return 0 < $count && ( self::AT_ONCE <= $count || Breaker::is_open( $this->in_vain ) || self::WAIT_MS <= $this->waited_ms( $now ) );
	}

	/**
	 * @return list<string> Webhooks that rest from now on.
	 * @throws \Throwable
	 */
	public function write(): array {
		if ( [] === $this->answered && [] === $this->untried ) {
			return [];
		}
		$resting        = ( $this->write )( $this->answered, $this->untried );
		$this->answered = [];
		$this->untried  = [];
		$this->in_vain  = 0;
		return $resting;
	}

	/**
	 * One that can't be written must not keep the others from it.
	 *
	 * @throws \Throwable The first that went wrong.
	 */
	public function write_each(): void {
		$thrown = null;
		foreach ( [ ...$this->answered, ...$this->untried ] as $one ) {
			try {
				$one instanceof Answered ? ( $this->write )( [ $one ], [] ) : ( $this->write )( [], [ $one ] );
			} catch ( \Throwable $failure ) {
				$thrown ??= $failure;
			}
		}
		if ( null !== $thrown ) {
			throw $thrown;
		}
	}

	private function waited_ms( \DateTimeImmutable $now ): int {
		return [] === $this->answered ? self::WAIT_MS : abs( Time::milliseconds( $now ) - Time::milliseconds( $this->answered[0]->at ) );
	}
}
