<?php

declare(strict_types=1);

namespace WP_Ultimo\Managers;

use WP_Ultimo\Models\Base_Model;
use WP_Ultimo\Models\Billable_Model;
use WP_Ultimo\Models\Payment;
use WP_Ultimo\Models\Site;
use WP_Ultimo\Objects\Billing_Address;

/** What events say of objects. Without an object they tell of people who don't exist. */
final class Payloads {

	private const CUSTOMER = [
		'id'                 => 'id',
		'name'               => 'display_name',
		'user_id'            => 'user_id',
		'user_email'         => 'user_email',
		'email_verification' => 'email_verification',
		'avatar'             => 'avatar',
		'billing_address'    => 'billing_address',
	];

	private const MEMBERSHIP = [
		'id'              => 'id',
		'status'          => 'status',
		'reference_code'  => 'reference_code',
		'initial_amount'  => 'initial_amount',
		'amount'          => 'amount',
		'currency'        => 'currency',
		'description'     => 'formatted_price',
		'gateway'         => 'gateway',
		'date_expiration' => 'date_expiration',
	];

	private const PAYMENT = [
		'id'             => 'id',
		'status'         => 'status',
		'reference_code' => 'reference_code',
		'subtotal'       => 'subtotal',
		'tax_total'      => 'tax_total',
		'total'          => 'total',
		'currency'       => 'currency',
		'product_names'  => 'product_names',
		'date_created'   => 'date_created',
		'gateway'        => 'gateway',
	];

	private const SITE = [
		'id'          => 'blog_id',
		'title'       => 'title',
		'description' => 'description',
		'url'         => 'siteurl',
	];

	private const DOMAIN = [
		'id'           => 'id',
		'domain'       => 'domain',
		'site_id'      => 'blog_id',
		'stage'        => 'stage',
		'active'       => 'active',
		'primary'      => 'primary_domain',
		'secure'       => 'secure',
		'date_created' => 'date_created',
	];

	private const FIELDS = [
		'customer'   => self::CUSTOMER,
		'membership' => self::MEMBERSHIP,
		'payment'    => self::PAYMENT,
		'site'       => self::SITE,
		'domain'     => self::DOMAIN,
	];

	private const AMOUNTS = [ 'subtotal', 'tax_total', 'total', 'initial_amount', 'amount' ];

	/** @return array<string, mixed> */
	public static function generate( string $name, Base_Model|false $model ): array {
		$model   = false === $model ? wu_double_mock( $name ) : $model;
		$payload = self::named( $name, $model->to_search_results() );
		if ( $model instanceof Payment ) {
			$payload['payment_invoice_url'] = $model->get_invoice_url();
		}
		if ( $model instanceof Site ) {
			$payload['site_admin_url'] = get_admin_url( 0 === $model->get_id() ? null : $model->get_id() );
		}
		$payload[ "{$name}_manage_url" ] = network_admin_url( "admin.php?page=wp-ultimo-edit-{$name}&id={$model->get_id()}" );
		return $payload;
	}

	/**
	 * Fails for a payment without a membership.
	 *
	 * @return array<string, mixed>
	 */
	public static function of_model( string $name, ?object $object = null ): array {
		if ( ! $object instanceof Base_Model ) {
			return [ ...self::example( $name ), ...array_fill_keys( Billing_Address::FIELDS, '' ) ];
		}
		$payload = self::generate( $name, $object );
		if ( $object instanceof Payment ) {
			$payload = [ ...$payload, ...self::generate( 'membership', $object->get_membership() ) ];
		}
		if ( method_exists( $object, 'get_customer' ) ) {
			$customer = $object->get_customer();
			$payload  = [ ...$payload, ...self::generate( 'customer', $customer instanceof Base_Model ? $customer : false ) ];
		}
		$billed = $object instanceof Payment ? $object->get_membership() : $object;
		if ( ! $billed instanceof Billable_Model ) {
			throw new \Error( 'Call to a member function get_billing_address() on bool' );
		}
		return [ ...$payload, ...$billed->get_billing_address()->to_array() ];
	}

	/** @return array<string, mixed> */
	private static function example( string $name ): array {
		$parts = [ $name, ...( 'payment' === $name ? [ 'membership' ] : [] ), ...( 'customer' === $name ? [] : [ 'customer' ] ) ];
		return array_merge( ...array_map( static fn ( string $part ): array => self::generate( $part, false ), $parts ) );
	}

	/**
	 * @param array<string, mixed> $values
	 * @return array<string, mixed>
	 */
	private static function named( string $name, array $values ): array {
		$payload = [];
		foreach ( self::FIELDS[ $name ] ?? [] as $field => $from ) {
			$value = $values[ $from ] ?? null;

			$payload[ "{$name}_{$field}" ] = is_bool( $value ) ? var_export( $value, true ) : $value;
			if ( ! in_array( $field, self::AMOUNTS, true ) ) {
				continue;
			}
			$payload[ "{$name}_{$field}" ]     = '$' . number_format( is_numeric( $value ) ? (float) $value : 0, 2 );
			$payload[ "{$name}_{$field}_raw" ] = $value;
		}
		return $payload;
	}
}
