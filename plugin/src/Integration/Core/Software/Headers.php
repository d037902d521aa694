<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Software;

use MultisiteWebhooks\Domain\PlainText;

/** What plugins and themes say of themselves, read from their files at this moment. */
final class Headers {

	/** @return ?array{name: string, version: ?string} Null if there is no such file. */
	public static function of_plugin( string $plugin ): ?array {
		return 0 === validate_file( $plugin ) ? self::read( self::plugins() . "/{$plugin}", 'Plugin Name', $plugin ) : null;
	}

	/** @return ?array{name: string, version: ?string} */
	public static function of_theme( string $theme ): ?array {
		$root = 0 === validate_file( $theme ) ? get_theme_root( $theme ) : '';
		return '' === $root ? null : self::read( "{$root}/{$theme}/style.css", 'Theme Name', $theme );
	}

	/** @return list<string> Those of the plugins that lie in a folder. */
	public static function plugins_in( string $folder ): array {
		$files   = 0 === validate_file( $folder ) ? glob( self::plugins() . "/{$folder}/*.php" ) : [];
		$plugins = [];
		foreach ( false === $files ? [] : $files as $file ) {
			if ( '' !== get_file_data( $file, [ 'name' => 'Plugin Name' ] )['name'] ) {
				$plugins[] = "{$folder}/" . basename( $file );
			}
		}
		return $plugins;
	}

	private static function plugins(): string {
		$folder = constant( 'WP_PLUGIN_DIR' );
		return is_string( $folder ) ? $folder : '';
	}

	/** @return ?array{name: string, version: ?string} */
	private static function read( string $file, string $name, string $fallback ): ?array {
		clearstatcache( true, $file );
		if ( ! is_file( $file ) || ! is_readable( $file ) ) {
			return null;
		}
		$found = get_file_data(
			$file,
			[
				'name'    => $name,
				'version' => 'Version',
			]
		);
		return [
			'name'    => '' === $found['name'] ? $fallback : PlainText::of( $found['name'] ),
			'version' => '' === $found['version'] ? null : PlainText::of( $found['version'] ),
		];
	}
}
