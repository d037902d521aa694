<?php
/**
 * A process in which somebody logs in, a page that they have open sends its heartbeat, their profile is saved, and they get another
 * role. Prints what that costs: queries, and classes of the plugin that are loaded for it. `without` first takes away what the plugin
 * listens to.
 */

declare(strict_types=1);

use MultisiteWebhooks\Integration\LateHooks;
use MultisiteWebhooks\Test\Integration\Support\WordPress;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

WordPress::load_admin( 'user', 'misc' );

/** @var array<string, WP_Hook> $hooks */
$hooks = $GLOBALS['wp_filter'];
foreach ( 'without' === $argv[1] ? $hooks : [] as $name => $hook ) {
	foreach ( $hook->callbacks as $priority => $callbacks ) {
		foreach ( array_column( $callbacks, 'function' ) as $callback ) {
			if ( $callback instanceof Closure && ( new ReflectionFunction( $callback ) )->getClosureThis() instanceof LateHooks ) {
				remove_filter( $name, $callback, $priority );
			}
		}
	}
}

$is_our = static fn ( string $name ): bool => 1 === preg_match( '/^MultisiteWebhooks\\\\(?!Test)/', $name );
$ours   = static fn (): array => array_values( array_filter( get_declared_classes(), $is_our ) );
$cost   = static function ( Closure $work ) use ( $ours ): array {
	$queries = WordPress::database()->num_queries;
	$classes = $ours();
	$work();
	return [
		'queries' => WordPress::database()->num_queries - $queries,
		'classes' => array_values( array_diff( $ours(), $classes ) ),
	];
};
$signon = [
	'user_login'    => 'zoe',
	'user_password' => 'password',
	'remember'      => false,
];
add_filter( 'send_auth_cookies', '__return_false' );
$user = get_user_by( 'login', 'zoe' );
assert( $user instanceof WP_User );
$works = [
	'login'     => static fn () => wp_signon( $signon ),
	'heartbeat' => static function () use ( $user ): void {
		wp_set_current_user( $user->ID );
		apply_filters( 'heartbeat_received', [], [ 'wp-check-locked-posts' => [] ], 'front' );
		do_action( 'heartbeat_tick', [], 'front' );
		wp_set_current_user( 1 );
	},
	'profile'   => static fn () => wp_update_user( [ 'ID' => $user->ID, 'first_name' => uniqid() ] ),
	'role'      => static fn () => ( new WP_User( $user->ID ) )->set_role( 'editor' ),
];
echo json_encode( array_map( $cost, $works ), JSON_THROW_ON_ERROR );
