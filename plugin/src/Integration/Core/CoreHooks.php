<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Integration\LateHooks;

/**
 * Which hooks of WordPress tell of which events; Sites\SiteHooks and Software\SoftwareHooks have more. A listener is loaded only when
 * one of its hooks fires.
 */
final class CoreHooks {

	/** After other code has stored a new user's name and other fields. */
	private const LATE = 100;

	public static function register( LateHooks $hooks ): void {
		self::users( $hooks );
	}

	private static function users( LateHooks $hooks ): void {
		$hooks->on( 'user_register', UserEvents::class, 'registered', self::LATE );
		$hooks->on( 'add_user_to_blog', UserEvents::class, 'added_to_site', self::LATE );
		$hooks->on( 'added_user_meta', UserEvents::class, 'meta_added', 10, [ 'user_added_to_site' ] );
		$hooks->on( 'deleted_user_meta', UserEvents::class, 'meta_deleted', 10, [ 'user_added_to_site' ] );
	}
}
