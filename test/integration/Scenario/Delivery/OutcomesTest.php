<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** What follows from a response. */
#[CoversNothing]
final class OutcomesTest extends NetworkTestCase {

	/** @param array<string, string|int> $orders */
	private function delivered( array $orders ): Json {
		$this->webhook( [ 'url' => Receiver::url( '/hook', $orders ) ] );
		$this->record();
		$this->deliver();
		return $this->delivery();
	}

	#[DataProvider( 'good_statuses' )]
	public function test_a_response_of_2xx_is_delivered( int $status ): void {
		$delivery = $this->delivered( [ 'status' => $status ] );

		self::assertSame( 'delivered', $delivery->text( 'status' ) );
		self::assertNull( $delivery->at( 'reason' )->value );
		self::assertNull( $delivery->at( 'next_try_at' )->value );
		self::assertEqualsWithDelta( microtime( true ), $delivery->time( 'finished_at' ), 30.0 );
	}

	/** @return array<int, array{int}> */
	public static function good_statuses(): array {
		return [
			'200' => [ 200 ],
			'202' => [ 202 ],
			'204' => [ 204 ],
			'299' => [ 299 ],
		];
	}

	public function test_an_attempt_is_logged_with_its_times_its_request_and_its_response(): void {
		$delivery = $this->delivered( [ 'status' => 201, 'delay' => 50 ] );

		$attempt = $delivery->at( 'attempts' )->only();

		self::assertSame(
			[ 1, 201, null ],
			[ $attempt->number( 'number' ), $attempt->number( 'status_code' ), $attempt->at( 'error' )->value ],
		);
		self::assertSame( $delivery->text( 'created_at' ), $attempt->text( 'planned_at' ) );
		self::assertGreaterThanOrEqual( $attempt->time( 'planned_at' ), $attempt->time( 'at' ) );
		self::assertGreaterThanOrEqual( 50, $attempt->number( 'duration_ms' ) );
		self::assertSame( Receiver::only()->body, $attempt->text( 'request', 'body' ) );
		self::assertSame( Receiver::only()->header( 'webhook-signature' ), $attempt->text( 'request', 'headers', 'webhook-signature' ) );
		self::assertSame( '{"received":true}', $attempt->text( 'response', 'body' ) );
		self::assertSame( 'application/json', $attempt->text( 'response', 'headers', 'content-type' ) );
	}

	public function test_a_response_of_500_is_retried_after_about_5_seconds(): void {
		$delivery = $this->delivered( [ 'status' => 500 ] );

		$attempt = $delivery->at( 'attempts' )->only();

		self::assertSame(
			[ 'waiting', 'http_500', 1 ],
			[ $delivery->text( 'status' ), $delivery->text( 'reason' ), $delivery->number( 'attempt_count' ) ],
		);
		self::assertSame( 'http_500', $attempt->text( 'error', 'reason' ) );
		$pause = $delivery->time( 'next_try_at' ) - $attempt->time( 'at' ) - $attempt->number( 'duration_ms' ) / 1000;
		self::assertGreaterThanOrEqual( 4.0, $pause );
		self::assertLessThan( 10.0, $pause );
	}

	public function test_nothing_is_retried_before_its_time(): void {
		$this->delivered( [ 'status' => 500 ] );

		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
	}

	public function test_the_second_attempt_sends_the_same_body_under_the_same_ids(): void {
		$this->delivered( [ 'status' => 500 ] );
		Database::make_all_due();

		$this->deliver();

		[ $first, $second ] = Receiver::wait_for( 2 );
		self::assertSame( $first->body, $second->body );
		self::assertSame( $first->header( 'webhook-id' ), $second->header( 'webhook-id' ) );
		self::assertSame( $first->header( 'x-multisite-delivery' ), $second->header( 'x-multisite-delivery' ) );
		self::assertSame( '2', $second->header( 'x-multisite-attempt' ) );
		self::assertSame(
			[ 1, 2 ],
			array_map( static fn ( Json $one ): int => $one->number( 'number' ), $this->delivery()->at( 'attempts' )->items() ),
		);
	}

	public function test_there_is_no_attempt_after_the_tenth(): void {
		$this->delivered( [ 'status' => 500 ] );
		for ( $i = 0; $i < 12; $i++ ) {
			Database::make_all_due();
			$this->deliver();
		}

		$delivery = $this->delivery();

		self::assertSame(
			[ 'failed', 'http_500', 10 ],
			[ $delivery->text( 'status' ), $delivery->text( 'reason' ), $delivery->number( 'attempt_count' ) ],
		);
		self::assertCount( 10, Receiver::requests() );
	}

	#[DataProvider( 'busy_statuses' )]
	public function test_a_busy_receiver_gets_the_time_that_it_asks_for( int $status ): void {
		$delivery = $this->delivered( [ 'status' => $status, 'retry-after' => 97 ] );

		$attempt = $delivery->at( 'attempts' )->only();
		$ended   = $attempt->time( 'at' ) + $attempt->number( 'duration_ms' ) / 1000;
		self::assertEqualsWithDelta( $ended + 97, $delivery->time( 'next_try_at' ), 10.0 );
	}

	/** @return array<int, array{int}> */
	public static function busy_statuses(): array {
		return [
			'429' => [ 429 ],
			'503' => [ 503 ],
		];
	}

	public function test_retry_after_may_be_a_date(): void {
		$at       = time() + 97;
		$delivery = $this->delivered( [ 'status' => 429, 'retry-after' => gmdate( 'D, d M Y H:i:s \G\M\T', $at ) ] );

		self::assertEqualsWithDelta( $at, $delivery->time( 'next_try_at' ), 10.0 );
	}

	public function test_a_redirect_is_a_failure_and_not_followed(): void {
		$delivery = $this->delivered( [ 'status' => 302 ] );

		self::assertSame( [ 'waiting', 'redirect' ], [ $delivery->text( 'status' ), $delivery->text( 'reason' ) ] );
		self::assertStringContainsString( '/redirected', $delivery->at( 'attempts' )->only()->text( 'error', 'message' ) );
		self::assertCount( 1, Receiver::requests() );
	}

	public function test_a_redirect_is_delivered_and_not_followed_where_the_webhook_accepts_it(): void {
		$this->webhook( [ 'url' => Receiver::url( '/script', [ 'status' => 302 ] ), 'accept_redirect' => true ] );
		$this->record();
		$this->deliver();
		$path     = "/deliveries/{$this->delivery()->text( 'id' )}?context=edit";
		$delivery = Http::as_user( 'admin' )->send( 'GET', $path )->json();

		self::assertSame( [ 'delivered', null ], [ $delivery->text( 'status' ), $delivery->at( 'reason' )->value ] );
		$attempt = $delivery->at( 'attempts' )->only();
		self::assertSame( 302, $attempt->number( 'status_code' ) );
		self::assertSame( [ null, null ], [ $attempt->at( 'error' )->value, $attempt->at( 'caution' )->value ] );
		self::assertStringContainsString( '/redirected', $attempt->text( 'response', 'headers', 'location' ) );
		self::assertCount( 1, Receiver::requests() );
	}

	public function test_a_response_of_410_disables_the_webhook_and_holds_its_deliveries(): void {
		$hook = $this->webhook( [ 'url' => Receiver::url( '/gone', [ 'status' => 410 ] ) ] );
		for ( $i = 0; $i < 12; $i++ ) {
			$this->record();
		}

		$this->deliver();

		$hook = Api::get( "/webhooks/{$hook->text( 'id' )}" )->json();
		self::assertSame( [ 'disabled', 'http_410' ], [ $hook->text( 'status' ), $hook->text( 'disabled_reason' ) ] );
		$failed = count( $this->deliveries( [ 'status' => 'failed' ] ) );
		self::assertLessThanOrEqual( 8, $failed, 'Those that were in flight together.' );
		self::assertCount( 12 - $failed, $this->deliveries( [ 'status' => 'held' ] ) );
		self::assertCount( $failed, Receiver::requests() );
	}

	public function test_a_disabled_webhook_still_collects_what_happens(): void {
		$this->delivered( [ 'status' => 410 ] );
		$this->record();

		[ $newest ] = $this->deliveries();

		self::assertSame( [ 'held', 'webhook_disabled' ], [ $newest->text( 'status' ), $newest->text( 'reason' ) ] );
	}
}
