<?php

declare(strict_types=1);

namespace WP_Ultimo\Managers;

/** The types that Ultimate Multisite registers itself, with examples that are made when somebody asks. */
final class Event_Types {

	private const PARTS = [
		'payment_received'        => [ 'payment', 'membership', 'customer' ],
		'site_published'          => [ 'site', 'customer', 'membership' ],
		'confirm_email_address'   => [ 'customer' ],
		'domain_created'          => [ 'domain', 'site', 'membership', 'customer' ],
		'renewal_payment_created' => [ 'payment', 'membership', 'customer' ],
		'invoice_sent'            => [ 'payment', 'customer' ],
		'payment_failed'          => [ 'membership', 'customer' ],
		'membership_expired'      => [ 'membership', 'customer' ],
		'demo_site_expiring'      => [ 'site', 'membership', 'customer' ],
		'checkout_step_completed' => [ 'membership', 'customer' ],
		'checkout_completed'      => [ 'payment', 'membership', 'customer' ],
		'subsite_post_created'    => [ 'site', 'membership' ],
		'subsite_cpt_created'     => [ 'site', 'membership' ],
		'subsite_user_registered' => [ 'site', 'membership' ],
	];

	/** @return array<string, array<string, mixed>> */
	public static function all(): array {
		$types = [];
		foreach ( self::PARTS as $slug => $parts ) {
			$types[ $slug ] = self::type( ucwords( strtr( $slug, '_', ' ' ) ), static fn (): array => self::example( $parts ) );
		}
		$types['checkout_started'] = self::type( 'Checkout Started', [ 'form_slug' => 'default-checkout' ] );
		$types['checkout_failed']  = self::type( 'Checkout Failed', [ 'error_codes' => [ 'example_error' ] ] );
		$types['subsite_woocommerce_order'] = self::type( 'Subsite WooCommerce Order Placed', [ 'order_id' => 1 ] );
		return $types;
	}

	/**
	 * @param array<string, mixed>|\Closure $payload
	 * @return array<string, mixed>
	 */
	public static function type( string $name, array|\Closure $payload ): array {
		return [
			'name'            => $name,
			'desc'            => "Fired for {$name}.",
			'payload'         => $payload,
			'deprecated_args' => [],
		];
	}

	/**
	 * @param list<string> $parts
	 * @return array<string, mixed>
	 */
	private static function example( array $parts ): array {
		return array_merge( ...array_map( static fn ( string $part ): array => wu_generate_event_payload( $part ), $parts ) );
	}
}
