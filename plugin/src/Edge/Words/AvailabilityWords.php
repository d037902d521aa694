<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\CheckAvailability;
use MultisiteWebhooks\Domain\Catalog\Unavailable;
use MultisiteWebhooks\Domain\Webhook\Subscription;

/** Why event types can't happen now: a test of them works, but no real event will follow. */
final readonly class AvailabilityWords {

	public function __construct( private CheckAvailability $check, private Catalog $catalog, private EventTypeWords $words ) {}

	/** @return ?array{reason: string, message: string} Null if it can happen, as far as is known. */
	public function of( string $slug ): ?array {
		$why = $this->check->of( $slug );
		return null === $why ? null : [
			'reason'  => $why->value,
			'message' => self::sentence( $why ),
		];
	}

	/**
	 * One warning for each reason, with the names of the events that it keeps from happening.
	 *
	 * @param list<string> $slugs
	 * @return list<string>
	 */
	public function warnings( array $slugs ): array {
		$names = [];
		foreach ( array_diff( $slugs, [ Subscription::EVERYTHING ] ) as $slug ) {
			$why = $this->of( $slug );
			if ( null !== $why ) {
				$names[ $why['message'] ][] = $this->name( $slug );
			}
		}
		$warnings = [];
		foreach ( $names as $message => $of_events ) {
			/* translators: 1: names of events, separated by commas; 2: a sentence, such as "Ultimate Multisite is not active." */
			$warnings[] = sprintf( __( '%1$s can’t happen now: %2$s', 'multisite-webhooks' ), implode( ', ', $of_events ), $message );
		}
		return $warnings;
	}

	private static function sentence( Unavailable $why ): string {
		return match ( $why ) {
			Unavailable::NoUltimateMultisite  => __( 'Ultimate Multisite is not active.', 'multisite-webhooks' ),
			Unavailable::NoWooCommerce        => __( 'WooCommerce is not active on any site.', 'multisite-webhooks' ),
			Unavailable::NoExpirationWarnings => __(
				'Ultimate Multisite’s setting “Send Expiration Warning Email” is off.',
				'multisite-webhooks'
			),
			Unavailable::NotRegistered        => __( 'No active plugin registers this event.', 'multisite-webhooks' ),
		};
	}

	private function name( string $slug ): string {
		$type = $this->catalog->find( $slug );
		return null === $type ? $slug : $this->words->of( $type )->name;
	}
}
