<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/** Whether Ultimate Multisite is here, and its menu. */
final class UltimateMultisite {

	/** Where what listens to it is. */
	public const LISTENERS = __NAMESPACE__ . '\\';

	private const MENU     = 'wp-ultimo';
	private const OWN_PAGE = 'wp-ultimo-webhooks';

	public static function is_active(): bool {
		return function_exists( 'WP_Ultimo' ) || class_exists( '\WP_Ultimo\WP_Ultimo', false );
	}

	/** Its menu in the network admin, if it has one. */
	public static function menu_parent(): ?string {
		$hooks = $GLOBALS['admin_page_hooks'] ?? [];
		return is_array( $hooks ) && isset( $hooks[ self::MENU ] ) ? self::MENU : null;
	}

	/**
	 * Hides its own menu item named Webhooks from those who have ours. Its page stays reachable by URL, so this must run after
	 * WordPress has checked access to the page and found its title and callback, all of which it does by the menu.
	 *
	 * @param string $capability That ours requires.
	 */
	public static function hide_own_menu_item( string $capability ): void {
		if ( current_user_can( $capability ) ) {
			remove_submenu_page( self::MENU, self::OWN_PAGE );
		}
	}
}
