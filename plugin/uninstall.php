<?php
/**
 * Removes everything that the plugin stored on this network: rows or tables, network options, the cron event, and what
 * users have chosen on its screens.
 */

declare(strict_types=1);

use MultisiteWebhooks\Wiring\DeliveryServices;
use MultisiteWebhooks\Wiring\Services;
use MultisiteWebhooks\Wiring\WakeupServices;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( PHP_VERSION_ID < 80200 || ! is_multisite() ) {
	return;
}

require_once __DIR__ . '/autoload.php';

$multisite_webhooks_services = new Services( $GLOBALS['wpdb'], __DIR__ );
$multisite_webhooks_wakeups  = new WakeupServices( $multisite_webhooks_services, new DeliveryServices( $multisite_webhooks_services, '' ) );
$multisite_webhooks_wakeups->cron()->unschedule();
$multisite_webhooks_services->migrator()->remove();

// WordPress keeps what a user has chosen for the tables among that user's preferences, under this name.
$multisite_webhooks_scope = 'multisite-webhooks';
$multisite_webhooks_key   = $GLOBALS['wpdb']->get_blog_prefix( get_main_site_id() ) . 'persisted_preferences';
$multisite_webhooks_users = get_users(
	[
		'blog_id'    => 0,
		'fields'     => 'ID',
		'meta_query' => [ // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_query
			[
				'key'     => $multisite_webhooks_key,
				'value'   => "\"{$multisite_webhooks_scope}\"",
				'compare' => 'LIKE',
			],
		],
	]
);
foreach ( array_map( intval( ... ), $multisite_webhooks_users ) as $multisite_webhooks_user ) {
	$multisite_webhooks_chosen = get_user_meta( $multisite_webhooks_user, $multisite_webhooks_key, true );
	if ( ! is_array( $multisite_webhooks_chosen ) ) {
		continue;
	}
	unset( $multisite_webhooks_chosen[ $multisite_webhooks_scope ] );
	update_user_meta( $multisite_webhooks_user, $multisite_webhooks_key, $multisite_webhooks_chosen );
}

// The notices that users have dismissed.
delete_metadata( 'user', 0, 'multisite_webhooks_put_away', '', true );
