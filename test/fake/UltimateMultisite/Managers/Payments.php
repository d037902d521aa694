<?php

declare(strict_types=1);

namespace WP_Ultimo\Managers;

use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Payment;

/** What happens to payments and memberships by itself, and by WP-Cron. */
final class Payments {

	public static function init(): void {
		foreach ( [ 'membership', 'payment' ] as $model ) {
			add_action( 'init', static fn () => Event_Manager::register_model_events( $model ) );
		}
		add_action( 'wu_gateway_payment_processed', self::processed( ... ), 10, 2 );
		add_action( 'wu_transition_payment_status', self::number_invoice( ... ), 10, 3 );
		add_action( 'wu_async_mark_membership_as_expired', self::expire( ... ) );
		add_action( 'wu_async_create_renewal_payment', self::renew( ... ) );
	}

	/** Tells of a customer who doesn't exist if theirs was deleted. */
	private static function processed( Payment $payment, ?Membership $membership ): void {
		$payload = wu_generate_event_payload( 'payment', $payment );
		if ( null !== $membership ) {
			$customer = $membership->get_customer();
			$payload  = array_merge(
				$payload,
				wu_generate_event_payload( 'membership', $membership ),
				wu_generate_event_payload( 'customer', $customer )
			);
		}
		wu_do_event( 'payment_received', $payload );
	}

	/** A completed payment is saved twice: with its number, and as its caller does. */
	private static function number_invoice( mixed $old = null, mixed $new = null, mixed $id = 0 ): void {
		$payment = 'completed' === $new ? wu_get_payment( $id ) : false;
		if ( false === $payment || 0 !== $payment->number( 'invoice_number' ) ) {
			return;
		}
		$payment->attributes( [ 'invoice_number' => $payment->get_id() ] );
		$payment->save();
	}

	private static function expire( int $id ): void {
		$membership = wu_get_membership( $id );
		if ( false === $membership ) {
			return;
		}
		$membership->attributes( [ 'status' => 'expired' ] );
		$membership->set_skip_validation( true );
		$membership->save();
		wu_do_event(
			'membership_expired',
			array_merge(
				wu_generate_event_payload( 'membership', $membership ),
				wu_generate_event_payload( 'customer', $membership->get_customer() )
			)
		);
	}

	private static function renew( int $id ): void {
		$membership = wu_get_membership( $id );
		if ( false === $membership ) {
			return;
		}
		$payment = new Payment(
			[
				'customer_id'   => $membership->number( 'customer_id' ),
				'membership_id' => $id,
				'total'         => (float) $membership->text( 'amount' ),
			]
		);
		$payment->save();
		$membership->attributes( [ 'status' => 'on-hold' ] );
		$membership->save();
		wu_do_event(
			'renewal_payment_created',
			array_merge(
				[ 'default_payment_url' => network_home_url( "register/?payment={$payment->get_hash()}" ) ],
				wu_generate_event_payload( 'payment', $payment ),
				wu_generate_event_payload( 'membership', $membership ),
				wu_generate_event_payload( 'customer', $membership->get_customer() )
			)
		);
	}

	/** As its two windows for sending an invoice do. */
	public static function send_invoice( Payment $payment, string $message ): void {
		wu_do_event(
			'invoice_sent',
			array_merge(
				[
					'payment_url'     => network_home_url( "register/?payment={$payment->get_hash()}" ),
					'invoice_message' => $message,
				],
				wu_generate_event_payload( 'payment', $payment ),
				wu_generate_event_payload( 'customer', $payment->get_customer() )
			)
		);
	}
}
