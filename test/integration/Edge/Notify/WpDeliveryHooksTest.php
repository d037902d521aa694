<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Notify;

use MultisiteWebhooks\Edge\Notify\WpDeliveryHooks;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** Other plugins can follow and change deliveries, but can't stop them by accident. */
#[CoversClass( WpDeliveryHooks::class )]
final class WpDeliveryHooksTest extends NetworkTestCase {

	/** @var list<Json> What the listened hook gave. */
	private array $fired = [];

	public function test_an_action_fires_when_a_delivery_arrived(): void {
		$this->listen( 'multisite_webhooks_delivered' );
		$this->send_to( 200 );

		self::assertSame( [ 'delivered', 1 ], [ $this->fired[0]->text( 'status' ), $this->fired[0]->number( 'attempt_count' ) ] );
		self::assertSame( $this->delivery()->text( 'id' ), $this->fired[0]->text( 'id' ) );
	}

	public function test_an_action_fires_when_a_delivery_has_failed(): void {
		$this->listen( 'multisite_webhooks_failed' );
		$this->send_to( 410 );

		self::assertSame( [ 'failed', 'http_410' ], [ $this->fired[0]->text( 'status' ), $this->fired[0]->text( 'reason' ) ] );
	}

	public function test_no_action_fires_for_a_failure_that_will_be_retried(): void {
		$this->listen( 'multisite_webhooks_failed' );
		$this->send_to( 500 );

		self::assertSame( [], $this->fired );
	}

	public function test_an_action_fires_when_a_webhook_was_disabled(): void {
		$this->listen( 'multisite_webhooks_disabled' );
		$this->send_to( 410 );

		self::assertSame( [ 'disabled', 'http_410' ], [ $this->fired[0]->text( 'status' ), $this->fired[0]->text( 'disabled_reason' ) ] );
	}

	public function test_a_filter_can_cancel_a_delivery(): void {
		add_filter( 'multisite_webhooks_should_deliver', '__return_false' );
		$this->send_to( 200 );

		self::assertSame( [ 'cancelled' ], $this->statuses() );
		self::assertSame( [], Receiver::requests() );
	}

	public function test_a_filter_can_change_how_a_delivery_is_sent_and_knows_which_one_it_is(): void {
		add_filter(
			'multisite_webhooks_request_args',
			static fn ( array $arguments, string $delivery, string $url ): array => [
				'headers' => [ 'X-Told' => "{$delivery} {$url}" ],
			] + $arguments,
			10,
			3
		);
		$this->send_to( 200 );

		self::assertSame(
			"{$this->delivery()->text( 'id' )} " . Receiver::url( '/hook', [ 'status' => 200 ] ),
			Receiver::only()->header( 'x-told' ),
		);
	}

	public function test_it_cannot_change_that_a_delivery_is_a_post_whose_response_counts(): void {
		add_filter(
			'multisite_webhooks_request_args',
			static fn ( array $arguments ): array => [
				'method'   => 'GET',
				'blocking' => false,
			] + $arguments
		);
		$this->send_to( 404 );

		self::assertSame( 'POST', Receiver::only()->method );
		self::assertSame( 404, $this->delivery()->at( 'attempts' )->only()->number( 'status_code' ) );
	}

	#[DataProvider( 'hooks' )]
	public function test_it_may_throw_and_all_is_still_sent( string $hook ): void {
		add_filter( $hook, static fn (): never => throw new \RuntimeException( 'broken' ) );
		$this->webhook();
		$this->record();
		$this->record();
		$this->record();

		$this->deliver();

		self::assertCount( 3, Receiver::requests() );
	}

	/** @return array<string, array{string}> */
	public static function hooks(): array {
		return [
			'when it is asked' => [ 'multisite_webhooks_should_deliver' ],
			'when it is told'  => [ 'multisite_webhooks_delivered' ],
		];
	}

	public function test_a_webhook_that_cannot_be_read_keeps_nothing_from_the_others(): void {
		$broken = $this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		$this->webhook( [ 'event_types' => [ 'payment_received' ] ] );
		$this->record( 'site_created' );
		$this->record( 'payment_received' );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET url = 'nonsense' WHERE id = ?", $broken->text( 'id' ) );

		try {
			$this->deliver();
			self::fail( 'Nobody would be told.' );
		} catch ( \RuntimeException ) {
			self::assertSame( 'payment_received', Receiver::only()->header( 'x-multisite-event' ) );
		} finally {
			Database::write( 'DELETE FROM ' . Database::WEBHOOKS );
		}
	}

	private function listen( string $hook ): void {
		add_action(
			$hook,
			function ( array $about ): void {
				$this->fired[] = Json::of( $about );
			}
		);
	}

	private function send_to( int $status ): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => $status ] ) ] );
		$this->record();
		$this->deliver();
	}
}
