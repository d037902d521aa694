<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Software;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/**
 * Records which plugins become active and inactive. The lists of active plugins are the truth of it: WordPress fires no action where
 * plugins are activated silently, nor where code writes the list.
 */
final class PluginEvents {

	private const NETWORK = 0;

	/** Nothing could send that it is inactive, and when it is active again, that is no news. */
	private const OURSELVES = 'multisite-webhooks/multisite-webhooks.php';

	/** @var array<int, mixed> Lists that are about to be deleted, by site. */
	private array $leaving = [];

	/** @var array<string, bool> Plugins that this request updates, and whether it has. */
	private array $updates = [];

	private readonly OpenChanges $changes;

	public function __construct( private readonly CoreRecorder $recorder ) {
		$this->changes = new OpenChanges( $recorder );
	}

	public function changed( mixed $before = [], mixed $now = [] ): void {
		$this->compare( get_current_blog_id(), self::listed( $before ), self::listed( $now ) );
	}

	public function added( mixed $option = '', mixed $now = [] ): void {
		$this->changed( [], $now );
	}

	public function goes( mixed $option = '' ): void {
		if ( 'active_plugins' === $option ) {
			$this->leaving[ get_current_blog_id() ] = get_option( 'active_plugins' );
		}
	}

	public function gone(): void {
		$site = get_current_blog_id();
		$this->changed( $this->leaving[ $site ] ?? [], [] );
		unset( $this->leaving[ $site ] );
	}

	public function changed_for_network( mixed $option = '', mixed $now = [], mixed $before = [], mixed $network = 0 ): void {
		if ( is_numeric( $network ) && get_current_network_id() === (int) $network ) {
			$this->compare( self::NETWORK, self::keys( $before ), self::keys( $now ) );
		}
	}

	public function added_for_network( mixed $option = '', mixed $now = [], mixed $network = 0 ): void {
		$this->changed_for_network( $option, $now, [], $network );
	}

	public function goes_for_network( mixed $option = '', mixed $network = 0 ): void {
		if ( is_numeric( $network ) && get_current_network_id() === (int) $network ) {
			$this->leaving[ self::NETWORK ] = get_site_option( 'active_sitewide_plugins' );
		}
	}

	public function gone_for_network( mixed $option = '', mixed $network = 0 ): void {
		$this->changed_for_network( $option, [], $this->leaving[ self::NETWORK ] ?? [], $network );
		unset( $this->leaving[ self::NETWORK ] );
	}

	/** Where an admin updates a plugin without JavaScript, WordPress deactivates it meanwhile. */
	public function update_starts( mixed $options = [] ): void {
		$plugin = self::updated_plugin( is_array( $options ) ? $options['hook_extra'] ?? [] : [] );
		if ( '' !== $plugin ) {
			$this->updates[ $plugin ] = false;
		}
	}

	public function update_ends( mixed $result = null, mixed $extra = [] ): void {
		$plugin = self::updated_plugin( $extra );
		if ( is_wp_error( $result ) ) {
			unset( $this->updates[ $plugin ] );
		} elseif ( isset( $this->updates[ $plugin ] ) ) {
			$this->updates[ $plugin ] = true;
		}
	}

	/** The next request is to activate it again. If the new version fails in that, the plugin stays inactive, and nothing else says so. */
	public function is_activated_again(): void {
		$plugin = filter_input( INPUT_GET, 'plugin' );
		$nonce  = filter_input( INPUT_GET, '_wpnonce' );
		if ( ! self::is_after_update() || ! is_string( $plugin ) || ! is_string( $nonce ) || ! current_user_can( 'update_plugins' ) ) {
			return;
		}
		$site = (bool) filter_input( INPUT_GET, 'networkwide', FILTER_VALIDATE_BOOLEAN ) ? self::NETWORK : get_current_blog_id();
		if ( false !== wp_verify_nonce( $nonce, "activate-plugin_{$plugin}" ) && ! self::is_active( $plugin, $site ) ) {
			$this->tell( $plugin, $site, false );
		}
	}

	/**
	 * @param list<string> $before
	 * @param list<string> $now
	 */
	private function compare( int $site, array $before, array $now ): void {
		foreach ( array_diff( $before, $now ) as $plugin ) {
			$this->tell( $plugin, $site, false );
		}
		foreach ( self::is_after_update() ? [] : array_diff( $now, $before ) as $plugin ) {
			$this->tell( $plugin, $site, true );
		}
	}

	private function tell( string $plugin, int $site, bool $is_active ): void {
		if ( self::OURSELVES === $plugin ) {
			return;
		}
		$key = "{$plugin} {$site}";
		$this->changes->begin( $key, static fn (): bool => ! $is_active );
		if ( $this->changes->before( $key ) === $is_active ) {
			return;
		}
		$about   = self::about( $plugin, $site );
		$updates = ! $is_active && false === ( $this->updates[ $plugin ] ?? null );
		$payload = function () use ( $plugin, $site, $is_active, $about, $updates ): ?array {
			$is_wanted = self::is_active( $plugin, $site ) === $is_active && ! ( $updates && ( $this->updates[ $plugin ] ?? false ) );
			return $is_wanted ? $this->place( $site, $about ) : [];
		};
		$slug    = $is_active ? 'plugin_activated' : 'plugin_deactivated';
		$this->changes->tell( $key, $slug, $payload, self::NETWORK === $site ? null : $site );
	}

	/**
	 * @param array<string, mixed> $about
	 * @return ?array<string, mixed> Null once the site is gone.
	 */
	private function place( int $site, array $about ): ?array {
		$fields = self::NETWORK === $site
			? array_fill_keys( [ 'site_id', 'site_url', 'site_name' ], null )
			: $this->recorder->site_fields( $site );
		return [] === $fields ? null : $fields + $about;
	}

	/** @return array<string, mixed> Read at once: the request may delete its files. */
	private static function about( string $plugin, int $site ): array {
		$headers = Headers::of_plugin( $plugin );
		return [
			'plugin'         => $plugin,
			'plugin_name'    => $headers['name'] ?? $plugin,
			'plugin_version' => $headers['version'] ?? null,
			'network_wide'   => self::NETWORK === $site,
		];
	}

	private static function is_active( string $plugin, int $site ): bool {
		$active = self::NETWORK === $site
			? self::keys( get_site_option( 'active_sitewide_plugins' ) )
			: self::listed( get_blog_option( $site, 'active_plugins' ) );
		return in_array( $plugin, $active, true );
	}

	/** The request with which WordPress activates a plugin again that it has deactivated to update it. It loads it in a frame. */
	private static function is_after_update(): bool {
		$outcome = filter_input( INPUT_GET, 'success' ) ?? filter_input( INPUT_GET, 'failure' );
		return is_admin()
			&& 'update.php' === ( $GLOBALS['pagenow'] ?? '' )
			&& 'activate-plugin' === filter_input( INPUT_GET, 'action' )
			&& null === $outcome;
	}

	private static function updated_plugin( mixed $extra ): string {
		$plugin = is_array( $extra ) ? $extra['plugin'] ?? '' : '';
		return is_string( $plugin ) ? $plugin : '';
	}

	/** @return list<string> */
	private static function listed( mixed $plugins ): array {
		return array_values( array_filter( is_array( $plugins ) ? $plugins : [], is_string( ... ) ) );
	}

	/** @return list<string> */
	private static function keys( mixed $plugins ): array {
		return self::listed( is_array( $plugins ) ? array_keys( $plugins ) : [] );
	}
}
