<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

use WP_Ultimo\Objects\Billing_Address;

/** Has a billing address, which is stored beside its columns. */
abstract class Billable_Model extends Base_Model {

	public function get_billing_address(): Billing_Address {
		$fields = [];
		foreach ( (array) $this->get_meta( 'wu_billing_address' ) as $name => $value ) {
			$fields[ (string) $name ] = is_scalar( $value ) ? (string) $value : '';
		}
		return new Billing_Address( $fields );
	}

	public function set_billing_address( Billing_Address $address ): void {
		$this->meta['wu_billing_address'] = $address->to_array();
	}
}
