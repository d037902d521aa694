<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Deliveries;

use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveryActionsController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;

/** The actions on one delivery: resend it, cancel it, retry it now. */
#[CoversClass( DeliveryActionsController::class )]
final class DeliveryActionsControllerTest extends NetworkTestCase {

	private string $hook;

	protected function setUp(): void {
		parent::setUp();
		$this->hook = $this->webhook()->text( 'id' );
	}

	public function test_a_resend_sends_the_same_bytes_under_the_same_webhook_id(): void {
		$event = $this->record( 'payment_received', [ 'name' => "\u{1F389} 100 %", 'amount' => 1.0 ] );
		$this->deliver();

		$again = $this->act( 'resend', $this->delivery()->text( 'id' ) )->json( 202 );
		$this->deliver();

		[ $first, $second ] = Receiver::requests();
		self::assertSame( [ $first->body, $event ], [ $second->body, $second->header( 'webhook-id' ) ] );
		self::assertSame(
			[ $again->text( 'id' ), '1' ],
			[ $second->header( 'x-multisite-delivery' ), $second->header( 'x-multisite-attempt' ) ],
		);
	}

	public function test_a_resend_of_the_flat_format_sends_the_same_bytes(): void {
		$this->webhook( [ 'format' => 'flat', 'url' => Receiver::url( '/flat' ) ] );
		Api::delete( "/webhooks/{$this->hook}" );
		$this->record();
		$this->deliver();

		$this->act( 'resend', $this->delivery()->text( 'id' ) )->json( 202 );
		$this->deliver();

		[ $first, $second ] = Receiver::requests();
		self::assertSame( $first->body, $second->body );
	}

	public function test_the_response_is_the_new_delivery_as_a_list_shows_it(): void {
		$this->record();
		$this->deliver();

		$again = $this->act( 'resend', $this->delivery()->text( 'id' ) )->json( 202 );

		self::assertEquals( $this->deliveries()[0]->value, $again->value );
		self::assertSame( [ 'waiting', 0 ], [ $again->text( 'status' ), $again->number( 'attempt_count' ) ] );
	}

	public function test_a_delivery_and_its_resend_know_each_other(): void {
		$this->record();
		$this->deliver();
		$first = $this->delivery()->text( 'id' );

		$again = $this->act( 'resend', $first, [ 'context' => 'edit' ] )->json( 202 );

		self::assertSame( [ $first, null ], [ $again->text( 'details', 'resend_of' ), $again->at( 'details', 'resent_as' )->value ] );
		$details = $this->details( $first );
		self::assertSame( [ null, $again->text( 'id' ) ], [ $details->at( 'resend_of' )->value, $details->text( 'resent_as' ) ] );
	}

	public function test_twice_at_once_is_once(): void {
		$this->record();
		$this->deliver();
		$id = $this->delivery()->text( 'id' );

		$ids = [ $this->act( 'resend', $id )->json( 202 )->text( 'id' ), $this->act( 'resend', $id )->json( 202 )->text( 'id' ) ];

		self::assertSame( $ids[0], $ids[1] );
		self::assertCount( 2, $this->deliveries() );
	}

	public function test_what_was_sent_again_can_be_sent_again(): void {
		$this->record();
		$this->deliver();
		$id = $this->delivery()->text( 'id' );
		foreach ( [ 2, 3 ] as $count ) {
			$this->act( 'resend', $id )->json( 202 );
			$this->deliver();
			self::assertCount( $count, Receiver::requests() );
		}
	}

	public function test_a_resend_is_sent_automatically(): void {
		$this->record();
		$this->deliver();

		Http::as_user( 'admin' )->send( 'POST', "/deliveries/{$this->delivery()->text( 'id' )}/resend" )->json( 202 );

		Receiver::wait_for( 2 );
	}

	public function test_a_resend_to_a_paused_webhook_is_held_until_it_is_resumed(): void {
		$this->record();
		$this->deliver();
		$id = $this->delivery()->text( 'id' );
		Api::patch( "/webhooks/{$this->hook}", [ 'status' => 'paused' ] );

		$again = $this->act( 'resend', $id )->json( 202 );
		self::assertSame(
			[ 'held', 'webhook_paused', null ],
			[ $again->text( 'status' ), $again->text( 'reason' ), $again->at( 'next_try_at' )->value ],
		);
		$this->deliver();
		self::assertCount( 1, Receiver::requests() );

		Api::patch( "/webhooks/{$this->hook}", [ 'status' => 'active' ] );
		$this->deliver();
		self::assertCount( 2, Receiver::requests() );
	}

	public function test_a_test_is_not_sent_again(): void {
		Api::post( "/webhooks/{$this->hook}/test" )->json();

		$this->expect_refusal( 'not_resendable', $this->act( 'resend', $this->delivery()->text( 'id' ) ) );
		self::assertFalse( $this->details( $this->delivery()->text( 'id' ) )->at( 'can_resend' )->value );
	}

	public function test_a_delivery_of_a_deleted_webhook_is_not_sent_again(): void {
		$this->record();
		$this->deliver();
		Api::delete( "/webhooks/{$this->hook}" );

		$this->expect_refusal( 'webhook_deleted', $this->act( 'resend', $this->delivery()->text( 'id' ) ) );
		self::assertFalse( $this->details( $this->delivery()->text( 'id' ) )->at( 'can_resend' )->value );
	}

	#[TestWith( [ 'UPDATE wp_multisite_webhooks_events SET envelope = \'\', flat = NULL' ] )]
	#[TestWith( [ 'DELETE FROM wp_multisite_webhooks_events' ] )]
	public function test_a_delivery_whose_content_was_deleted_is_not_sent_again( string $deletion ): void {
		$this->record();
		$this->deliver();
		$id = $this->delivery()->text( 'id' );
		self::assertFalse( $this->details( $id )->at( 'content_deleted' )->value );
		Database::write( $deletion );

		$this->expect_refusal( 'content_deleted', $this->act( 'resend', $id ) );
		self::assertSame(
			[ true, false ],
			[ $this->details( $id )->at( 'content_deleted' )->value, $this->details( $id )->at( 'can_resend' )->value ],
		);
	}

	public function test_what_waits_can_be_cancelled(): void {
		$this->record();
		self::assertTrue( $this->details( $this->delivery()->text( 'id' ) )->at( 'can_cancel' )->value );

		$cancelled = $this->act( 'cancel', $this->delivery()->text( 'id' ) )->json();
		$this->deliver();

		self::assertSame( [ 'cancelled', null ], [ $cancelled->text( 'status' ), $cancelled->at( 'next_try_at' )->value ] );
		self::assertGreaterThan( 0, $cancelled->time( 'finished_at' ) );
		self::assertSame( [], Receiver::requests() );
	}

	public function test_what_is_held_can_be_cancelled(): void {
		Api::patch( "/webhooks/{$this->hook}", [ 'status' => 'paused' ] );
		$this->record();

		self::assertSame( 'cancelled', $this->act( 'cancel', $this->delivery()->text( 'id' ) )->json()->text( 'status' ) );
	}

	#[TestWith( [ 'cancel' ] )]
	#[TestWith( [ 'try' ] )]
	public function test_what_has_ended_is_left_as_it_is( string $action ): void {
		$this->record();
		$this->deliver();

		$this->expect_refusal( 'not_waiting', $this->act( $action, $this->delivery()->text( 'id' ) ) );
		self::assertSame( 'delivered', $this->delivery()->text( 'status' ) );
		self::assertSame(
			[ false, false ],
			[
				$this->details( $this->delivery()->text( 'id' ) )->at( 'can_cancel' )->value,
				$this->details( $this->delivery()->text( 'id' ) )->at( 'can_try' )->value,
			],
		);
	}

	#[TestWith( [ 'cancel' ] )]
	#[TestWith( [ 'try' ] )]
	public function test_what_is_being_sent_is_left_to_finish( string $action ): void {
		$this->record();
		self::write_deliveries();
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET claimed_by = 'other', claimed_until = '2099-01-01 00:00:00.000'" );

		$this->expect_refusal( 'being_sent', $this->act( $action, $this->delivery()->text( 'id' ) ) );
	}

	public function test_the_claim_of_a_process_that_died_keeps_nothing_from_being_cancelled(): void {
		$this->record();
		self::write_deliveries();
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET claimed_by = 'other', claimed_until = '2020-01-01 00:00:00.000'" );

		self::assertSame( 'cancelled', $this->act( 'cancel', $this->delivery()->text( 'id' ) )->json()->text( 'status' ) );
	}

	public function test_a_waiting_delivery_can_be_retried_now(): void {
		Api::patch( "/webhooks/{$this->hook}", [ 'url' => Receiver::url( '/hook', [ 'status' => 503, 'retry-after' => 7200 ] ) ] );
		$this->record();
		$this->deliver();
		$id = $this->delivery()->text( 'id' );

		$tried = $this->act( 'try', $id )->json();
		self::assertLessThanOrEqual( microtime( true ), $tried->time( 'next_try_at' ) );
		$this->deliver();

		self::assertSame(
			[ '1', '2' ],
			array_map( static fn ( $request ): string => $request->header( 'x-multisite-attempt' ), Receiver::requests() ),
		);
	}

	public function test_a_retry_is_sent_automatically(): void {
		Api::patch( "/webhooks/{$this->hook}", [ 'url' => Receiver::url( '/hook', [ 'status' => 503, 'retry-after' => 7200 ] ) ] );
		$this->record();
		$this->deliver();

		Http::as_user( 'admin' )->send( 'POST', "/deliveries/{$this->delivery()->text( 'id' )}/try" )->json();

		Receiver::wait_for( 2 );
	}

	#[DataProvider( 'actions' )]
	public function test_an_unknown_id_gets_404( string $action ): void {
		self::assertSame( 404, $this->act( $action, 'dlv_' . str_repeat( '0', 26 ) )->status );
		self::assertSame( 404, $this->act( $action, 'nonsense' )->status );
	}

	#[DataProvider( 'actions' )]
	public function test_bad_input_is_refused_and_changes_nothing( string $action ): void {
		$this->record();
		$before = $this->delivery();
		$path   = "/deliveries/{$before->text( 'id' )}/{$action}";

		self::assertSame( [ 'context' ], $this->act( $action, $before->text( 'id' ), [ 'context' => 'embed' ] )->refused_fields() );
		self::assertSame( [ 'colour' ], Http::as_user( 'admin' )->send( 'POST', $path, [ 'colour' => 'red' ] )->refused_fields() );
		self::assertSame( 400, Http::as_user( 'admin' )->send( 'POST', $path, '[1]' )->status );
		self::assertEquals( $before->value, $this->delivery()->value );
	}

	/** @return array<string, array{string}> */
	public static function actions(): array {
		return [
			'resend' => [ 'resend' ],
			'cancel' => [ 'cancel' ],
			'try'    => [ 'try' ],
		];
	}

	/** @param array<string, string> $query */
	private function act( string $action, string $delivery, array $query = [] ): Reply {
		return Api::post( "/deliveries/{$delivery}/{$action}", [], $query );
	}

	private function details( string $delivery ): Json {
		return Api::get( "/deliveries/{$delivery}", [ 'context' => 'edit' ] )->json()->at( 'details' );
	}

	private function expect_refusal( string $code, Reply $reply ): void {
		$problem = $reply->json( 409 );
		self::assertSame( "multisite_webhooks_{$code}", $problem->text( 'code' ) );
		self::assertStringEndsWith( '.', $problem->text( 'message' ) );
	}
}
