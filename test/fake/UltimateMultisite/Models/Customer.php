<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

final class Customer extends Billable_Model {

	protected const COLUMNS = [
		'user_id'            => 0,
		'type'               => 'customer',
		'date_registered'    => '2026-11-27 10:00:00',
		'email_verification' => 'none',
		'last_login'         => '',
		'has_trialed'        => null,
		'vip'                => false,
		'ips'                => [],
		'signup_form'        => 'by-admin',
	];

	protected const TRANSITIONS = [ 'email_verification', 'vip' ];

	protected const REQUIRED = [ 'user_id' ];

	/** Instead of a user: for mocks. */
	public ?object $mocked_user = null;

	public function get_user_id(): int {
		return $this->number( 'user_id' );
	}

	public function get_email_verification(): string {
		return $this->text( 'email_verification' );
	}

	/** Each login saves the customer. */
	public function update_last_login(): void {
		$this->attributes(
			[
				'last_login' => gmdate( 'Y-m-d H:i:s', time() + count( (array) $this->values['ips'] ) ),
				'ips'        => [ ...(array) $this->values['ips'], '203.0.113.' . count( (array) $this->values['ips'] ) ],
			]
		);
		$this->save();
	}

	public function send_verification_email(): void {
		wu_do_event(
			'confirm_email_address',
			[ 'verification_link' => network_home_url( "?email-verification-key=abc123&customer={$this->get_hash()}" ) ]
				+ wu_generate_event_payload( 'customer', $this )
		);
	}

	public function to_search_results(): array {
		$user = $this->mocked_user ?? get_userdata( $this->get_user_id() );
		$data = is_object( $user ) ? [
			'display_name' => $user->display_name ?? '',
			'user_email'   => $user->user_email ?? '',
			'avatar'       => "<img alt='' src='https://www.example.com/avatar' class='avatar' height='40' width='40'/>",
		] : [];
		return $this->to_array() + $data + [ 'billing_address' => $this->get_billing_address()->to_string() ];
	}
}
