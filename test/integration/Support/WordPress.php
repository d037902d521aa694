<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;

final class WordPress {

	/** Loads functions that WordPress has in wp-admin only. */
	public static function load_admin( string ...$files ): void {
		foreach ( $files as $file ) {
			require_once getenv( 'WP_PATH' ) . "/wp-admin/includes/{$file}.php";
		}
	}

	/** WordPress's own classes for XML-RPC. */
	public static function load_xmlrpc(): void {
		require_once getenv( 'WP_PATH' ) . '/wp-includes/class-IXR.php';
	}

	public static function database(): \wpdb {
		$wpdb = $GLOBALS['wpdb'];
		return $wpdb instanceof \wpdb ? $wpdb : throw new \LogicException( 'WordPress is not loaded.' );
	}

	public static function secret_box(): SodiumSecretBox {
		return new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
	}

	/** A statement of the code that fires events, in the connection of WordPress. */
	public static function query( string $statement ): void {
		if ( false === self::database()->query( $statement ) ) {
			throw new \LogicException( self::database()->last_error );
		}
	}
}
