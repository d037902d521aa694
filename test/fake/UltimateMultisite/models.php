<?php
/**
 * Functions that find and make objects.
 */

declare(strict_types=1);

use WP_Ultimo\Models\Customer;
use WP_Ultimo\Models\Domain;
use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Payment;
use WP_Ultimo\Models\Site;

function wu_get_customer( mixed $id ): Customer|false {
	return Customer::get_by_id( $id );
}

function wu_get_membership( mixed $id ): Membership|false {
	return Membership::get_by_id( $id );
}

function wu_get_payment( mixed $id ): Payment|false {
	return Payment::get_by_id( $id );
}

function wu_get_site( mixed $id ): Site|false {
	return Site::get_by_id( $id );
}

function wu_get_domain( mixed $id ): Domain|false {
	return Domain::get_by_id( $id );
}

/** @param array<string, mixed> $data */
function wu_create_customer( array $data ): Customer {
	$customer = new Customer( $data );
	$customer->save();
	return $customer;
}

/** @param array<string, mixed> $data */
function wu_create_membership( array $data ): Membership {
	$membership = new Membership( $data );
	$membership->save();
	return $membership;
}

/** @param array<string, mixed> $data */
function wu_create_payment( array $data ): Payment {
	$payment = new Payment( $data );
	$payment->save();
	return $payment;
}
