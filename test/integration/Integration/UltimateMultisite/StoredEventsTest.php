<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\StoredEvents;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Ultimo\Checkout\Cart;
use WP_Ultimo\Checkout\Checkout;
use WP_Ultimo\Managers\Activity;
use WP_Ultimo\Models\Payment;
use WP_Ultimo\Models\Webhook;

/** The events that Ultimate Multisite only stores: one checkout, and what happens on the sites of customers. */
#[CoversClass( StoredEvents::class )]
final class StoredEventsTest extends UltimateMultisiteTestCase {

	/** @var list<int> */
	private array $posts = [];

	private int $user = 0;

	protected function tearDown(): void {
		switch_to_blog( self::SITE );
		foreach ( $this->posts as $post ) {
			wp_delete_post( $post, true );
		}
		restore_current_blog();
		if ( 0 !== $this->user ) {
			WordPress::load_admin( 'ms' );
			wpmu_delete_user( $this->user );
		}
		parent::tearDown();
	}

	public function test_an_order_that_is_placed_is_a_step_that_is_completed(): void {
		$this->subscribe( 'checkout_step_completed' );

		Checkout::get_instance()->place_order( 1, new Cart( 29.99 ) );
		$told = $this->told( 'checkout_step_completed' );

		self::assertSame( [ 'basic', 'new' ], [ $told->text( 'plan_slug' ), $told->text( 'cart_type' ) ] );
		self::assertFalse( $told->at( 'is_free' )->value );
	}

	public function test_an_order_that_is_rolled_back_is_no_step(): void {
		$this->webhook();

		Checkout::get_instance()->place_order( 1, new Cart( 29.99 ), static fn (): \WP_Error => new \WP_Error( 'no-gateway', 'None.' ) );

		$this->assert_nothing_told();
	}

	public function test_a_checkout_that_is_processed_is_completed(): void {
		$cart    = new Cart( 29.99 );
		$payment = Checkout::get_instance()->place_order( 1, $cart );
		self::assertInstanceOf( Payment::class, $payment );
		$this->subscribe( 'checkout_completed' );

		Checkout::get_instance()->process( $payment, $cart );
		$told = $this->told( 'checkout_completed' );

		self::assertSame( $payment->get_id(), $told->number( 'payment_id' ) );
		self::assertSame( 29.99, $told->at( 'payment_total' )->value );
	}

	/** What a receiver of everything gets of one checkout: each thing once, though eight saves and two transitions were fired. */
	public function test_a_free_checkout_tells_everything_once(): void {
		$this->webhook();
		$cart    = new Cart( 0.0 );
		$payment = Checkout::get_instance()->place_order( 1, $cart );
		self::assertInstanceOf( Payment::class, $payment );
		$first = $this->types_received();
		Checkout::get_instance()->process( $payment, $cart );

		self::assertSame(
			[ 'checkout_step_completed', 'customer_created', 'membership_created', 'payment_created', 'payment_received' ],
			$first,
		);
		$all = $this->types_received();
		foreach ( $first as $type ) {
			unset( $all[ (int) array_search( $type, $all, true ) ] );
		}
		self::assertSame( [ 'checkout_completed', 'payment_updated' ], array_values( $all ) );
	}

	public function test_a_post_on_the_site_of_a_customer_is_told_with_the_site(): void {
		$membership = $this->membership_with_site();
		$this->subscribe( 'subsite_post_created', 'subsite_cpt_created' );

		$post     = $this->publish( 'page', "Rosie's" );
		$received = $this->received( 'subsite_post_created' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( [ $post, 'page' ], [ $received->data()->number( 'post_id' ), $received->data()->text( 'post_type' ) ] );
		self::assertSame( $membership->get_id(), $received->data()->number( 'membership_id' ) );
	}

	public function test_an_entry_of_a_custom_type_is_told_as_such(): void {
		$this->membership_with_site();
		$this->subscribe( 'subsite_post_created', 'subsite_cpt_created' );

		$this->publish( 'product', 'Oak chair' );

		self::assertSame( 'Oak chair', $this->told( 'subsite_cpt_created' )->text( 'post_title' ) );
	}

	public function test_a_post_on_a_site_without_membership_is_not_told(): void {
		$this->subscribe( 'subsite_post_created', 'subsite_cpt_created' );

		$this->publish( 'post', 'Hello' );

		$this->assert_nothing_told();
	}

	public function test_a_user_who_is_added_to_the_site_of_a_customer_is_told(): void {
		$this->membership_with_site();
		$user = wp_insert_user(
			[
				'user_login' => 'emil',
				'user_email' => 'emil@example.com',
				'user_pass'  => 'password',
			]
		);
		self::assertIsInt( $user );
		$this->user = $user;
		$this->subscribe( 'subsite_user_registered' );

		$this->on_site(
			static function () use ( $user ): void {
				add_user_to_blog( self::SITE, $user, 'editor' );
				// As single sign-on does at each login.
				add_user_to_blog( self::SITE, $user, 'editor' );
			}
		);
		$received = $this->received( 'subsite_user_registered' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 'emil', $received->data()->text( 'new_user_login' ) );
		self::assertSame( 'editor', $received->data()->text( 'new_user_role' ) );
	}

	public function test_an_order_in_the_shop_of_a_customer_is_told(): void {
		$this->membership_with_site();
		$this->subscribe( 'subsite_woocommerce_order' );
		$order = [
			'total'  => '99.50',
			'status' => 'processing',
			'items'  => 2,
		];

		$this->on_site( static fn () => do_action( 'woocommerce_new_order', 640, $order ) );
		$received = $this->received( 'subsite_woocommerce_order' );

		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( 99.5, $received->data()->at( 'order_total' )->value );
	}

	public function test_a_webhook_of_its_own_makes_it_no_other_event(): void {
		$webhook = new Webhook(
			[
				'event'       => 'checkout_step_completed',
				'webhook_url' => 'https://example.com/',
			]
		);
		$webhook->save();
		$this->subscribe( 'checkout_step_completed' );

		Checkout::get_instance()->place_order( 1, new Cart( 29.99 ) );
		do_action( 'wu_event_checkout_step_completed', [] );

		self::assertSame( 'new', $this->told( 'checkout_step_completed' )->text( 'cart_type' ) );
	}

	/** A later version may fire what it stores, before or after. */
	#[DataProvider( 'orders' )]
	public function test_a_version_that_fires_it_too_doubles_nothing( int $priority ): void {
		$this->subscribe( 'checkout_step_completed' );
		add_action(
			'wu_checkout_order_created',
			static fn ( Cart $cart, object $customer, \WP_Ultimo\Models\Membership $membership ) => wu_do_event(
				'checkout_step_completed',
				[
					'membership_id' => $membership->get_id(),
					'customer_id'   => $membership->number( 'customer_id' ),
					'cart_type'     => 'new',
					'is_free'       => false,
				]
			),
			$priority,
			3
		);

		Checkout::get_instance()->place_order( 1, new Cart( 29.99 ) );

		self::assertSame( 'new', $this->told( 'checkout_step_completed' )->text( 'cart_type' ) );
	}

	/** @return iterable<string, array{int}> */
	public static function orders(): iterable {
		yield 'before' => [ 1 ];
		yield 'after' => [ 99 ];
	}

	public function test_what_else_is_stored_is_no_event(): void {
		$this->webhook();
		wu_create_event(
			[
				'slug'        => 'changed',
				'object_type' => 'product',
				'payload'     => [ 'name' => 'Business' ],
			]
		);
		wu_create_event( [ 'slug' => 'checkout_completed' ] );
		do_action( 'wu_event_post_save' );
		do_action( 'wu_event_post_save', [], new \stdClass(), true );

		$this->assert_nothing_told();
	}

	private function publish( string $type, string $title ): int {
		register_post_type( 'product' );
		$post = 0;
		$this->on_site(
			static function () use ( $type, $title, &$post ): void {
				$post = wp_insert_post(
					[
						'post_type'   => $type,
						'post_title'  => wp_slash( $title ),
						'post_status' => 'publish',
					]
				);
			}
		);
		unregister_post_type( 'product' );
		$this->posts[] = $post;
		return $post;
	}

	/** In a request of this site. */
	private function on_site( \Closure $work ): void {
		switch_to_blog( self::SITE );
		Activity::register_subsite_hooks();
		$work();
		restore_current_blog();
	}
}
