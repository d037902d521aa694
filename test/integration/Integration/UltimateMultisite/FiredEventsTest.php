<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\FiredEvents;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use WP_Ultimo\Gateways\Gateway;
use WP_Ultimo\Managers\Payments;
use WP_Ultimo\Managers\Sites;
use WP_Ultimo\Models\Domain;
use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Site;
use WP_Ultimo\Models\Webhook;

/** The nine events that Ultimate Multisite fires. */
#[CoversClass( FiredEvents::class )]
final class FiredEventsTest extends UltimateMultisiteTestCase {

	public function test_a_payment_that_a_gateway_has_received_is_told_once_with_its_site(): void {
		$membership = $this->membership_with_site();
		$payment    = $this->payment( $membership );
		$this->subscribe( 'payment_received' );

		( new Gateway( 'stripe' ) )->complete( self::read( $payment ) );
		$received = $this->received( 'payment_received' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 29.99, $received->data()->at( 'payment_total_raw' )->value );
		self::assertSame( 'completed', $received->data()->text( 'payment_status' ) );
		self::assertSame( $membership->number( 'customer_id' ), $received->data()->number( 'customer_id' ) );
	}

	public function test_amounts_are_numbers_whether_they_were_just_made_or_read_from_the_database(): void {
		$payment = $this->payment( $this->membership() );
		$this->subscribe( 'payment_received' );

		( new Gateway( 'stripe' ) )->trigger_payment_processed( $payment );
		( new Gateway( 'stripe' ) )->trigger_payment_processed( self::read( $payment ) );
		self::assertSame( [ 'payment_received', 'payment_received' ], $this->types_received() );

		foreach ( Receiver::requests() as $received ) {
			self::assertSame( 29.99, $received->data()->at( 'payment_total_raw' )->value );
		}
	}

	public function test_a_webhook_for_other_sites_does_not_get_it(): void {
		$payment = $this->payment( $this->membership_with_site() );
		$this->webhook(
			[
				'event_types' => [ 'payment_received' ],
				'sites'       => [ 1 ],
			]
		);

		( new Gateway( 'stripe' ) )->complete( self::read( $payment ) );

		$this->assert_nothing_told();
	}

	public function test_a_payment_of_a_customer_who_is_gone_tells_of_nobody(): void {
		$customer = $this->customer();
		$payment  = $this->payment( $this->membership( [], $customer ) );
		$customer->delete();
		$this->subscribe( 'payment_received' );

		( new Gateway( 'stripe' ) )->complete( self::read( $payment ) );
		$received = $this->received( 'payment_received' );

		self::assertStringNotContainsString( 'mocked', strtolower( $received->body ) );
		self::assertFalse( $received->data()->has( 'customer_name' ) );
		self::assertFalse( $received->data()->has( 'customer_id' ) );
		self::assertTrue( $received->data()->has( 'membership_id' ) );
	}

	public function test_a_payment_without_membership_is_told(): void {
		$payment = $this->payment( $this->membership() );
		$payment->attributes( [ 'membership_id' => 0 ] );
		$payment->set_skip_validation( true );
		$payment->save();
		$this->subscribe( 'payment_received' );

		( new Gateway( 'stripe' ) )->complete( self::read( $payment ) );

		self::assertFalse( $this->told( 'payment_received' )->has( 'membership_id' ) );
	}

	public function test_a_webhook_of_its_own_makes_it_no_other_event(): void {
		$webhook = new Webhook(
			[
				'event'       => 'payment_received',
				'webhook_url' => 'https://example.com/',
			]
		);
		$webhook->save();
		$payment = $this->payment( $this->membership() );
		$this->webhook();

		( new Gateway( 'stripe' ) )->trigger_payment_processed( $payment );

		self::assertSame( 'payment_received', $this->received( 'payment_received' )->header( 'x-multisite-event' ) );
	}

	public function test_a_site_that_is_published_is_told_once_with_itself(): void {
		$membership = $this->membership();
		$this->subscribe( 'site_published' );

		Sites::publish_pending( $this->pending_site( $membership ), $membership );
		$received = $this->received( 'site_published' );
		self::delete_site( '/pending/' );

		self::assertSame( $received->data()->number( 'site_id' ), $received->json()->number( 'site', 'id' ) );
		self::assertSame( 'Pending & Co', $received->data()->text( 'site_title' ) );
	}

	public function test_an_address_that_must_be_verified_is_told_with_the_link(): void {
		$customer = $this->customer();
		$this->subscribe( 'confirm_email_address' );
		$customer->attributes( [ 'email_verification' => 'pending' ] );
		$customer->save();

		self::assertStringContainsString( 'email-verification-key=', $this->told( 'confirm_email_address' )->text( 'verification_link' ) );
	}

	public function test_a_domain_that_a_customer_adds_is_told_once_with_its_site(): void {
		$this->membership_with_site();
		$this->subscribe( 'domain_created' );

		Sites::map_domain( $this->domain() );
		$received = $this->received( 'domain_created' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( self::SITE, $received->data()->number( 'domain_site_id' ) );
		self::assertTrue( $received->data()->at( 'domain_active' )->value );
	}

	public function test_a_renewal_payment_is_told_with_the_address_to_pay_at(): void {
		$membership = $this->membership_with_site();
		$this->subscribe( 'renewal_payment_created' );

		do_action( 'wu_async_create_renewal_payment', $membership->get_id() );
		$received = $this->received( 'renewal_payment_created' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 'on-hold', $received->data()->text( 'membership_status' ) );
	}

	public function test_a_membership_that_expires_by_itself_is_told_once(): void {
		$membership = $this->membership_with_site();
		$this->subscribe( 'membership_expired' );

		do_action( 'wu_async_mark_membership_as_expired', $membership->get_id() );
		$received = $this->received( 'membership_expired' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 'expired', $received->data()->text( 'membership_status' ) );
	}

	public function test_an_invoice_that_is_sent_is_told_with_its_message(): void {
		$payment = $this->payment( $this->membership() );
		$this->subscribe( 'invoice_sent' );

		Payments::send_invoice( $payment, 'Please pay.' );

		self::assertSame( 'Please pay.', $this->told( 'invoice_sent' )->text( 'invoice_message' ) );
	}

	public function test_a_renewal_that_fails_is_told_with_its_gateway(): void {
		$membership = $this->membership_with_site();
		$this->subscribe( 'payment_failed' );

		( new Gateway( 'paypal' ) )->fail( $membership );
		$received = $this->received( 'payment_failed' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 'paypal', $received->data()->text( 'payment_gateway' ) );
	}

	public function test_a_demo_that_expires_is_told_with_its_site(): void {
		$membership = $this->membership_with_site( 'demo' );
		update_site_meta( 2, 'wu_membership_id', $membership->get_id() );
		$this->subscribe( 'demo_site_expiring' );

		do_action( 'wu_hourly' );
		$received = $this->received( 'demo_site_expiring' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( self::SITE, $received->data()->number( 'site', 'blog_id' ) );
		self::assertSame( $membership->get_id(), $received->data()->number( 'membership', 'id' ) );
	}

	public function test_an_event_that_anyone_fires_is_told_as_it_was_fired(): void {
		$this->webhook();

		do_action( 'wu_event', 'lamp_switched_on', [ 'lamp' => 7, 'customer_id' => 0 ] );

		$this->deliver();
		self::assertSame( '{"lamp":7,"customer_id":0}', json_encode( Receiver::only()->data()->value ) );
	}

	public function test_what_is_no_event_is_none(): void {
		$this->webhook();

		do_action( 'wu_event' );
		do_action( 'wu_event', null, null );
		do_action( 'wu_event', '', [] );
		do_action( 'wu_event', [], new \stdClass() );

		$this->assert_nothing_told();
	}

	private function pending_site( Membership $membership ): Site {
		return new Site(
			[
				'title'         => 'Pending & Co',
				'domain'        => (string) get_network()?->domain,
				'path'          => '/pending/',
				'membership_id' => $membership->get_id(),
				'customer_id'   => $membership->number( 'customer_id' ),
			]
		);
	}

	private function domain(): Domain {
		return new Domain(
			[
				'blog_id' => self::SITE,
				'domain'  => 'acme.example',
			]
		);
	}
}
