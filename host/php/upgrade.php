<?php
/**
 * Updates the tables of each site for this WordPress, as "Upgrade Network" does.
 */

declare(strict_types=1);

require '/wordpress/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

global $wp_db_version;

foreach ( get_sites( [ 'number' => 0, 'fields' => 'ids' ] ) as $multisite_webhooks_site ) {
	switch_to_blog( $multisite_webhooks_site );
	wp_upgrade();
	restore_current_blog();
}
update_site_option( 'wpmu_upgrade_site', $wp_db_version );

finish( [] );
