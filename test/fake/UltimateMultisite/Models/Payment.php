<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

/** Has no billing address of its own. */
final class Payment extends Base_Model {

	protected const COLUMNS = [
		'customer_id'    => 0,
		'membership_id'  => 0,
		'parent_id'      => 0,
		'currency'       => 'USD',
		'subtotal'       => 0.0,
		'tax_total'      => 0.0,
		'total'          => 0.0,
		'status'         => 'pending',
		'gateway'        => '',
		'product_names'  => 'Basic Plan',
		'invoice_number' => 0,
		'date_created'   => '2026-11-27 10:00:00',
	];

	protected const AMOUNTS = [ 'subtotal', 'tax_total', 'total' ];

	protected const TRANSITIONS = [ 'status' ];

	protected const REQUIRED = [ 'customer_id', 'membership_id', 'status' ];

	public function get_customer(): Customer|false {
		return wu_get_customer( $this->number( 'customer_id' ) );
	}

	public function get_membership(): Membership|false {
		return wu_get_membership( $this->number( 'membership_id' ) );
	}

	public function get_status(): string {
		return $this->text( 'status' );
	}

	public function get_total(): float {
		return (float) $this->text( 'total' );
	}

	public function get_invoice_url(): string {
		return network_home_url( "?action=invoice&reference={$this->get_hash()}" );
	}

	public function to_search_results(): array {
		return $this->to_array() + [ 'reference_code' => $this->get_hash() ];
	}
}
