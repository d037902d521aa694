<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\Recorder;

/** Records that a checkout was started, and that one failed. */
final readonly class CheckoutEvents {

	public function __construct( private Recorder $recorder, private ToldEvents $told ) {}

	/** The form is shown. It is shown again where something is wrong, and for each further step. */
	public function shown( mixed $form = '' ): void {
		$method = $_SERVER['REQUEST_METHOD'] ?? 'GET';
		if ( 'POST' === $method || ! is_string( $form ) || false === Models::call( self::checkout(), 'is_first_step' ) ) {
			return;
		}
		$address = $_SERVER['REMOTE_ADDR'] ?? '';
		$payload = Payloads::complete(
			[
				'form_slug'  => $form,
				'user_id'    => get_current_user_id(),
				'ip_address' => is_string( $address ) && false !== filter_var( $address, FILTER_VALIDATE_IP ) ? $address : '',
				'referrer'   => esc_url_raw( (string) wp_get_raw_referer() ),
			]
		);
		if ( $this->told->catch( 'checkout_started', $payload ) ) {
			$this->recorder->record( 'checkout_started', $payload );
		}
	}

	/** What has gone wrong in this request. Its transaction is over: what was recorded there is lost. */
	public function ended(): void {
		$checkout = $this->told->has_told( 'checkout_failed' ) ? null : self::checkout();
		$errors   = null === $checkout ? null : self::errors( $checkout );
		if ( null === $errors || ! $errors->has_errors() ) {
			return;
		}
		$messages = [];
		foreach ( $errors->get_error_codes() as $code ) {
			$messages[ $code ] = $errors->get_error_message( $code );
		}
		$payload = Payloads::complete(
			[
				'checkout_form'  => self::form( $checkout ),
				'error_codes'    => $errors->get_error_codes(),
				'error_messages' => $messages,
				'user_id'        => get_current_user_id(),
			]
		);
		$this->recorder->record( 'checkout_failed', $payload );
	}

	/** Of an order that could not be placed, or, when it was processed, of its gateway: those are kept for the next page. */
	private static function errors( object $checkout ): ?\WP_Error {
		$errors = get_object_vars( $checkout )['errors'] ?? null;
		if ( ! $errors instanceof \WP_Error && 0 < did_action( 'wu_checkout_before_process_checkout' ) ) {
			$errors = Models::call( Models::ask( 'wu_get_session', 'signup' ), 'get', 'errors' );
		}
		return $errors instanceof \WP_Error ? $errors : null;
	}

	private static function form( ?object $checkout ): string {
		$form = Models::call( null === $checkout ? null : get_object_vars( $checkout )['checkout_form'] ?? null, 'get_slug' );
		return is_string( $form ) ? $form : 'none';
	}

	/** Only where this request has used it. */
	private static function checkout(): ?object {
		return Models::instance( 'WP_Ultimo\Checkout\Checkout' );
	}
}
