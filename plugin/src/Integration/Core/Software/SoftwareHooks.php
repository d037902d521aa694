<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Software;

use MultisiteWebhooks\Integration\LateHooks;

/** Which hooks of WordPress tell of events about plugins, themes and updates. */
final class SoftwareHooks {

	/** After other code has chosen the folder. */
	private const LATE = 100;

	public static function register( LateHooks $hooks ): void {
		self::software( $hooks );
		self::updates( $hooks );
	}

	private static function software( LateHooks $hooks ): void {
		$hooks->on( 'update_option_active_plugins', PluginEvents::class, 'changed' );
		$hooks->on( 'add_option_active_plugins', PluginEvents::class, 'added' );
		$hooks->on( 'delete_option', PluginEvents::class, 'goes', 10, [ 'plugin_deactivated' ] );
		$hooks->on( 'delete_option_active_plugins', PluginEvents::class, 'gone' );
		$hooks->on( 'update_site_option_active_sitewide_plugins', PluginEvents::class, 'changed_for_network' );
		$hooks->on( 'add_site_option_active_sitewide_plugins', PluginEvents::class, 'added_for_network' );
		$hooks->on( 'pre_delete_site_option_active_sitewide_plugins', PluginEvents::class, 'goes_for_network' );
		$hooks->on( 'delete_site_option_active_sitewide_plugins', PluginEvents::class, 'gone_for_network' );
		$hooks->on( 'update_option_stylesheet', ThemeEvents::class, 'switched' );
	}

	private static function updates( LateHooks $hooks ): void {
		$hooks->on( 'upgrader_package_options', PluginEvents::class, 'update_starts' );
		$hooks->on( 'upgrader_install_package_result', PluginEvents::class, 'update_ends' );
		$hooks->on( 'load-update.php', PluginEvents::class, 'is_activated_again' );
		$hooks->on( 'upgrader_package_options', UpdateEvents::class, 'starts' );
		$hooks->on( 'upgrader_source_selection', UpdateEvents::class, 'finds', self::LATE );
		$hooks->on( 'upgrader_install_package_result', UpdateEvents::class, 'ends' );
		$hooks->on( '_core_updated_successfully', UpdateEvents::class, 'core_updated' );
	}
}
