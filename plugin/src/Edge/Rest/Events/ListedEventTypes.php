<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\StoreFailed;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;
use MultisiteWebhooks\Edge\Words\EventTypeWords;

/** The catalog in words, and at its end the event types that webhooks still subscribe to although no plugin registers them any more. */
final readonly class ListedEventTypes {

	public function __construct( private Catalog $catalog, private Subscriptions $subscriptions, private EventTypeWords $words ) {}

	/** @return list<EventType> */
	public function all(): array {
		$known   = array_map( $this->words->of( ... ), $this->catalog->all() );
		$slugs   = array_map( static fn ( EventType $type ): string => $type->slug, $known );
		$missing = array_values( array_diff( $this->subscribed(), $slugs ) );
		sort( $missing );
		return [ ...$known, ...array_map( self::missing( ... ), $missing ) ];
	}

	public function find( string $slug ): ?EventType {
		$type = $this->catalog->find( $slug );
		if ( null !== $type ) {
			return $this->words->of( $type );
		}
		return in_array( $slug, $this->subscribed(), true ) ? self::missing( $slug ) : null;
	}

	/** @return list<string> None if they can't be read: the catalog itself needs no database. */
	private function subscribed(): array {
		try {
			$subscriptions = $this->subscriptions->all();
		} catch ( StoreFailed ) {
			return [];
		}
		$lists = array_map( static fn ( Subscription $one ): array => $one->event_types, $subscriptions );
		$slugs = array_unique( array_merge( ...$lists ) );
		return array_values( array_filter( $slugs, static fn ( string $slug ): bool => 1 === preg_match( EventType::SLUG, $slug ) ) );
	}

	/** All that is known of it is its slug. */
	private static function missing( string $slug ): EventType {
		return new EventType(
			slug: $slug,
			name: $slug,
			description: __( 'A webhook subscribes to it, but the plugin that registered it is no longer active.', 'multisite-webhooks' ),
			group: 'other',
			source: EventSource::Custom,
			schema: [ 'type' => 'object' ],
			example: [],
		);
	}
}
