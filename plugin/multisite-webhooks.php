<?php
/**
 * Plugin Name:       Multisite Webhooks
 * Description:       Every event on your network, delivered, signed, retried and explained.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      8.2
 * Network:           true
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       multisite-webhooks
 * Domain Path:       /languages
 */

declare(strict_types=1);

// An older PHP must be able to parse this file, so that it can say what is missing.

defined( 'ABSPATH' ) || exit;

define( 'MULTISITE_WEBHOOKS_VERSION', '0.1.0' );

if ( version_compare( PHP_VERSION, '8.2', '<' ) || ! is_wp_version_compatible( '6.8' ) || ! is_multisite() ) {
	add_action(
		'all_admin_notices',
		static function (): void {
			load_plugin_textdomain( 'multisite-webhooks', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
			$message = ! is_multisite()
				? __( 'Multisite Webhooks requires a WordPress network. Set up a network first, or deactivate the plugin.', 'multisite-webhooks' )
				: __( 'Multisite Webhooks requires PHP 8.2 and WordPress 6.8 or newer. Update them, or deactivate the plugin.', 'multisite-webhooks' );
			printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( $message ) );
		}
	);
	return;
}

require_once __DIR__ . '/autoload.php';
require_once __DIR__ . '/functions.php';

// WordPress includes this file inside a function on activation, so $wpdb is not in scope.
if ( $GLOBALS['wpdb'] instanceof wpdb ) {
	MultisiteWebhooks\Plugin::boot( __FILE__, MULTISITE_WEBHOOKS_VERSION, $GLOBALS['wpdb'] );
}
