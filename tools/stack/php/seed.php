<?php
/**
 * Adds sites and people to the network, and activates the plugin unless the argument is `none`.
 */

declare(strict_types=1);

require getenv( 'WP_PATH' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

/** Exits with the reason if WordPress returns an error. */
function must( mixed $result ): mixed {
	if ( is_wp_error( $result ) ) {
		fwrite( STDERR, $result->get_error_message() . "\n" );
		exit( 1 );
	}
	return $result;
}

update_network_option( null, 'admin_email_lifespan', PHP_INT_MAX );
update_option( 'admin_email_lifespan', PHP_INT_MAX );

foreach ( array( 'studio-nord' => 'Studio Nord', 'acme' => 'Acme', 'garden' => 'Garden' ) as $name => $title ) {
	must(
		wp_insert_site(
			array(
				'domain'  => ( is_subdomain_install() ? "{$name}." : '' ) . $_SERVER['HTTP_HOST'],
				'path'    => is_subdomain_install() ? '/' : "/{$name}/",
				'title'   => $title,
				'user_id' => 1,
			)
		)
	);
}

$people = array(
	'maria' => array( 'Maria Lindgren', 'administrator', 2 ),
	'tom'   => array( 'Tom Baker', 'editor', 3 ),
	'yuki'  => array( 'Yuki Tanaka', 'author', 4 ),
	'sam'   => array( 'Sam Okafor', 'subscriber', 1 ),
);
foreach ( $people as $login => [ $name, $role, $site ] ) {
	$user = must(
		wp_insert_user(
			array(
				'user_login'   => $login,
				'user_email'   => "{$login}@example.com",
				'user_pass'    => 'password',
				'display_name' => $name,
			)
		)
	);
	must( add_user_to_blog( $site, $user, $role ) );
}

if ( 'none' !== $argv[1] ) {
	must( activate_plugin( 'multisite-webhooks/multisite-webhooks.php', '', true ) );
}
