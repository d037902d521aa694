<?php

declare(strict_types=1);

namespace WP_Ultimo\Managers;

/** Logs what happens on the sites of customers. In a request of the main site it hooks nothing. */
final class Activity {

	private const EXCLUDED = [ 'revision', 'auto-draft', 'nav_menu_item', 'wp_block', 'wp_template', 'wp_navigation' ];

	public static function init(): void {
		add_action( 'plugins_loaded', self::register_subsite_hooks( ... ), 20 );
	}

	public static function register_subsite_hooks(): void {
		if ( is_main_site() ) {
			return;
		}
		add_action( 'transition_post_status', self::published( ... ), 10, 3 );
		add_action( 'add_user_to_blog', self::user_added( ... ), 10, 3 );
		add_action( 'woocommerce_new_order', self::ordered( ... ), 10, 2 );
	}

	private static function published( string $new, string $old, \WP_Post $post ): void {
		if ( 'publish' !== $new || 'publish' === $old || in_array( $post->post_type, self::EXCLUDED, true ) ) {
			return;
		}
		$is_post = in_array( $post->post_type, [ 'post', 'page' ], true );
		self::log(
			$is_post ? 'subsite_post_created' : 'subsite_cpt_created',
			get_current_blog_id(),
			[
				'post_id'        => $post->ID,
				'post_title'     => $post->post_title,
				'post_type'      => $post->post_type,
				'post_status'    => $post->post_status,
				'post_author_id' => (int) $post->post_author,
			]
		);
	}

	private static function user_added( int $user_id, string $role, int $site_id ): void {
		$user = get_userdata( $user_id );
		self::log(
			'subsite_user_registered',
			$site_id,
			[
				'new_user_id'    => $user_id,
				'new_user_login' => false === $user ? '' : $user->user_login,
				'new_user_email' => false === $user ? '' : $user->user_email,
				'new_user_role'  => $role,
			]
		);
	}

	/** @param array{total: string, status: string, items: int} $order A stand-in. */
	private static function ordered( int $order_id, array $order ): void {
		self::log(
			'subsite_woocommerce_order',
			get_current_blog_id(),
			[
				'order_id'     => $order_id,
				'order_total'  => $order['total'],
				'order_status' => $order['status'],
				'order_items'  => $order['items'],
			]
		);
	}

	/** @param array<string, mixed> $what */
	private static function log( string $slug, int $site_id, array $what ): void {
		$site = wu_get_site( $site_id );
		if ( false === $site || 0 === $site->get_membership_id() ) {
			return;
		}
		$about      = [
			'object_type' => 'site',
			'object_id'   => $site_id,
		];
		$membership = $site->get_membership();
		$payload    = array_merge(
			wu_generate_event_payload( 'site', $site ),
			false === $membership ? [] : wu_generate_event_payload( 'membership', $membership ),
			$what,
			$about
		);
		wu_create_event(
			$about + [
				'slug'    => $slug,
				'payload' => $payload,
			]
		);
	}
}
