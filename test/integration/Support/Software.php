<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use PHPUnit\Framework\Assert;

/** Plugins and themes that tests install, as files and as packages. */
final class Software {

	public const PLUGIN = 'contact-desk/contact-desk.php';

	public const OTHER_PLUGIN = 'seat-map/seat-map.php';

	public const THEME = 'harbor';

	/** @var list<string> Their folders. */
	private static array $packages = [];

	private const NAMES = [
		'contact-desk' => 'Contact Desk',
		'seat-map'     => 'Seat &amp; Map',
		'harbor'       => 'Harbor',
	];

	/** @param string $code Of a plugin. */
	public static function install( string $slug, string $version, string $code = '' ): void {
		self::write( self::place( $slug ) . "/{$slug}", $slug, $version, $code );
		wp_clean_plugins_cache( false );
		wp_clean_themes_cache( false );
	}

	/** @return string The file of the package. */
	public static function package( string $slug, string $version ): string {
		WordPress::load_admin( 'class-pclzip' );
		$folder = sys_get_temp_dir() . '/' . uniqid( 'package-' );

		self::$packages[] = $folder;
		self::write( "{$folder}/{$slug}", $slug, $version, '' );
		$file = "{$folder}/{$slug}.zip";
		$made = ( new \ReflectionMethod( \PclZip::class, 'create' ) )
			->invoke( new \PclZip( $file ), "{$folder}/{$slug}", constant( 'PCLZIP_OPT_REMOVE_PATH' ), $folder );
		Assert::assertIsArray( $made );
		return $file;
	}

	/** Makes WordPress believe that updates are available. */
	public static function offer( string $version, string ...$slugs ): void {
		$plugins = [];
		$themes  = [];
		foreach ( $slugs as $slug ) {
			$offer = [
				'slug'        => $slug,
				'new_version' => $version,
				'package'     => self::package( $slug, $version ),
			];
			if ( self::THEME === $slug ) {
				$themes[ $slug ] = $offer + [ 'theme' => $slug ];
			} else {
				$plugins[ "{$slug}/{$slug}.php" ] = (object) ( $offer + [ 'plugin' => "{$slug}/{$slug}.php" ] );
			}
		}
		foreach ( [ 'update_plugins' => $plugins, 'update_themes' => $themes ] as $name => $response ) {
			set_site_transient(
				$name,
				(object) [
					'last_checked' => time(),
					'checked'      => [],
					'response'     => $response,
					'translations' => [],
					'no_update'    => [],
				]
			);
		}
	}

	/** What WordPress has to update a plugin with. */
	public static function offered( string $plugin ): object {
		$offers = get_site_transient( 'update_plugins' );
		$offer  = is_object( $offers ) ? ( (array) $offers )['response'] : [];
		Assert::assertIsArray( $offer );
		Assert::assertIsObject( $offer[ $plugin ] );
		return $offer[ $plugin ];
	}

	public static function remove(): void {
		foreach ( array_keys( self::NAMES ) as $slug ) {
			self::remove_folder( self::place( $slug ) . "/{$slug}" );
		}
		foreach ( self::$packages as $folder ) {
			self::remove_folder( $folder );
		}
		self::$packages = [];
		delete_site_transient( 'update_plugins' );
		delete_site_transient( 'update_themes' );
		wp_clean_plugins_cache( false );
		wp_clean_themes_cache( false );
	}

	private static function place( string $slug ): string {
		return getenv( 'WP_PATH' ) . '/wp-content/' . ( self::THEME === $slug ? 'themes' : 'plugins' );
	}

	private static function write( string $folder, string $slug, string $version, string $code ): void {
		if ( ! is_dir( $folder ) ) {
			mkdir( $folder, 0777, true );
		}
		$name = self::NAMES[ $slug ];
		if ( self::THEME === $slug ) {
			file_put_contents( "{$folder}/style.css", "/*\nTheme Name: {$name}\nVersion: {$version}\n*/\n" );
			file_put_contents( "{$folder}/index.php", "<?php\n" );
			return;
		}
		file_put_contents( "{$folder}/{$slug}.php", "<?php\n/**\n * Plugin Name: {$name}\n * Version: {$version}\n */\n{$code}\n" );
	}

	private static function remove_folder( string $folder ): void {
		if ( ! is_dir( $folder ) ) {
			return;
		}
		foreach ( array_diff( (array) scandir( $folder ), [ '.', '..' ] ) as $name ) {
			is_dir( "{$folder}/{$name}" ) ? self::remove_folder( "{$folder}/{$name}" ) : unlink( "{$folder}/{$name}" );
		}
		rmdir( $folder );
	}
}
