<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Webhooks;

use MultisiteWebhooks\Edge\Rest\Webhooks\TestController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use StandardWebhooks\Webhook;

/** "Send test event": an example goes out now, and changes nothing. */
#[CoversClass( TestController::class )]
final class TestControllerTest extends NetworkTestCase {

	public function test_a_test_returns_its_request_and_response(): void {
		$result = $this->test_of( $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 202 ] ) ] ) );

		self::assertEqualsCanonicalizing( [ 'delivered', 'status_code', 'duration_ms', 'error', 'request', 'response' ], $result->names() );
		self::assertSame(
			[ true, 202, null ],
			[ $result->at( 'delivered' )->value, $result->number( 'status_code' ), $result->at( 'error' )->value ],
		);
		self::assertSame( Receiver::only()->body, $result->text( 'request', 'body' ) );
		self::assertSame( '{"received":true}', $result->text( 'response', 'body' ) );
	}

	public function test_a_test_is_signed_and_marked(): void {
		$hook = $this->webhook();
		$this->test_of( $hook );

		$request = Receiver::only();

		self::assertSame( '1', $request->header( 'x-multisite-test' ) );
		self::assertTrue( $request->json()->at( 'test' )->value );
		self::assertSame( $request->json()->text( 'id' ), $request->header( 'webhook-id' ) );
		self::assertIsArray( ( new Webhook( $hook->text( 'secret' ) ) )->verify( $request->body, $request->headers ) );
	}

	/** @param list<string> $types */
	#[DataProvider( 'event_types' )]
	public function test_a_test_sends_the_example_of( array $types, ?string $asked, string $expected ): void {
		$hook = $this->webhook( [ 'event_types' => $types ] );

		$this->test_of( $hook, null === $asked ? [] : [ 'event_type' => $asked ] );

		$request = Receiver::only();
		self::assertSame( $expected, $request->header( 'x-multisite-event' ) );
		self::assertEquals( Api::get( "/event-types/{$expected}" )->json()->at( 'example' )->value, $request->data()->value );
	}

	/** @return array<string, array{list<string>, ?string, string}> */
	public static function event_types(): array {
		return [
			'the first of its types'           => [ [ 'site_created', 'payment_received' ], null, 'site_created' ],
			'a payment, where it hears all'    => [ [ '*' ], null, 'payment_received' ],
			'any type that is asked for'       => [ [ 'site_created' ], 'user_registered', 'user_registered' ],
		];
	}

	public function test_a_test_of_the_flat_format_sends_the_bare_example(): void {
		$this->test_of( $this->webhook( [ 'format' => 'flat', 'event_types' => [ 'user_registered' ] ] ) );

		self::assertEquals( Api::get( '/event-types/user_registered' )->json()->at( 'example' )->value, Receiver::only()->json()->value );
	}

	public function test_a_test_is_logged_as_a_delivery_that_is_one(): void {
		$hook = $this->webhook();
		$this->test_of( $hook );

		$delivery = $this->delivery();

		self::assertSame(
			[ true, 'delivered', 1 ],
			[ $delivery->at( 'test' )->value, $delivery->text( 'status' ), $delivery->number( 'attempt_count' ) ],
		);
		self::assertSame( Receiver::only()->body, $delivery->at( 'attempts' )->only()->text( 'request', 'body' ) );
	}

	public function test_a_test_is_no_event(): void {
		$this->test_of( $this->webhook() );

		self::assertSame( [], Api::get( '/events' )->json()->items() );
	}

	public function test_a_test_is_no_last_delivery(): void {
		$hook = $this->webhook();
		$this->test_of( $hook );

		self::assertNull( Api::get( "/webhooks/{$hook->text( 'id' )}" )->json()->at( 'last_delivery' )->value );
	}

	public function test_a_failed_test_is_not_retried(): void {
		$result = $this->test_of( $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] ) );
		$this->deliver();

		self::assertSame( [ false, 'http_500' ], [ $result->at( 'delivered' )->value, $result->text( 'error', 'reason' ) ] );
		self::assertNotSame( '', $result->text( 'error', 'message' ) );
		self::assertSame( [ 'failed', null ], [ $this->delivery()->text( 'status' ), $this->delivery()->at( 'next_try_at' )->value ] );
		self::assertCount( 1, Receiver::requests() );
	}

	public function test_a_test_with_a_response_of_410_leaves_the_webhook_active(): void {
		$hook = $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 410 ] ) ] );
		$this->record();

		$this->test_of( $hook );

		self::assertSame( 'active', Api::get( "/webhooks/{$hook->text( 'id' )}" )->json()->text( 'status' ) );
		self::assertSame( [ 'failed', 'waiting' ], $this->statuses() );
	}

	public function test_a_paused_webhook_can_be_tested(): void {
		$hook = $this->webhook( [ 'status' => 'paused' ] );

		self::assertTrue( $this->test_of( $hook )->at( 'delivered' )->value );
		self::assertSame( 'paused', Api::get( "/webhooks/{$hook->text( 'id' )}" )->json()->text( 'status' ) );
	}

	public function test_a_test_announces_nothing(): void {
		$fired = 0;
		foreach ( [ 'delivered', 'failed', 'disabled' ] as $what ) {
			add_action(
				"multisite_webhooks_{$what}",
				static function () use ( &$fired ): void {
					++$fired;
				}
			);
		}
		$this->test_of( $this->webhook() );
		$this->test_of( $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 410 ] ) ] ) );

		self::assertSame( 0, $fired );
	}

	public function test_unknown_event_types_and_fields_are_named(): void {
		$path = "/webhooks/{$this->webhook()->text( 'id' )}/test";

		self::assertSame(
			[ 'event_type' ],
			Http::as_user( 'admin' )->send( 'POST', $path, [ 'event_type' => 'no_such_event' ] )->refused_fields(),
		);
		self::assertSame( [ 'payload' ], Http::as_user( 'admin' )->send( 'POST', $path, [ 'payload' => [] ] )->refused_fields() );
	}

	public function test_a_test_needs_no_body(): void {
		$path = "/webhooks/{$this->webhook()->text( 'id' )}/test";

		self::assertSame( 200, Http::as_user( 'admin' )->send( 'POST', $path )->status );
	}

	#[DataProvider( 'answers' )]
	public function test_a_failed_test_says_what_would_happen_to_a_real_event( int $status, string $message ): void {
		$hook = $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => $status, 'retry-after' => 60 ] ) ] );

		self::assertSame( $message, $this->test_of( $hook )->text( 'error', 'message' ) );
		self::assertSame( $message, $this->delivery()->at( 'attempts' )->only()->text( 'error', 'message' ) );
	}

	/** @return array<string, array{int, string}> */
	public static function answers(): array {
		$again = 'A real event is retried 9 more times over about 3 days.';
		return [
			'busy'     => [ 503, "The receiver is down or too busy. Try again later. {$again}" ],
			'too fast' => [ 429, "The receiver is limiting requests. Try again later. {$again}" ],
			'gone'     => [
				410,
				'The receiver says this address is permanently gone. A real event would disable the webhook; enter a new address to '
				. 'continue.',
			],
		];
	}

	public function test_a_screen_gets_a_failure_in_parts(): void {
		$hook  = $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 404 ] ) ] );
		$error = Http::as_user( 'admin' )->send( 'POST', "/webhooks/{$hook->text( 'id' )}/test?context=edit" )->json()->at( 'error' );

		self::assertSame(
			[ '404 Not Found', 'The receiver found nothing at this address: check the path.' ],
			[ $error->text( 'short' ), $error->text( 'cause' ) ],
		);
		self::assertSame(
			'In Zapier or n8n, check that the workflow is turned on. A real event is retried 9 more times over about 3 days.',
			$error->text( 'advice' ),
		);
	}

	public function test_a_screen_gets_a_caution_only_about_a_regular_web_page(): void {
		$path   = "/webhooks/{$this->webhook( [ 'url' => Receiver::root() . '/' ] )->text( 'id' )}/test?context=edit";
		$normal = Http::as_user( 'admin' )->send( 'POST', $path )->json();
		MustUse::add( 'answer-a-page' );
		$page   = Http::as_user( 'admin' )->send( 'POST', $path )->json();
		MustUse::remove( 'answer-a-page' );

		self::assertSame( [ true, null ], [ $normal->at( 'delivered' )->value, $normal->at( 'caution' )->value ] );
		self::assertTrue( $page->at( 'delivered' )->value );
		self::assertSame(
			'The response looks like a web page. Check that this is the webhook address and not a regular web page.',
			$page->text( 'caution' ),
		);
	}

	/** @param array<string, mixed> $body */
	private function test_of( Json $hook, array $body = [] ): Json {
		return Api::post( "/webhooks/{$hook->text( 'id' )}/test", $body )->json();
	}
}
