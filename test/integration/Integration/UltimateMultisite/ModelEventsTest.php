<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\ModelEvents;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Ultimo\Managers\Event_Manager;
use WP_Ultimo\Models\Customer;
use WP_Ultimo\Models\Payment;
use WP_Ultimo\Objects\Billing_Address;

/** The six events about customers, memberships and payments, which Ultimate Multisite never fires. */
#[CoversClass( ModelEvents::class )]
final class ModelEventsTest extends UltimateMultisiteTestCase {

	private const ALL = [
		'customer_created',
		'customer_updated',
		'membership_created',
		'membership_updated',
		'payment_created',
		'payment_updated',
	];

	public function test_a_customer_who_is_created_is_told_as_the_request_leaves_them(): void {
		$this->subscribe( ...self::ALL );
		$customer = $this->customer();
		$customer->set_billing_address( new Billing_Address( [ 'billing_city' => 'Portland' ] ) );
		$customer->save();
		$customer->update_last_login();

		$told = $this->told( 'customer_created' );

		self::assertSame( [ $customer->get_id(), 1 ], [ $told->number( 'customer_id' ), $told->number( 'customer_user_id' ) ] );
		self::assertSame( 'Portland', $told->text( 'billing_city' ) );
		self::assertSame( 'admin', $told->text( 'customer_name' ) );
	}

	public function test_a_membership_that_is_created_is_told_with_its_customer(): void {
		$customer = $this->customer();
		$this->subscribe( ...self::ALL );
		$membership = $this->membership( [], $customer );
		$membership->attributes( [ 'status' => 'trialing' ] );
		$membership->save();

		$told = $this->told( 'membership_created' );

		self::assertSame( $membership->get_id(), $told->number( 'membership_id' ) );
		self::assertSame( 'trialing', $told->text( 'membership_status' ) );
		self::assertSame( $customer->get_id(), $told->number( 'customer_id' ) );
		self::assertSame( 29.99, $told->at( 'membership_amount_raw' )->value );
	}

	public function test_a_payment_that_is_created_is_told_with_the_site_of_its_membership(): void {
		$membership = $this->membership_with_site();
		$this->subscribe( ...self::ALL );
		$payment = $this->payment( $membership );
		$payment->save();
		$payment->save();

		$received = $this->received( 'payment_created' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( $payment->get_id(), $received->data()->number( 'payment_id' ) );
		self::assertSame( 29.99, $received->data()->at( 'payment_total_raw' )->value );
	}

	public function test_a_payment_that_is_completed_and_saved_twice_is_updated_once(): void {
		$payment = $this->payment( $this->membership() );
		$this->subscribe( ...self::ALL );
		$payment = self::read( $payment );
		$payment->attributes( [ 'status' => 'completed' ] );
		$payment->save();

		self::assertSame( 'completed', $this->told( 'payment_updated' )->text( 'payment_status' ) );
	}

	public function test_a_membership_that_changes_is_told_each_time_that_a_request_changes_it(): void {
		$membership = $this->membership_with_site();
		$this->subscribe( ...self::ALL );

		foreach ( [ 'on-hold', 'cancelled' ] as $status ) {
			$membership->attributes( [ 'status' => $status ] );
			$membership->save();
			// The end of a request.
			$this->deliver();
		}

		self::assertSame( [ 'membership_updated', 'membership_updated' ], $this->types_received() );
	}

	public function test_a_customer_whose_billing_address_changes_is_told(): void {
		$customer = $this->customer();
		$this->subscribe( ...self::ALL );
		$customer = $this->read_customer( $customer );
		$customer->set_billing_address( new Billing_Address( [ 'billing_city' => 'Bath' ] ) );
		$customer->save();

		self::assertSame( 'Bath', $this->told( 'customer_updated' )->text( 'billing_city' ) );
	}

	public function test_saving_without_a_change_is_no_event(): void {
		$membership = $this->membership();
		$payment    = $this->payment( $membership );
		$customer   = $membership->get_customer();
		self::assertInstanceOf( Customer::class, $customer );
		$this->subscribe( ...self::ALL );

		$membership->save();
		self::read( $payment )->save();
		$payment->save();
		$customer->save();
		$customer->set_billing_address( new Billing_Address() );
		$customer->save();

		$this->assert_nothing_told();
	}

	public function test_what_was_changed_before_is_not_told_again_when_it_is_saved_later(): void {
		$payment = self::read( $this->payment( $this->membership() ) );
		$this->subscribe( ...self::ALL );
		$payment->attributes( [ 'gateway' => 'stripe' ] );
		$payment->save();
		$this->deliver();
		$payment->save();

		self::assertSame( [ 'payment_updated' ], $this->types_received() );
	}

	public function test_a_login_and_a_heartbeat_of_a_customer_are_no_events(): void {
		$this->customer();
		$user = wp_get_current_user();
		$this->subscribe( ...self::ALL );

		do_action( 'wp_login', $user->user_login, $user );
		apply_filters( 'heartbeat_send', [] );

		$this->assert_nothing_told();
	}

	public function test_what_is_refused_is_no_event(): void {
		$membership = $this->membership();
		$this->subscribe( ...self::ALL );

		self::assertWPError( ( new Payment( [ 'total' => 29.99 ] ) )->save() );
		$membership->attributes( [ 'status' => '' ] );
		self::assertWPError( $membership->save() );

		$this->assert_nothing_told();
	}

	public function test_what_is_rolled_back_is_no_event(): void {
		$membership = $this->membership();
		$this->subscribe( ...self::ALL );

		WordPress::query( 'START TRANSACTION' );
		$this->payment( $membership );
		$membership->attributes( [ 'status' => 'cancelled' ] );
		$membership->save();
		WordPress::query( 'ROLLBACK' );

		$this->assert_nothing_told();
	}

	public function test_what_happens_after_a_rollback_is_told(): void {
		$membership = $this->membership();
		$this->subscribe( ...self::ALL );

		WordPress::query( 'START TRANSACTION' );
		$membership->attributes( [ 'status' => 'cancelled' ] );
		$membership->save();
		WordPress::query( 'ROLLBACK' );
		$membership->save();

		self::assertSame( 'cancelled', $this->told( 'membership_updated' )->text( 'membership_status' ) );
	}

	public function test_a_billing_address_that_was_rolled_back_does_not_hide_the_next(): void {
		$customer = $this->customer();
		$this->subscribe( ...self::ALL );

		WordPress::query( 'START TRANSACTION' );
		$customer->set_billing_address( new Billing_Address( [ 'billing_city' => 'Bath' ] ) );
		$customer->save();
		WordPress::query( 'ROLLBACK' );
		wp_cache_flush();
		$customer->set_billing_address( new Billing_Address( [ 'billing_city' => 'Portland' ] ) );
		$customer->save();

		self::assertSame( 'Portland', $this->told( 'customer_updated' )->text( 'billing_city' ) );
	}

	public function test_a_change_that_makes_other_code_save_it_again_is_one_event(): void {
		$membership = $this->membership();
		$this->subscribe( ...self::ALL );
		$save_again = static function () use ( $membership ): void {
			$same = wu_get_membership( $membership->get_id() );
			if ( false !== $same ) {
				$same->save();
			}
		};
		add_action( 'wu_transition_membership_status', $save_again );
		$membership->attributes( [ 'status' => 'cancelled' ] );
		$membership->save();

		self::assertSame( 'cancelled', $this->told( 'membership_updated' )->text( 'membership_status' ) );
	}

	public function test_a_payment_that_is_created_and_completed_in_one_request_is_one_event(): void {
		$membership = $this->membership();
		$this->subscribe( ...self::ALL );
		$payment = $this->payment( $membership );
		$payment->attributes( [ 'status' => 'completed' ] );
		$payment->save();

		self::assertSame( 'completed', $this->told( 'payment_created' )->text( 'payment_status' ) );
	}

	public function test_a_payment_that_is_stored_as_completed_and_gets_its_number_meanwhile_is_one_event(): void {
		$membership = $this->membership();
		$this->subscribe( ...self::ALL );
		$payment = $this->payment( $membership, [ 'status' => 'completed' ] );

		self::assertSame( $payment->get_id(), self::read( $payment )->number( 'invoice_number' ) );
		self::assertSame( 'completed', $this->told( 'payment_created' )->text( 'payment_status' ) );
	}

	public function test_a_payment_without_membership_is_told(): void {
		$customer = $this->customer();
		$payment  = new Payment(
			[
				'customer_id' => $customer->get_id(),
				'total'       => 29.99,
			]
		);
		$payment->set_skip_validation( true );
		$this->subscribe( ...self::ALL );
		$payment->save();

		$told = $this->told( 'payment_created' );

		self::assertSame( $customer->get_id(), $told->number( 'customer_id' ) );
		self::assertFalse( $told->has( 'membership_id' ) );
	}

	public function test_the_payment_of_a_customer_who_is_gone_tells_of_nobody(): void {
		$customer   = $this->customer();
		$membership = $this->membership( [], $customer );
		$customer->delete();
		$this->subscribe( ...self::ALL );
		$this->payment( $membership );

		$received = $this->received( 'payment_created' );

		self::assertStringNotContainsString( 'mocked', strtolower( $received->body ) );
		self::assertSame( $membership->get_id(), $received->data()->number( 'membership_id' ) );
		self::assertFalse( $received->data()->has( 'customer_id' ) );
	}

	public function test_a_version_that_fires_them_itself_doubles_nothing(): void {
		$manager = Event_Manager::get_instance();
		$manager->register_all_events();
		$this->subscribe( ...self::ALL );

		$customer = $this->customer();
		$customer->save();
		$this->deliver();
		$this->read_customer( $customer )->save();
		$this->read_customer( $customer )->update_last_login();

		self::assertSame( 'customer_created', $this->received( 'customer_created' )->header( 'x-multisite-event' ) );
	}

	/**
	 * @param non-empty-string $hook
	 * @param list<mixed>      $arguments
	 */
	#[DataProvider( 'careless' )]
	public function test_careless_code_does_no_harm( string $hook, array $arguments ): void {
		$this->subscribe( ...self::ALL );

		do_action_ref_array( $hook, $arguments );

		$this->assert_nothing_told();
	}

	/** @return iterable<string, array{string, list<mixed>}> */
	public static function careless(): iterable {
		yield 'nothing' => [ 'wu_customer_post_save', [] ];
		yield 'no object' => [ 'wu_membership_post_save', [ [], null, true ] ];
		yield 'an object of another kind' => [ 'wu_payment_post_save', [ [], new \stdClass(), true ] ];
		yield 'an object that was never stored' => [ 'wu_payment_post_save', [ [], new Payment( [ 'total' => 1 ] ), true ] ];
		yield 'nothing to be saved' => [ 'wu_customer_meta_pre_save', [] ];
	}

	private function read_customer( Customer $customer ): Customer {
		$read = wu_get_customer( $customer->get_id() );
		self::assertInstanceOf( Customer::class, $read );
		return $read;
	}

	private static function assertWPError( mixed $result ): void {
		self::assertInstanceOf( \WP_Error::class, $result );
	}
}
