<?php

declare(strict_types=1);

namespace WP_Ultimo\Gateways;

use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Payment;

/** What gateways do with a payment. */
final readonly class Gateway {

	public function __construct( private string $id ) {}

	/** As Stripe does: the payment is completed and saved before it is told. */
	public function complete( Payment $payment ): void {
		$payment->attributes(
			[
				'status'  => 'completed',
				'gateway' => $this->id,
			]
		);
		$payment->save();
		$this->trigger_payment_processed( $payment );
	}

	public function trigger_payment_processed( Payment $payment, ?Membership $membership = null ): void {
		$of_payment = $payment->get_membership();
		$membership ??= false === $of_payment ? null : $of_payment;
		do_action( 'wu_gateway_payment_processed', $payment, $membership, $this );
	}

	public function fail( Membership $membership ): void {
		wu_do_event(
			'payment_failed',
			array_merge(
				wu_generate_event_payload( 'membership', $membership ),
				wu_generate_event_payload( 'customer', $membership->get_customer() ),
				[ 'payment_gateway' => $this->id ]
			)
		);
		do_action( 'wu_recurring_payment_failed', $membership, $this );
	}
}
