<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;

/**
 * A semaphore for the requests that send at their end: no more at the same time on the whole network than there are slots. A sender that
 * waits for a slow receiver moves to one of a few others, so that senders of quick ones do not wait for it as well.
 */
final readonly class SenderSlots {

	private const OPTION = 'multisite_webhooks_sender_';
	private const ASKED  = 'multisite_webhooks_sender_asked';

	public function __construct(
		private Database $database,
		private Clock $clock,
		private int $slots,
		private int $seconds,
		private int $waiting_slots = 0,
	) {}

	/**
	 * @return ?int The acquired slot; null if all are taken. A slot that is not released is free again after its time.
	 * @phpstan-impure
	 */
	public function acquire(): ?int {
		return $this->first_free( 1, $this->slots );
	}

	/** @return ?int The slot for senders that wait, instead of the one that is released; null if all of those are taken. */
	public function move_to_wait( int $slot ): ?int {
		$waiting = $this->first_free( $this->slots + 1, $this->slots + $this->waiting_slots );
		if ( null !== $waiting ) {
			$this->release( $slot );
		}
		return $waiting;
	}

	public function release( int $slot ): void {
		$this->slot( $slot )->set_number( 0 );
	}

	/** Asks the senders that have the slots to see, when they end, to what else is due. Before another try: one may just have ended. */
	public function ask(): void {
		( new AtomicOption( $this->database, self::ASKED ) )->set_number( 1 );
	}

	/** Whether a sender that found no slot has asked since the last time. Of several processes, one hears it. */
	public function was_asked(): bool {
		$asked = new AtomicOption( $this->database, self::ASKED );
		return 0 < $asked->number() && $asked->compare_and_set( 1, 0 );
	}

	private function first_free( int $first, int $last ): ?int {
		$now = $this->clock->now()->getTimestamp();
		for ( $number = $first; $number <= $last; $number++ ) {
			if ( $this->slot( $number )->take( $now, $now + $this->seconds ) ) {
				return $number;
			}
		}
		return null;
	}

	private function slot( int $number ): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION . $number );
	}
}
