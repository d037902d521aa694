<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Test\Integration\Support\EventTestCase;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use WP_Ultimo\Checkout\Checkout;
use WP_Ultimo\Models\Customer;
use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Payment;
use WP_Ultimo\Table;

/** On a network with a double of Ultimate Multisite, where the site acme (3) can belong to a membership. */
abstract class UltimateMultisiteTestCase extends EventTestCase {

	protected const SITE = 3;

	protected function setUp(): void {
		parent::setUp();
		Checkout::get_instance()->reset();
	}

	protected function tearDown(): void {
		Table::clear();
		foreach ( [ 'wu_membership_id', 'wu_customer_id', 'wu_type' ] as $name ) {
			delete_site_meta( self::SITE, $name );
			delete_site_meta( 2, $name );
		}
		parent::tearDown();
	}

	/** @param array<string, mixed> $values */
	protected function customer( array $values = [] ): Customer {
		return wu_create_customer( $values + [ 'user_id' => 1 ] );
	}

	/** @param array<string, mixed> $values */
	protected function membership( array $values = [], ?Customer $customer = null ): Membership {
		$customer ??= $this->customer();
		return wu_create_membership(
			$values + [
				'customer_id' => $customer->get_id(),
				'amount'      => 29.99,
				'status'      => 'active',
			]
		);
	}

	/** @param array<string, mixed> $values */
	protected function payment( Membership $membership, array $values = [] ): Payment {
		return wu_create_payment(
			$values + [
				'customer_id'   => $membership->number( 'customer_id' ),
				'membership_id' => $membership->get_id(),
				'total'         => 29.99,
			]
		);
	}

	/** Its membership owns the site acme. */
	protected function membership_with_site( string $type = 'customer_owned' ): Membership {
		$membership = $this->membership();
		update_site_meta( self::SITE, 'wu_membership_id', $membership->get_id() );
		update_site_meta( self::SITE, 'wu_customer_id', $membership->number( 'customer_id' ) );
		update_site_meta( self::SITE, 'wu_type', $type );
		return $membership;
	}

	protected static function read( Payment $payment ): Payment {
		$read = wu_get_payment( $payment->get_id() );
		self::assertInstanceOf( Payment::class, $read );
		return $read;
	}

	protected static function delete_site( string $path ): void {
		WordPress::load_admin( 'ms' );
		$site = get_site_by_path( (string) get_network()?->domain, $path );
		if ( false !== $site ) {
			wp_delete_site( (int) $site->blog_id );
		}
	}
}
