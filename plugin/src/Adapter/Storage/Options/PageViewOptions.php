<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

/**
 * The network options that page views need. Read together, they cost one query, or none with an object cache. This class is loaded
 * for each page view, so it needs no other.
 */
final class PageViewOptions {

	public const NEXT_DUE = 'multisite_webhooks_next_due';

	/**
	 * Written by SubscribedTypes: `[ 'types' => [ slug => true ], 'everything_until' => time, 'actions' => [ action => slugs ],
	 * 'watch' => [ action, until ] ]`, of which the last two are there only if there are any. Also an autoloaded option of the main site.
	 */
	public const SUBSCRIBED = 'multisite_webhooks_subscribed';

	private const ALL = [ self::NEXT_DUE, self::SUBSCRIBED ];

	/** False if it was never set. */
	public static function get( int $network, string $name ): mixed {
		wp_prime_network_option_caches( $network, self::ALL );
		return get_network_option( $network, $name );
	}

	/**
	 * Whether a webhook may subscribe to one of these event types: true if that is unknown. Costs no query of its own.
	 * Subscriptions have the exact answer; after a change, other processes may know it here a little later.
	 *
	 * @param list<string> $slugs
	 */
	public static function may_be_wanted( array $slugs ): bool {
		$subscribed = self::subscribed();
		$types      = $subscribed['types'] ?? null;
		if ( ! is_array( $types ) || isset( $types['*'] ) || self::time_of( $subscribed ) > time() ) {
			return true;
		}
		foreach ( $slugs as $slug ) {
			if ( isset( $types[ $slug ] ) ) {
				return true;
			}
		}
		return false;
	}

	/** Until when events that no webhook subscribes to are recorded as well; 0 if they are not. Costs no query of its own. */
	public static function everything_until(): int {
		return self::time_of( self::subscribed() );
	}

	/** @param array<array-key, mixed> $subscribed */
	private static function time_of( array $subscribed ): int {
		$until = $subscribed['everything_until'] ?? 0;
		return is_int( $until ) ? $until : 0;
	}

	/** Whether WordPress has read what may_be_wanted() needs, so that it makes no query. */
	public static function are_read(): bool {
		return self::is_in_main_site()
			? isset( wp_load_alloptions()[ self::SUBSCRIBED ] )
			: false !== wp_cache_get( get_current_network_id() . ':' . self::SUBSCRIBED, 'site-options' );
	}

	/** Somebody has deleted the copy, or there was none yet. */
	public static function is_missing(): bool {
		return [] === self::subscribed();
	}

	/** @return array<string, list<string>> By the name of an action: the event types that admins have made of it, if any may be wanted. */
	public static function custom_actions(): array {
		$actions = self::subscribed()['actions'] ?? null;
		$wanted  = [];
		foreach ( is_array( $actions ) ? $actions : [] as $action => $slugs ) {
			$slugs = array_values( array_filter( is_array( $slugs ) ? $slugs : [], is_string( ... ) ) );
			if ( self::may_be_wanted( $slugs ) ) {
				$wanted[ (string) $action ] = $slugs;
			}
		}
		return $wanted;
	}

	/** The action that an admin watches now. */
	public static function watched_action(): ?string {
		$watch = self::subscribed()['watch'] ?? null;
		return is_array( $watch ) && is_string( $watch[0] ?? null ) && is_int( $watch[1] ?? null ) && time() < $watch[1] ? $watch[0] : null;
	}

	/** @return array<array-key, mixed> */
	private static function subscribed(): array {
		$subscribed = self::is_in_main_site() ? get_option( self::SUBSCRIBED ) : self::get( get_current_network_id(), self::SUBSCRIBED );
		return is_array( $subscribed ) ? $subscribed : [];
	}

	/**
	 * WordPress keeps all autoloaded options of a site in one entry of an object cache, which is often stale. With such a cache, the
	 * network's option is better, and costs no query either. While somebody activates a signup, WordPress caches no option of a site.
	 */
	private static function is_in_main_site(): bool {
		return is_main_site() && ! wp_using_ext_object_cache() && ! wp_installing();
	}
}
