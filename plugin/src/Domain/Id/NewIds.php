<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Id;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Time;

/**
 * Creates IDs: a prefix and a ULID (48 bits of milliseconds, 80 random bits) in lower-case Crockford base 32.
 * IDs sort by creation time; those of one process sort even within the same millisecond.
 * See https://github.com/ulid/spec, "Monotonicity".
 */
final class NewIds {

	private int $last_time = 0;

	private string $last = '';

	/** @param \Closure(int<1, max>): string $random Returns this many random bytes. */
	public function __construct( private readonly Clock $clock, private readonly \Closure $random ) {}

	public function event(): EventId {
		return EventId::parse( 'evt_' . $this->ulid() );
	}

	public function webhook(): WebhookId {
		return WebhookId::parse( 'wh_' . $this->ulid() );
	}

	public function delivery(): DeliveryId {
		return DeliveryId::parse( 'dlv_' . $this->ulid() );
	}

	/**
	 * @param positive-int $count
	 * @return DeliveryId The first of that many: the others follow on it, see DeliveryId::plus().
	 */
	public function deliveries( int $count ): DeliveryId {
		$first      = $this->delivery();
		$this->last = Ulid::plus( $this->last, $count - 1 );
		return $first;
	}

	/** 26 characters. */
	public function ulid(): string {
		$time            = Time::milliseconds( $this->clock->now() );
		$this->last      = $time === $this->last_time ? Ulid::plus( $this->last, 1 ) : Ulid::time_part( $time ) . $this->random_part();
		$this->last_time = $time;
		return $this->last;
	}

	/** Using a whole byte for each character wastes three bits of it, but avoids arithmetic on 80 bits. */
	private function random_part(): string {
		$bytes = str_split( ( $this->random )( 16 ) );
		return implode( '', array_map( static fn ( string $byte ): string => Ulid::ALPHABET[ ord( $byte ) % 32 ], $bytes ) );
	}
}
