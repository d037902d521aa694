<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use PHPUnit\Framework\Assert;

/** Plugins of mu-plugins/ that WordPress loads in other processes (by HTTP, or started) while a test runs. */
final class MustUse {

	public static function add( string $name ): void {
		Assert::assertTrue( copy( dirname( __DIR__ ) . "/mu-plugins/{$name}.php", self::place( $name ) ) );
	}

	public static function write( string $name, string $code ): void {
		Assert::assertNotFalse( file_put_contents( self::place( $name ), $code ) );
	}

	public static function remove( string $name ): void {
		if ( ! is_file( self::place( $name ) ) ) {
			return;
		}
		unlink( self::place( $name ) );
	}

	private static function place( string $name ): string {
		return getenv( 'WP_PATH' ) . "/wp-content/mu-plugins/test-{$name}.php";
	}
}
