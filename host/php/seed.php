<?php
/**
 * Adds sites and people to the new network.
 */

declare(strict_types=1);

require '/wordpress/wp-load.php';

/** @return int The user's id. */
function multisite_webhooks_host_user( string $login, string $name ): int {
	$id = wpmu_create_user( $login, 'password', "{$login}@example.org" );
	if ( false === $id ) {
		finish( [ 'error' => "The user {$login} could not be created." ] );
	}
	wp_update_user( [ 'ID' => $id, 'display_name' => $name, 'first_name' => strtok( $name, ' ' ), 'last_name' => strtok( '' ) ] );
	return $id;
}

/** @param array<int, string> $roles Role of each further user. */
function multisite_webhooks_host_site( string $path, string $title, int $admin, array $roles ): void {
	$id = wp_insert_site(
		[
			'domain'  => get_network()->domain,
			'path'    => "/{$path}/",
			'title'   => $title,
			'user_id' => $admin,
		]
	);
	if ( is_wp_error( $id ) ) {
		finish( [ 'error' => $id->get_error_message() ] );
	}
	foreach ( $roles as $user => $role ) {
		add_user_to_blog( $id, $user, $role );
	}
}

$multisite_webhooks_amara   = multisite_webhooks_host_user( 'amara', 'Amara Okafor' );
$multisite_webhooks_jasmeet = multisite_webhooks_host_user( 'jasmeet', 'Jasmeet Gill' );
$multisite_webhooks_lena    = multisite_webhooks_host_user( 'lena', 'Lena Berg' );
$multisite_webhooks_tomas   = multisite_webhooks_host_user( 'tomas', 'Tomas Novak' );

multisite_webhooks_host_site( 'studio-nord', 'Studio Nord', $multisite_webhooks_amara, [ $multisite_webhooks_jasmeet => 'editor' ] );
multisite_webhooks_host_site( 'acme', 'Acme', $multisite_webhooks_jasmeet, [ $multisite_webhooks_tomas => 'author' ] );
multisite_webhooks_host_site( 'garden', 'Garden', $multisite_webhooks_lena, [ $multisite_webhooks_amara => 'editor', $multisite_webhooks_tomas => 'subscriber' ] );

finish( [] );
