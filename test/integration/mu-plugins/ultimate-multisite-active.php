<?php
/**
 * Ultimate Multisite as far as others can tell that it is active, with the settings that a test has chosen.
 */

declare(strict_types=1);

// phpcs:ignore WordPress.NamingConventions.ValidFunctionName -- Its own name.
function WP_Ultimo(): stdClass {
	return new stdClass();
}

function wu_get_setting( string $name, mixed $default = false ): mixed {
	$settings = get_site_option( 'test_wu_settings' );
	return is_array( $settings ) ? ( $settings[ $name ] ?? $default ) : $default;
}
