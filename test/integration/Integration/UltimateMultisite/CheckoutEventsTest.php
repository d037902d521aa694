<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\CheckoutEvents;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Ultimo\Checkout\Checkout;

/** A checkout that is started, and one that fails. */
#[CoversClass( CheckoutEvents::class )]
final class CheckoutEventsTest extends UltimateMultisiteTestCase {

	private mixed $server;

	protected function setUp(): void {
		parent::setUp();
		$this->server = $_SERVER;
	}

	protected function tearDown(): void {
		$_SERVER = (array) $this->server;
		parent::tearDown();
	}

	public function test_a_form_that_is_shown_is_a_checkout_that_is_started(): void {
		$_SERVER['REMOTE_ADDR']  = '203.0.113.7';
		$_SERVER['HTTP_REFERER'] = network_home_url( '/pricing/?a=1&b=2' );
		$this->subscribe( 'checkout_started' );

		Checkout::get_instance()->show( 'main-form' );
		$told = $this->told( 'checkout_started' );

		self::assertSame(
			[ 'main-form', '203.0.113.7', network_home_url( '/pricing/?a=1&b=2' ) ],
			[ $told->text( 'form_slug' ), $told->text( 'ip_address' ), $told->text( 'referrer' ) ],
		);
		self::assertSame( 1, $told->number( 'user_id' ) );
	}

	public function test_a_form_that_was_sent_is_not_started_again(): void {
		$_SERVER['REQUEST_METHOD'] = 'POST';
		$this->subscribe( 'checkout_started' );

		Checkout::get_instance()->show( 'main-form' );

		$this->assert_nothing_told();
	}

	public function test_a_further_step_is_not_started_again(): void {
		Checkout::get_instance()->step = 'second';
		$this->subscribe( 'checkout_started' );

		Checkout::get_instance()->show( 'main-form' );

		$this->assert_nothing_told();
	}

	public function test_a_form_that_does_not_know_its_steps_is_started(): void {
		Checkout::get_instance()->step = 'unknown';
		$this->subscribe( 'checkout_started' );

		Checkout::get_instance()->show( 'main-form' );

		self::assertSame( 'main-form', $this->told( 'checkout_started' )->text( 'form_slug' ) );
	}

	public function test_a_form_without_a_visitor_is_told_too(): void {
		unset( $_SERVER['REMOTE_ADDR'], $_SERVER['HTTP_REFERER'], $_SERVER['REQUEST_METHOD'] );
		$this->subscribe( 'checkout_started' );

		do_action( 'wu_checkout_errors', 'main-form' );

		self::assertSame( '', $this->told( 'checkout_started' )->text( 'ip_address' ) );
	}

	public function test_careless_code_does_no_harm(): void {
		$this->subscribe( 'checkout_started' );

		do_action( 'wu_checkout_errors', [] );

		$this->assert_nothing_told();
	}

	/** @param list<string> $codes */
	#[DataProvider( 'failures' )]
	public function test_a_checkout_that_fails_is_told_once_although_it_was_rolled_back(
		string $how,
		array $codes,
		string $message,
	): void {
		$this->webhook();

		Runner::run( 'fail-checkout', $how );
		$told = $this->told( 'checkout_failed' );

		self::assertSame( $codes, $told->at( 'error_codes' )->texts() );
		self::assertSame( $message, $told->text( 'error_messages', $codes[0] ) );
	}

	/** @return iterable<string, array{string, list<string>, string}> */
	public static function failures(): iterable {
		$errors = [ 'no-gateway', 'email' ];
		yield 'validation' => [ 'is refused', $errors, 'Payment gateway not registered.' ];
		yield 'the gateway' => [ 'fails when all is stored', $errors, 'Payment gateway not registered.' ];
		yield 'the gateway, when it is processed' => [ 'is declined', $errors, 'Payment gateway not registered.' ];
		yield 'an exception' => [ 'throws', [ 'exception-order-submission' ], 'The card was declined.' ];
	}

	public function test_a_failure_that_is_also_stored_is_told_once(): void {
		$this->subscribe( 'checkout_failed' );

		Runner::run( 'fail-checkout', 'is shown again' );

		self::assertSame( 'main-form', $this->told( 'checkout_failed' )->text( 'checkout_form' ) );
	}

	public function test_where_nothing_fails_nothing_is_told(): void {
		$this->subscribe( 'checkout_failed' );

		Runner::run( 'fail-checkout', 'works' );
		Runner::run( 'fail-checkout', 'is not used' );
		Runner::run( 'fail-checkout', 'was declined before' );
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
	}
}
