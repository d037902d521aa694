<?php

declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

spl_autoload_register(
	static function ( string $name ): void {
		$file = __DIR__ . '/src/' . strtr( substr( $name, strlen( 'MultisiteWebhooks\\' ) ), '\\', '/' ) . '.php';
		if ( ! str_starts_with( $name, 'MultisiteWebhooks\\' ) || ! is_file( $file ) ) {
			return;
		}

		require $file;
	}
);
