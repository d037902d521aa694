<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Watch;

/** The name of an action of WordPress or a plugin, and what is known of it by its name alone. */
final class ActionName {

	private const FORM = '/\A[\x21-\x7e]{1,150}\z/';

	private const OURS = 'multisite_webhooks_';

	/** Known to fire on each request, or each page, often many times. */
	private const FREQUENT = [
		'muplugins_loaded',
		'plugins_loaded',
		'plugin_loaded',
		'mu_plugin_loaded',
		'network_plugin_loaded',
		'registered_taxonomy',
		'registered_post_type',
		'sanitize_comment_cookies',
		'setup_theme',
		'unload_textdomain',
		'load_textdomain',
		'after_setup_theme',
		'auth_cookie_valid',
		'auth_cookie_malformed',
		'set_current_user',
		'init',
		'widgets_init',
		'register_sidebar',
		'wp_register_sidebar_widget',
		'wp_default_scripts',
		'wp_default_styles',
		'wp_loaded',
		'parse_request',
		'send_headers',
		'parse_query',
		'pre_get_posts',
		'posts_selection',
		'wp',
		'template_redirect',
		'get_header',
		'wp_enqueue_scripts',
		'wp_print_styles',
		'wp_print_scripts',
		'wp_head',
		'wp_body_open',
		'loop_start',
		'the_post',
		'loop_end',
		'get_footer',
		'wp_footer',
		'wp_print_footer_scripts',
		'shutdown',
		'ms_loaded',
		'ms_site_check',
		'admin_init',
		'admin_menu',
		'network_admin_menu',
		'current_screen',
		'admin_enqueue_scripts',
		'admin_head',
		'admin_footer',
		'admin_bar_init',
		'admin_bar_menu',
		'rest_api_init',
		'switch_blog',
		'clean_post_cache',
		'metadata_lazyloader_queued_objects',
		'parse_term_query',
		'pre_get_terms',
		'parse_site_query',
		'pre_get_sites',
		'parse_network_query',
		'pre_get_networks',
		'pre_get_users',
		'pre_user_query',
		'parse_comment_query',
		'pre_get_comments',
		'deprecated_hook_run',
		'doing_it_wrong_run',
		'http_api_debug',
		'query',
		'gettext',
		'added_option',
		'updated_option',
		'update_option',
		'add_option',
		'set_transient',
		'setted_transient',
		'set_site_transient',
		'wp_cache_set_last_changed',
		'block_type_metadata',
		'requests-requests.before_request',
		'user_has_cap',
		'map_meta_cap',
		'option_home',
		'sanitize_title',
		'esc_html',
		'attribute_escape',
	];

	public static function is_valid( string $name ): bool {
		return 1 === preg_match( self::FORM, $name );
	}

	/** Never listened to: `all` is every hook, and our own would tell of themselves without end. */
	public static function is_refused( string $name ): bool {
		return 'all' === $name || str_starts_with( $name, self::OURS );
	}

	public static function is_frequent( string $name ): bool {
		return in_array( $name, self::FREQUENT, true );
	}

	/** @return list<string> */
	public static function frequent(): array {
		return self::FREQUENT;
	}
}
