<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Another webhook that sends the same events to the same address. Allowed, but rarely intended. */
final readonly class Duplicate {

	/** @param ?string $event_type The first event type that both get; null if one of them gets all. */
	private function __construct( public Webhook $other, public ?string $event_type ) {}

	/**
	 * The first duplicate; null if there is none.
	 *
	 * @param list<Webhook> $others Other webhooks with the same address.
	 */
	public static function find( array $others, Webhook $webhook ): ?self {
		foreach ( $others as $other ) {
			$everything = in_array( Subscription::EVERYTHING, [ ...$webhook->event_types, ...$other->event_types ], true );
			$shared     = array_values( array_intersect( $webhook->event_types, $other->event_types ) );
			if ( self::share_sites( $webhook, $other ) && ( $everything || [] !== $shared ) ) {
				return new self( $other, $everything ? null : $shared[0] );
			}
		}
		return null;
	}

	private static function share_sites( Webhook $one, Webhook $other ): bool {
		return null === $one->sites || null === $other->sites || [] !== array_intersect( $one->sites, $other->sites );
	}
}
