<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

final class Membership extends Billable_Model {

	protected const COLUMNS = [
		'customer_id'     => 0,
		'user_id'         => 0,
		'plan_id'         => 0,
		'currency'        => 'USD',
		'initial_amount'  => 0.0,
		'amount'          => 0.0,
		'recurring'       => true,
		'auto_renew'      => false,
		'duration'        => 1,
		'duration_unit'   => 'month',
		'date_created'    => '2026-11-27 10:00:00',
		'date_expiration' => null,
		'times_billed'    => 0,
		'status'          => 'pending',
		'gateway'         => '',
	];

	protected const AMOUNTS = [ 'initial_amount', 'amount' ];

	protected const TRANSITIONS = [ 'status' ];

	protected const REQUIRED = [ 'customer_id', 'status' ];

	public function get_customer(): Customer|false {
		return wu_get_customer( $this->number( 'customer_id' ) );
	}

	public function get_status(): string {
		return $this->text( 'status' );
	}

	/** @return list<Site> */
	public function get_sites( bool $include_pending = true ): array {
		$mine = fn ( Site $site ): bool => $site->get_membership_id() === $this->get_id();
		return array_values( array_filter( Site::get_all(), $mine ) );
	}

	public function to_search_results(): array {
		$customer = $this->get_customer();
		$amount   = round( (float) $this->text( 'amount' ), 2 );
		return $this->to_array() + [
			'customer'        => false === $customer ? null : $customer->to_search_results(),
			'formatted_price' => 0.0 === $amount ? 'Free!' : "\${$amount} per month",
			'reference_code'  => $this->get_hash(),
		];
	}
}
