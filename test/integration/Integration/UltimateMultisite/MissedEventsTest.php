<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\MissedEvents;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Ultimo\Checkout\Cart;
use WP_Ultimo\Checkout\Checkout;
use WP_Ultimo\Models\Domain;
use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Payment;
use WP_Ultimo\Models\Site;

/** What an admin, the REST API or an import does, of which Ultimate Multisite fires nothing. */
#[CoversClass( MissedEvents::class )]
final class MissedEventsTest extends UltimateMultisiteTestCase {

	public function test_a_payment_that_an_admin_completes_is_received_once(): void {
		$payment = self::read( $this->payment( $this->membership_with_site() ) );
		$this->subscribe( 'payment_received' );
		$payment->attributes( [ 'status' => 'completed' ] );
		$payment->save();

		$received = $this->received( 'payment_received' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 'completed', $received->data()->text( 'payment_status' ) );
		self::assertSame( 29.99, $received->data()->at( 'payment_total_raw' )->value );
		self::assertTrue( $received->data()->has( 'customer_id' ) );
	}

	#[DataProvider( 'no_payments_received' )]
	public function test_other_changes_of_a_payment_are_none_that_is_received( string $old, string $new ): void {
		$payment = self::read( $this->payment( $this->membership(), [ 'status' => $old ] ) );
		$this->subscribe( 'payment_received' );
		$payment->attributes( [ 'status' => $new ] );
		$payment->save();

		$this->assert_nothing_told();
	}

	/** @return iterable<string, array{string, string}> */
	public static function no_payments_received(): iterable {
		yield 'is completed already' => [ 'completed', 'completed' ];
		yield 'fails' => [ 'pending', 'failed' ];
		yield 'its refund is taken back' => [ 'refunded', 'completed' ];
	}

	public function test_a_payment_that_is_stored_as_completed_is_none_that_is_received(): void {
		$membership = $this->membership();
		$this->subscribe( 'payment_received' );
		$this->payment( $membership, [ 'status' => 'completed' ] );

		$this->assert_nothing_told();
	}

	/** The free gateway tells of its payment when the order is placed, and completes it in the next request. */
	public function test_a_free_checkout_receives_one_payment(): void {
		$this->subscribe( 'payment_received' );
		$payment = Checkout::get_instance()->place_order( 1, new Cart( 0.0 ) );
		self::assertInstanceOf( Payment::class, $payment );
		Runner::run( 'process-checkout', (string) $payment->get_id() );
		self::assertSame( 'completed', self::read( $payment )->get_status() );

		self::assertSame( 'pending', $this->told( 'payment_received' )->text( 'payment_status' ) );
	}

	public function test_a_membership_that_an_admin_expires_is_told_once(): void {
		$membership = $this->membership_with_site();
		$this->subscribe( 'membership_expired' );
		$membership->attributes( [ 'status' => 'expired' ] );
		$membership->save();
		$membership->save();

		$received = $this->received( 'membership_expired' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 'expired', $received->data()->text( 'membership_status' ) );
		self::assertTrue( $received->data()->has( 'customer_id' ) );
	}

	public function test_a_membership_that_expires_again_is_told_again(): void {
		$membership = $this->membership();
		$this->subscribe( 'membership_expired' );
		foreach ( [ 'expired', 'active', 'expired' ] as $status ) {
			$membership->attributes( [ 'status' => $status ] );
			$membership->save();
		}

		self::assertSame( [ 'membership_expired', 'membership_expired' ], $this->types_received() );
	}

	public function test_a_membership_that_is_stored_as_expired_does_not_expire(): void {
		$this->subscribe( 'membership_expired' );
		$this->membership( [ 'status' => 'expired' ] );

		$this->assert_nothing_told();
	}

	public function test_a_domain_that_an_admin_adds_is_told_with_its_site(): void {
		$this->membership_with_site();
		$this->subscribe( 'domain_created' );
		$domain = $this->domain( self::SITE );
		$domain->save();
		$domain->attributes( [ 'stage' => 'done' ] );
		$domain->save();

		$received = $this->received( 'domain_created' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 'done', $received->data()->text( 'domain_stage' ) );
		self::assertSame( self::SITE, $received->data()->number( 'site_id' ) );
		self::assertTrue( $received->data()->has( 'customer_id' ) );
	}

	public function test_a_domain_of_a_site_without_membership_tells_what_is_real(): void {
		$this->subscribe( 'domain_created' );
		$this->domain( 4 )->save();

		$received = $this->received( 'domain_created' );

		self::assertStringNotContainsString( 'mocked', strtolower( $received->body ) );
		self::assertSame( 4, $received->json()->number( 'site', 'id' ) );
		self::assertFalse( $received->data()->has( 'membership_id' ) );
	}

	public function test_a_domain_that_is_refused_is_no_event(): void {
		$this->subscribe( 'domain_created' );
		$this->domain( 0 )->save();

		$this->assert_nothing_told();
	}

	public function test_a_site_of_a_membership_that_an_admin_creates_is_published(): void {
		$membership = $this->membership();
		$this->subscribe( 'site_published' );
		$site = $this->site( $membership );
		$site->save();
		$site->save();

		$received = $this->received( 'site_published' );
		self::delete_site( '/by-hand/' );

		self::assertSame( $site->get_id(), $received->json()->number( 'site', 'id' ) );
		self::assertSame( $membership->get_id(), $received->data()->number( 'membership_id' ) );
		self::assertTrue( $received->data()->has( 'customer_id' ) );
	}

	public function test_a_site_of_nobody_is_not_published(): void {
		$this->subscribe( 'site_published' );
		$this->site( null )->save();
		self::delete_site( '/by-hand/' );

		$this->assert_nothing_told();
	}

	/**
	 * @param non-empty-string $hook
	 * @param list<mixed>      $arguments
	 */
	#[DataProvider( 'careless' )]
	public function test_careless_code_does_no_harm( string $hook, array $arguments ): void {
		$this->subscribe( 'payment_received', 'membership_expired', 'site_published', 'domain_created' );

		do_action_ref_array( $hook, $arguments );

		$this->assert_nothing_told();
	}

	/** @return iterable<string, array{string, list<mixed>}> */
	public static function careless(): iterable {
		yield 'nothing' => [ 'wu_transition_payment_status', [] ];
		yield 'a payment that is not there' => [ 'wu_transition_payment_status', [ 'pending', 'completed', '70000' ] ];
		yield 'a payment that is no number' => [ 'wu_transition_payment_status', [ 'pending', 'completed', new \stdClass() ] ];
		yield 'a membership that is not there' => [ 'wu_transition_membership_status', [ 'active', 'expired', 70000 ] ];
		yield 'no site' => [ 'wu_site_post_save', [ [], null, true ] ];
		yield 'no domain' => [ 'wu_domain_post_save', [ null, 'acme.example', true ] ];
	}

	private function domain( int $site ): Domain {
		return new Domain(
			[
				'blog_id' => $site,
				'domain'  => 'acme.example',
			]
		);
	}

	private function site( ?Membership $membership ): Site {
		return new Site(
			[
				'title'         => 'By Hand',
				'domain'        => (string) get_network()?->domain,
				'path'          => '/by-hand/',
				'membership_id' => $membership?->get_id() ?? 0,
				'customer_id'   => $membership?->number( 'customer_id' ) ?? 0,
			]
		);
	}
}
