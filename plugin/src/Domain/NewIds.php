<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/**
 * Makes ids: a prefix and a ULID (48 bits of milliseconds, 80 random bits) in lower-case Crockford base 32,
 * so that ids sort by their time of birth. See https://github.com/ulid/spec.
 */
final readonly class NewIds {

	private const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

	/** @param \Closure(int<1, max>): string $random Gives that many random bytes. */
	public function __construct( private Clock $clock, private \Closure $random ) {}

	public function event(): Event\EventId {
		return Event\EventId::parse( 'evt_' . $this->ulid() );
	}

	public function webhook(): Webhook\WebhookId {
		return Webhook\WebhookId::parse( 'wh_' . $this->ulid() );
	}

	public function delivery(): Delivery\DeliveryId {
		return Delivery\DeliveryId::parse( 'dlv_' . $this->ulid() );
	}

	/** 26 characters. */
	public function ulid(): string {
		$time = Time::milliseconds( $this->clock->now() );
		$text = '';
		for ( $i = 0; $i < 10; $i++ ) {
			$text = self::ALPHABET[ $time % 32 ] . $text;
			$time = intdiv( $time, 32 );
		}
		// One random byte a character wastes three bits of each, and needs no arithmetic on 80 bits.
		foreach ( str_split( ( $this->random )( 16 ) ) as $byte ) {
			$text .= self::ALPHABET[ ord( $byte ) % 32 ];
		}
		return $text;
	}
}
