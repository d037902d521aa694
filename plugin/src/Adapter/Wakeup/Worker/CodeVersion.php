<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/**
 * The plugin, the settings and the address as this process loaded them. A worker must stop after an update, when the plugin
 * is deactivated, after a change of wp-config.php (keys, allowed hosts), and when the network moves to another address.
 */
final class CodeVersion {

	/** @var array<string, int|bool|string> */
	private readonly array $loaded;

	/**
	 * @param string  $file   The plugin's main file.
	 * @param ?string $config Path of wp-config.php; null if it isn't where WordPress looks for it.
	 */
	public function __construct( private readonly string $file, private readonly ?string $config ) {
		$this->loaded = $this->current();
	}

	/** As WordPress looks for it. */
	public static function config(): ?string {
		$files = [ ABSPATH . 'wp-config.php', dirname( ABSPATH ) . '/wp-config.php' ];
		return array_values( array_filter( $files, is_file( ... ) ) )[0] ?? null;
	}

	/** Reads a network option and the network, so do not call it all the time. */
	public function is_outdated(): bool {
		return $this->loaded !== $this->current();
	}

	/** @return array<string, int|bool|string> */
	private function current(): array {
		return [
			'plugin'    => self::changed_at( $this->file ),
			'config'    => null === $this->config ? false : self::changed_at( $this->config ),
			'is_active' => $this->is_active(),
			'address'   => self::address(),
		];
	}

	private static function changed_at( string $file ): int|false {
		clearstatcache( true, $file );
		return is_file( $file ) ? filemtime( $file ) : false;
	}

	private function is_active(): bool {
		$active = get_site_option( 'active_sitewide_plugins', [] );
		return is_array( $active ) && isset( $active[ plugin_basename( $this->file ) ] );
	}

	/** By its id: otherwise WordPress returns the network as it was when this process started. */
	private static function address(): string {
		$network = get_network( get_current_network_id() );
		return null === $network ? '' : $network->domain . $network->path;
	}
}
