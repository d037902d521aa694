<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\PresentNetwork;
use MultisiteWebhooks\Edge\Screen;

/** The page in the network admin: a menu item, a frame that needs no script, and the app inside it. */
final class AdminPage {

	/** Not the page's slug: WordPress hides a single submenu item that has its parent's slug. */
	private const OWN_PARENT = 'ultimate-multisite';

	private string $hook = '';

	private readonly Build $build;

	/** The number of rows in the list that this page opens with. Null on other screens, and if it could not be read. */
	private ?int $rows = null;

	/**
	 * @param \Closure(): ?string       $menu_parent The menu of Ultimate Multisite, if there is one.
	 * @param \Closure(): ?NetworkCopy  $copy        Null unless the network is a copy.
	 * @param \Closure(): RetentionDays $retention   How long the log is kept.
	 * @param \Closure(): Schemas       $schemas
	 */
	public function __construct(
		private readonly string $plugin_file,
		string $version,
		private readonly \Closure $menu_parent,
		private readonly \Closure $copy,
		private readonly \Closure $retention,
		private readonly \Closure $schemas,
	) {
		$this->build = new Build( $plugin_file, $version );
	}

	public function add_menu(): void {
		$parent = ( $this->menu_parent )();
		if ( null === $parent ) {
			$parent = self::OWN_PARENT;
			$name   = 'Ultimate Multisite';
			add_menu_page( $name, $name, Api::CAPABILITY, $parent, '__return_null', 'dashicons-admin-multisite', 30 );
		}
		$title      = __( 'Webhooks', 'multisite-webhooks' );
		$this->hook = (string) add_submenu_page( $parent, $title, $title, Api::CAPABILITY, Screen::PAGE, $this->show( ... ) );
		if ( self::OWN_PARENT === $parent ) {
			// WordPress adds the parent as its own first item; it has no page.
			remove_submenu_page( $parent, $parent );
		}
	}

	public function enqueue( string $hook ): void {
		if ( '' === $this->hook || $hook !== $this->hook ) {
			return;
		}
		$asset = $this->build->asset();
		$query = ScreenQuery::of_request();
		wp_enqueue_style( Screen::PAGE, $this->build->url( 'index.css' ), [ 'wp-components' ], $asset['version'] );
		wp_style_add_data( Screen::PAGE, 'rtl', 'replace' );
		$script = $this->build->url( 'index.js' );
		wp_enqueue_script( Screen::PAGE, $script, $asset['dependencies'], $asset['version'], [ 'in_footer' => true ] );
		wp_set_script_translations( Screen::PAGE, 'multisite-webhooks', dirname( $this->plugin_file ) . '/languages' );
		$responses  = ( new Preload( ( $this->schemas )() ) )->of( $query );
		$this->rows = $this->rows_of( $responses, $query );
		$settings   = wp_json_encode( $this->settings(), JSON_HEX_TAG );
		wp_add_inline_script( Screen::PAGE, "window.multisiteWebhooks = {$settings};", 'before' );
		$preloaded = wp_json_encode( $responses, JSON_HEX_TAG );
		wp_add_inline_script( 'wp-api-fetch', "wp.apiFetch.use( wp.apiFetch.createPreloadingMiddleware( {$preloaded} ) );" );
		if ( $query->screen()->is_list() ) {
			add_action( 'admin_head', $this->preload_list( ... ) );
		}
	}

	/** The code of the lists is large and requested late, so the browser loads it in parallel. */
	private function preload_list(): void {
		$url = $this->build->chunk_url( 'dataviews' );
		if ( null !== $url ) {
			printf( '<link rel="preload" as="script" href="%s">' . "\n", esc_url( $url ) );
		}
	}

	private function show(): void {
		( new Shell() )->show( ScreenQuery::of_request()->screen(), $this->rows );
	}

	/** @return array<string, mixed> */
	private function settings(): array {
		$days = ( $this->retention )();
		return [
			'page'            => Screen::Webhooks->url(),
			'network'         => (string) get_network()?->site_name,
			'timezone'        => wp_timezone_string(),
			'build'           => $this->build->url(),
			'rows'            => $this->rows,
			'keepContentDays' => $days->content,
			'keepLogDays'     => $days->log,
		] + PresentNetwork::of( ( $this->copy )() );
	}

	/** @param array<mixed> $responses The preloaded ones; the list's is last. */
	private function rows_of( array $responses, ScreenQuery $query ): ?int {
		if ( ! $query->screen()->is_list() || count( $responses ) < 2 ) {
			return null;
		}
		$response = end( $responses );
		$body     = is_array( $response ) ? ( $response['body'] ?? null ) : null;
		if ( ! is_array( $body ) ) {
			return null;
		}
		$rows = count( $body );
		return 0 === $rows && $query->is_narrowed() ? null : $rows;
	}
}
