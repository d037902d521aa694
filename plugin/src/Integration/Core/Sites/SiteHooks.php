<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Sites;

use MultisiteWebhooks\Integration\LateHooks;

/** Which hooks of WordPress tell of events about sites. */
final class SiteHooks {

	/** After WordPress sets up a site's tables, and before it drops them (both at 10). */
	private const AFTER_SETUP     = 100;
	private const BEFORE_TAKEDOWN = 1;

	private const SITE_CHANGES = [
		...[ 'site_updated', 'site_archived', 'site_unarchived', 'site_spammed', 'site_unspammed', 'site_matured', 'site_unmatured' ],
		...[ 'site_activated', 'site_deactivated' ],
	];

	public static function register( LateHooks $hooks ): void {
		self::sites( $hooks );
		self::changes( $hooks );
	}

	private static function sites( LateHooks $hooks ): void {
		$hooks->on( 'wp_insert_site', SiteEvents::class, 'inserted' );
		$hooks->on( 'wp_initialize_site', SiteEvents::class, 'created', self::AFTER_SETUP );
		$hooks->on( 'wp_uninitialize_site', SiteEvents::class, 'remember', self::BEFORE_TAKEDOWN );
		$hooks->on( 'wp_delete_site', SiteEvents::class, 'deleted' );
	}

	private static function changes( LateHooks $hooks ): void {
		$settings = [ 'site_updated', 'site_made_public', 'site_made_private' ];
		foreach ( [ 'update_option', 'add_option', 'delete_option' ] as $before ) {
			$hooks->on( $before, SiteEvents::class, 'option_changes', 10, $settings );
		}
		foreach ( [ 'updated_option', 'added_option', 'deleted_option' ] as $after ) {
			$hooks->on( $after, SiteEvents::class, 'option_changed', 10, $settings );
		}
		// WordPress does it with each post that is published, for the time of the last update.
		$hooks->on( 'wp_update_site', SiteEvents::class, 'updated', 10, self::SITE_CHANGES );
	}
}
