<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Edge\Rest\Router;

/** The page in the network admin: a menu item, a frame that needs no script, and the app inside it. */
final class AdminPage {

	public const SLUG = 'multisite-webhooks';

	/** Differs from the page's slug: WordPress hides a submenu that is alone and has its parent's slug. */
	private const OWN_PARENT = 'ultimate-multisite';

	/** What the first screen asks for, so that it need not ask. */
	private const PRELOADED = [
		'/' . Router::NAMESPACE . '/webhooks?per_page=100&orderby=name&order=asc',
		'/' . Router::NAMESPACE . '/event-types?per_page=100',
	];

	private string $hook = '';

	/** @param \Closure(): ?string $menu_parent The menu of Ultimate Multisite, where there is one. */
	public function __construct(
		private readonly string $plugin_file,
		private readonly string $version,
		private readonly \Closure $menu_parent,
	) {}

	public function add_menu(): void {
		$parent = ( $this->menu_parent )();
		if ( null === $parent ) {
			$parent = self::OWN_PARENT;
			add_menu_page( 'Ultimate Multisite', 'Ultimate Multisite', Router::CAPABILITY, $parent, '__return_null', 'dashicons-admin-multisite', 30 );
		}
		$title      = __( 'Webhooks', 'multisite-webhooks' );
		$this->hook = (string) add_submenu_page( $parent, $title, $title, Router::CAPABILITY, self::SLUG, $this->show( ... ) );
		if ( self::OWN_PARENT !== $parent ) {
			return;
		}

		// WordPress adds the parent as its own first item; it has no page.
		remove_submenu_page( $parent, $parent );
	}

	public function enqueue( string $hook ): void {
		if ( '' === $this->hook || $hook !== $this->hook ) {
			return;
		}
		$asset        = $this->asset();
		$dependencies = $asset['dependencies'];
		wp_enqueue_style( self::SLUG, plugins_url( 'build/index.css', $this->plugin_file ), [ 'wp-components' ], $asset['version'] );
		wp_style_add_data( self::SLUG, 'rtl', 'replace' );
		wp_enqueue_script( self::SLUG, plugins_url( 'build/index.js', $this->plugin_file ), $dependencies, $asset['version'], [ 'in_footer' => true ] );
		wp_set_script_translations( self::SLUG, 'multisite-webhooks' );
		wp_add_inline_script( self::SLUG, 'window.multisiteWebhooks = ' . wp_json_encode( $this->settings(), JSON_HEX_TAG ) . ';', 'before' );
		$preloaded = array_reduce( self::PRELOADED, rest_preload_api_request( ... ), [] );
		wp_add_inline_script( 'wp-api-fetch', 'wp.apiFetch.use( wp.apiFetch.createPreloadingMiddleware( ' . wp_json_encode( $preloaded, JSON_HEX_TAG ) . ' ) );' );
	}

	private function show(): void {
		echo '<div class="wrap"><hr class="wp-header-end"><div id="msw-app">';
		printf( '<h1>%s</h1>', esc_html__( 'Webhooks', 'multisite-webhooks' ) );
		printf( '<p class="hide-if-no-js">%s</p>', esc_html__( 'Loading…', 'multisite-webhooks' ) );
		printf(
			'<noscript><p>%s</p></noscript>',
			esc_html__( 'These screens need JavaScript. You can also use the REST API.', 'multisite-webhooks' )
		);
		echo '</div></div>';
	}

	/** @return array<string, string> */
	private function settings(): array {
		return [
			'page'     => network_admin_url( 'admin.php?page=' . self::SLUG ),
			'network'  => (string) get_network()?->site_name,
			'timezone' => wp_timezone_string(),
		];
	}

	/** @return array{dependencies: list<non-empty-string>, version: string} */
	private function asset(): array {
		$file         = dirname( $this->plugin_file ) . '/build/index.asset.php';
		$asset        = is_file( $file ) ? include $file : [];
		$dependencies = is_array( $asset ) && is_array( $asset['dependencies'] ?? null ) ? $asset['dependencies'] : [];
		$version      = is_array( $asset ) && is_string( $asset['version'] ?? null ) ? $asset['version'] : $this->version;
		return [
			'dependencies' => array_values( array_filter( $dependencies, static fn ( mixed $one ): bool => is_string( $one ) && '' !== $one ) ),
			'version'      => $version,
		];
	}
}
