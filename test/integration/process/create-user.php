<?php
/**
 * A process that creates users as WordPress's REST API does, by the login alone, stores their names afterwards, and ends as told.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\WordPress;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

WordPress::load_admin( 'ms', 'user' );

$create   = static fn ( string $login = 'zoe' ): int => (int) wpmu_create_user( $login, 'password', "{$login}@example.com" );
$complete = static fn ( int $id ): int|WP_Error => wp_update_user(
	[ 'ID' => $id, 'first_name' => 'Zoë', 'last_name' => 'Smith & Sons', 'display_name' => 'Zoë Smith & Sons' ]
);
$roll_back = static function (): void {
	WordPress::query( 'START TRANSACTION' );
	update_network_option( null, 'callers_option', uniqid() );
	WordPress::query( 'ROLLBACK' );
};
$pause     = static function ( string $line = 'created' ): void {
	echo "{$line}\n";
	fgets( STDIN );
};
$ends      = [
	'ends'                         => static fn () => $complete( $create() ),
	'exits'                        => static function () use ( $create, $complete ): never {
		$complete( $create() );
		exit( 0 );
	},
	'dies'                         => static function () use ( $create, $complete ): never {
		$complete( $create() );
		throw new Error( 'broken' );
	},
	'is killed'                    => static function () use ( $create ): void {
		$create();
		posix_kill( (int) getmypid(), SIGKILL );
	},
	'is killed after the update'   => static function () use ( $create, $complete ): void {
		$complete( $create() );
		posix_kill( (int) getmypid(), SIGKILL );
	},
	'rolls back the creation'      => static function () use ( $create, $complete ): void {
		WordPress::query( 'START TRANSACTION' );
		$complete( $create() );
		WordPress::query( 'ROLLBACK' );
	},
	'rolls back to before'         => static function () use ( $create, $complete ): void {
		WordPress::query( 'START TRANSACTION' );
		WordPress::query( 'SAVEPOINT before_user' );
		$complete( $create() );
		WordPress::query( 'ROLLBACK TO SAVEPOINT before_user' );
		WordPress::query( 'COMMIT' );
	},
	'rolls back something else'    => static function () use ( $create, $complete, $roll_back ): void {
		$id = $create();
		$roll_back();
		$complete( $id );
		$roll_back();
	},
	'updates several times'        => static function () use ( $create, $complete ): void {
		$id = $create();
		wp_update_user( [ 'ID' => $id, 'first_name' => 'Someone' ] );
		$complete( $id );
		update_user_meta( $id, 'first_name', 'Zoë' );
	},
	'activates a sign-up'          => static function () use ( $complete ): void {
		remove_all_actions( 'after_signup_user' );
		remove_all_actions( 'wpmu_activate_user' );
		$key = '';
		add_action(
			'after_signup_user',
			static function ( string $user, string $email, string $sent ) use ( &$key ): void {
				$key = $sent;
			},
			10,
			3
		);
		wpmu_signup_user( 'zoe', 'zoe@example.com' );
		add_action( 'wpmu_activate_user', static fn ( int $id ) => $complete( $id ) );
		$signup = (int) WordPress::database()->get_var( "SELECT MAX( signup_id ) FROM wp_signups WHERE user_login = 'zoe'" );
		// Debian's WordPress wants the id too.
		( new ReflectionFunction( 'wpmu_activate_signup' ) )->invoke( $key, $signup );
		WordPress::query( "DELETE FROM wp_signups WHERE user_login = 'zoe'" );
	},
	'deletes the user'             => static function () use ( $create, $complete ): void {
		$id = $create();
		$complete( $id );
		wpmu_delete_user( $id );
	},
	'updates while it shuts down'  => static function () use ( $create, $complete ): void {
		$id = $create();
		add_action( 'shutdown', static fn () => $complete( $id ) );
	},
	'takes its time'               => static function () use ( $create, $complete, $pause ): void {
		$id = $create();
		$pause();
		$complete( $id );
	},
	'imports many'                 => static function () use ( $create, $complete, $pause ): void {
		for ( $i = 0; $i < 60; $i++ ) {
			$complete( $create( "zoe{$i}" ) );
		}
		$pause( 'imported' );
	},
	'creates while it shuts down'  => static fn () => add_action( 'shutdown', static fn () => $complete( $create() ), PHP_INT_MAX ),
];
$ends[ $argv[1] ]();
