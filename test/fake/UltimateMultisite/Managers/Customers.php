<?php

declare(strict_types=1);

namespace WP_Ultimo\Managers;

use WP_Ultimo\Models\Customer;

/** What happens to customers by itself. */
final class Customers {

	public static function init(): void {
		add_action( 'init', static fn () => Event_Manager::register_model_events( 'customer' ) );
		add_action( 'wp_login', self::logged_in( ... ), 10, 2 );
		add_filter( 'heartbeat_send', self::heartbeat( ... ) );
		add_action( 'wu_transition_customer_email_verification', self::verification_changed( ... ), 10, 3 );
	}

	private static function logged_in( string $login, \WP_User $user ): void {
		foreach ( Customer::get_all() as $customer ) {
			if ( $customer->get_user_id() === $user->ID ) {
				$customer->update_last_login();
			}
		}
	}

	private static function heartbeat( mixed $response ): mixed {
		self::logged_in( '', wp_get_current_user() );
		return $response;
	}

	private static function verification_changed( mixed $old, mixed $new, int $id ): void {
		$customer = 'pending' === $new ? wu_get_customer( $id ) : false;
		if ( false !== $customer ) {
			$customer->send_verification_email();
		}
	}
}
