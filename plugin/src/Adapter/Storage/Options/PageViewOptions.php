<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

/**
 * The network options that page views need. Read together, they cost one query, or none with an object cache. This class is loaded
 * for each page view, so it needs no other.
 */
final class PageViewOptions {

	public const NEXT_DUE = 'multisite_webhooks_next_due';

	/** The action of WP-Cron: see CronWakeup, which page views don't load. */
	public const CRON = 'multisite_webhooks_deliver';

	/**
	 * Written by SubscribedTypes: `[ 'types' => [ slug => true ], 'everything_until' => time, 'actions' => [ action => slugs ],
	 * 'watch' => [ action, until ] ]`, of which the last two are there only if there are any. Also an autoloaded option of the main site.
	 */
	public const SUBSCRIBED = 'multisite_webhooks_subscribed';

	private const ALL = [ self::NEXT_DUE, self::SUBSCRIBED ];

	/** @var array<int, bool> By site: hooks ask again and again. */
	private static array $main_sites = [];

	/** False if it was never set. */
	public static function get( int $network, string $name ): mixed {
		$cached = wp_cache_get( "{$network}:{$name}", 'site-options' );
		if ( false !== $cached ) {
			return $cached;
		}
		// WordPress would ask the database again and again for one that was never set.
		$missing = wp_cache_get( "{$network}:notoptions", 'site-options' );
		if ( ! is_array( $missing ) || ! isset( $missing[ $name ] ) ) {
			wp_prime_network_option_caches( $network, self::ALL );
		}
		return get_network_option( $network, $name );
	}

	/** Whether something is due, or was never looked at. */
	public static function is_due( int $network ): bool {
		$due = self::get( $network, self::NEXT_DUE );
		return ! is_numeric( $due ) || (int) $due <= time();
	}

	/** On the main site. False also where it is kept elsewhere: ask wp_next_scheduled(), which reads the whole list. */
	public static function have_cron_event(): bool {
		$list = wp_load_alloptions()['cron'] ?? '';
		return is_string( $list ) && str_contains( $list, '"' . self::CRON . '"' );
	}

	/**
	 * Those groups of event types of which a webhook may subscribe to one: all if that is unknown. Costs no query of its own.
	 * Subscriptions have the exact answer; after a change, other processes may know it here a little later.
	 *
	 * @param list<string> $groups Slugs with spaces between them. None at all is always wanted.
	 * @return list<string>
	 */
	public static function wanted( array $groups ): array {
		return self::wanted_by( self::subscribed(), $groups );
	}

	/**
	 * @param list<string> $groups See wanted().
	 * @return ?list<string> Null if WordPress has not read what wanted() needs, so that this would make a query.
	 */
	public static function wanted_without_query( array $groups ): ?array {
		$read = self::is_in_main_site()
			? wp_load_alloptions()[ self::SUBSCRIBED ] ?? false
			: wp_cache_get( get_current_network_id() . ':' . self::SUBSCRIBED, 'site-options' );
		if ( false === $read ) {
			return null;
		}
		return is_array( $read ) ? self::wanted_by( $read, $groups ) : self::wanted( $groups );
	}

	/**
	 * @param array<array-key, mixed> $subscribed
	 * @param list<string>            $groups
	 * @return list<string>
	 */
	private static function wanted_by( array $subscribed, array $groups ): array {
		$types = $subscribed['types'] ?? null;
		if ( ! is_array( $types ) || isset( $types['*'] ) || self::time_of( $subscribed ) > time() ) {
			return $groups;
		}
		$wanted = [];
		foreach ( $groups as $group ) {
			if ( '' === $group || self::are_in( explode( ' ', $group ), $types ) ) {
				$wanted[] = $group;
			}
		}
		return $wanted;
	}

	/** @param list<string> $slugs */
	public static function may_be_wanted( array $slugs ): bool {
		return [] !== $slugs && [] !== self::wanted( [ implode( ' ', $slugs ) ] );
	}

	/**
	 * @param list<string>            $slugs
	 * @param array<array-key, mixed> $types
	 */
	private static function are_in( array $slugs, array $types ): bool {
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

	/** Somebody has deleted the copy, or there was none yet. */
	public static function is_missing(): bool {
		return [] === self::subscribed();
	}

	/** Whether an action of an admin's choice may be listened to: most networks have none. */
	public static function have_actions(): bool {
		$subscribed = self::subscribed();
		return isset( $subscribed['actions'] ) || isset( $subscribed['watch'] );
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
		self::$main_sites[ get_current_blog_id() ] ??= is_main_site();
		return self::$main_sites[ get_current_blog_id() ] && ! wp_using_ext_object_cache() && ! wp_installing();
	}
}
