<?php

declare(strict_types=1);

namespace WP_Ultimo\Managers;

use WP_Ultimo\Models\Webhook;

/** Ultimate Multisite's own sender, which here sends nothing. It logs another event for each of its webhooks. */
final class Webhook_Manager {

	private static ?self $instance = null;

	public static function get_instance(): self {
		self::$instance ??= new self();
		return self::$instance;
	}

	public function init(): void {
		add_action( 'init', $this->register_webhook_listeners( ... ) );
	}

	public function send_webhooks(): void {
		$slug = substr( (string) current_filter(), strlen( 'wu_event_' ) );
		foreach ( Webhook::get_all() as $webhook ) {
			if ( $webhook->text( 'event' ) === $slug ) {
				wu_create_event(
					[
						'slug'        => $slug,
						'object_type' => 'webhook',
						'object_id'   => $webhook->get_id(),
						'payload'     => [ 'message' => "Sent a {$slug} event to the URL {$webhook->text( 'webhook_url' )}" ],
					]
				);
				$webhook->attributes( [ 'event_count' => $webhook->number( 'event_count' ) + 1 ] );
				$webhook->save();
			}
		}
	}

	private function register_webhook_listeners(): void {
		foreach ( array_keys( wu_get_event_types() ) as $slug ) {
			add_action( "wu_event_{$slug}", [ $this, 'send_webhooks' ] );
		}
	}
}
