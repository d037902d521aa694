<?php
/**
 * Installs WordPress and turns it into a network, as wp-admin's two installers do. The network's constants can't be set yet,
 * because WordPress would then look for tables that don't exist. The argument says where sites are: paths or names.
 */

declare(strict_types=1);

define( 'MULTISITE_WEBHOOKS_STACK_INSTALLS', true );
define( 'WP_INSTALLING', true );
define( 'WP_INSTALLING_NETWORK', true );

require getenv( 'WP_PATH' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$domain = $_SERVER['HTTP_HOST'];
define( 'WP_SITEURL', "http://{$domain}" );

wp_install( 'Network', 'admin', 'admin@example.com', true, '', 'password' );

foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
	$wpdb->$table = $name;
}
install_network();
$result = populate_network( 1, $domain, 'admin@example.com', 'Network', '/', 'names' === $argv[1] );
if ( is_wp_error( $result ) && 'no_wildcard_dns' !== $result->get_error_code() ) {
	fwrite( STDERR, $result->get_error_message() . "\n" );
	exit( 1 );
}
