<?php
/**
 * A double of what Ultimate Multisite adds to the menu of the network admin, and of the capability that it asks for.
 *
 * @see MultisiteWebhooks\Test\Integration\Scenario\Network\UltimateMultisitePageTest
 */

declare(strict_types=1);

add_action(
	'network_admin_menu',
	static function (): void {
		$print = static fn ( string $text ): Closure => static function () use ( $text ): void {
			echo esc_html( $text );
		};
		add_menu_page( 'Ultimate Multisite', 'Ultimate Multisite', 'read', 'wp-ultimo', $print( 'The dashboard of Ultimate Multisite' ) );
		add_submenu_page( 'wp-ultimo', 'Webhooks', 'Webhooks', 'wu_read_webhooks', 'wp-ultimo-webhooks', $print( 'Their own webhooks' ) );
	}
);

// Some may read the webhooks of Ultimate Multisite and not those of this plugin.
add_filter(
	'user_has_cap',
	static fn ( array $all, array $wanted, array $arguments, WP_User $user ): array => 'maria' === $user->user_login
		? [ 'wu_read_webhooks' => true ] + $all
		: $all,
	10,
	4
);
