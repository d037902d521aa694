<?php

declare(strict_types=1);

namespace WP_Ultimo\Checkout;

use WP_Ultimo\Gateways\Gateway;
use WP_Ultimo\Models\Customer;
use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Payment;
use WP_Ultimo\Objects\Billing_Address;

/** A checkout takes two requests: one places the order, in a transaction; the other processes it, without one. */
final class Checkout {

	private static ?self $instance = null;

	public ?\WP_Error $errors = null;

	public string $step = 'first';

	public static function get_instance(): self {
		self::$instance ??= new self();
		return self::$instance;
	}

	public function init(): void {
		add_action( 'wu_checkout_order_created', $this->log_step( ... ), 10, 4 );
		add_action( 'wu_checkout_done', $this->log_completed( ... ), 10, 4 );
	}

	/** Forgets an earlier checkout, as a new request does. */
	public function reset(): void {
		$this->errors = null;
		$this->step   = 'first';
	}

	public function is_first_step(): bool {
		return match ( $this->step ) {
			'first'  => true,
			'second' => false,
			default  => throw new \TypeError( 'This form has no steps.' ),
		};
	}

	/** Shows the form, with what went wrong in this request. */
	public function show( string $form ): void {
		do_action( 'wu_setup_checkout', null );
		do_action( 'wu_setup_checkout', null );
		do_action( 'wu_checkout_errors', $form );
		if ( null !== $this->errors ) {
			wu_create_event(
				[
					'slug'        => 'checkout_failed',
					'object_type' => 'checkout',
					'payload'     => [
						'checkout_form'  => $form,
						'error_codes'    => $this->errors->get_error_codes(),
						'error_messages' => array_combine( $this->errors->get_error_codes(), $this->errors->get_error_messages() ),
						'user_id'        => get_current_user_id(),
					],
				]
			);
		}
	}

	/**
	 * The first request.
	 *
	 * @param callable(): ?\WP_Error $fails What goes wrong when all is stored, if anything; it may throw.
	 * @return ?Payment Null if it was taken back.
	 */
	public function place_order( int $user_id, Cart $cart, ?callable $fails = null ): ?Payment {
		self::query( 'START TRANSACTION' );
		try {
			$payment = $this->order( $user_id, $cart );
			$error   = null === $fails ? null : $fails();
			do_action( 'wu_after_handle_order_submission', $error ?? [], $this );
		} catch ( \Throwable $exception ) {
			$error = new \WP_Error( 'exception-order-submission', $exception->getMessage() );
		}
		$this->errors = $error;
		self::query( null === $error ? 'COMMIT' : 'ROLLBACK' );
		return null === $error ? $payment : null;
	}

	/** Before anything is stored. */
	public function refuse( \WP_Error $error ): void {
		self::query( 'START TRANSACTION' );
		do_action( 'wu_after_handle_order_submission', $error, $this );
		$this->errors = $error;
		self::query( 'ROLLBACK' );
	}

	/** The second request, where the gateway refuses: the visitor is sent to a page that shows why. */
	public function decline( \WP_Error $error ): void {
		do_action( 'wu_checkout_before_process_checkout', $this );
		wu_get_session( 'signup' )->set( 'errors', $error );
	}

	/** The second request, of a free order: its gateway completes the payment, and has told of it in the first. */
	public function process( Payment $payment, Cart $cart ): void {
		do_action( 'wu_checkout_before_process_checkout', $this );
		$payment    = wu_get_payment( $payment->get_id() );
		$membership = false === $payment ? false : $payment->get_membership();
		if ( false === $payment || false === $membership ) {
			throw new \LogicException( 'The order is gone.' );
		}
		if ( $cart->is_free() ) {
			$membership->save();
			$payment->attributes( [ 'status' => 'completed' ] );
			$payment->save();
		}
		do_action( 'wu_checkout_done', $payment, $membership, $membership->get_customer(), $cart, $cart->type, $this );
	}

	/** A customer is created and saved three times, a membership and its payment are saved again. */
	private function order( int $user_id, Cart $cart ): Payment {
		$customer = wu_create_customer( [ 'user_id' => $user_id ] );
		$customer->update_last_login();
		$customer->set_billing_address( new Billing_Address( [ 'billing_country' => 'US' ] ) );
		$customer->save();
		$customer->attributes( [ 'signup_form' => 'main-form' ] );
		$customer->save();
		$membership = wu_create_membership(
			[
				'customer_id' => $customer->get_id(),
				'plan_id'     => 1,
				'amount'      => $cart->total,
			]
		);
		$membership->save();
		$payment = wu_create_payment(
			[
				'customer_id'   => $customer->get_id(),
				'membership_id' => $membership->get_id(),
				'subtotal'      => $cart->total,
				'total'         => $cart->total,
			]
		);
		$payment->update_meta( 'wu_original_cart', 1 );
		$payment->save();
		do_action( 'wu_checkout_order_created', $cart, $customer, $membership, $payment );
		if ( $cart->is_free() ) {
			$membership->attributes( [ 'status' => 'active' ] );
			$membership->save();
			( new Gateway( 'free' ) )->trigger_payment_processed( $payment, $membership );
		}
		return $payment;
	}

	private function log_step( Cart $cart, Customer $customer, Membership $membership, Payment $payment ): void {
		wu_create_event(
			[
				'slug'        => 'checkout_step_completed',
				'object_type' => 'membership',
				'object_id'   => $membership->get_id(),
				'payload'     => [
					'customer_id'   => $customer->get_id(),
					'membership_id' => $membership->get_id(),
					'plan_id'       => $membership->number( 'plan_id' ),
					'plan_slug'     => 'basic',
					'cart_type'     => $cart->type,
					'is_free'       => $cart->is_free(),
				],
			]
		);
	}

	private function log_completed( Payment $payment, Membership $membership, Customer $customer, Cart $cart ): void {
		wu_create_event(
			[
				'slug'        => 'checkout_completed',
				'object_type' => 'membership',
				'object_id'   => $membership->get_id(),
				'payload'     => [
					'customer_id'    => $customer->get_id(),
					'membership_id'  => $membership->get_id(),
					'payment_id'     => $payment->get_id(),
					'payment_total'  => $payment->get_total(),
					'payment_status' => $payment->get_status(),
					'plan_id'        => $membership->number( 'plan_id' ),
					'plan_slug'      => 'basic',
					'cart_type'      => $cart->type,
					'gateway'        => $cart->is_free() ? 'free' : 'stripe',
					'is_free'        => $cart->is_free(),
				],
			]
		);
	}

	private static function query( string $statement ): void {
		$wpdb = $GLOBALS['wpdb'];
		if ( $wpdb instanceof \wpdb ) {
			$wpdb->query( $statement );
		}
	}
}
