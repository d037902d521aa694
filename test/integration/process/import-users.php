<?php
/**
 * A process that does what `wp user import-csv` does with each line: it creates a user of the network, or takes the one that exists,
 * stores all fields with a role, and adds another role.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\WordPress;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

WordPress::load_admin( 'ms', 'user' );
add_filter( 'wp_hash_password_options', static fn (): array => [ 'cost' => 4 ] );
add_filter( 'send_password_change_email', '__return_false' );

$import = static function ( string $login, string $first_name ): void {
	$line  = [
		'user_login'   => $login,
		'user_email'   => "{$login}@example.com",
		'user_pass'    => 'open sesame',
		'display_name' => "{$first_name} Smith",
		'first_name'   => $first_name,
		'last_name'    => 'Smith',
		'role'         => 'author',
	];
	$known = get_user_by( 'login', $login );
	$id    = $known instanceof WP_User ? $known->ID : (int) wpmu_create_user( $login, $line['user_pass'], $line['user_email'] );
	wp_update_user( [ 'ID' => $id ] + $line );
	( new WP_User( $id ) )->add_role( 'contributor' );
};

[ , $count, $first_name ] = $argv;
for ( $i = 0; $i < (int) $count; $i++ ) {
	$import( "zoe-{$i}", $first_name );
}
