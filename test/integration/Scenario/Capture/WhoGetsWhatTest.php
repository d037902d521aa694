<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Which webhooks get an event, and what it looks like. */
#[CoversNothing]
final class WhoGetsWhatTest extends NetworkTestCase {

	public function test_wu_event_on_another_site_is_recorded_once_with_that_site(): void {
		$this->webhook();
		switch_to_blog( 3 );
		do_action( 'wu_event', 'payment_received', [ 'payment_id' => '7' ] );
		restore_current_blog();

		$this->deliver();

		self::assertSame( 1, Database::count( Database::EVENTS ) );
		self::assertEquals(
			(object) [
				'id'   => 3,
				'url'  => Sites::url( 'acme' ),
				'name' => 'Acme',
			],
			Receiver::only()->json()->at( 'site' )->value
		);
	}

	public function test_values_get_the_types_that_the_schema_says(): void {
		$this->webhook();
		do_action( 'wu_event', 'payment_received', [ 'payment_id' => '7' ] );

		$this->deliver();

		self::assertSame( 7, Receiver::only()->data()->number( 'payment_id' ) );
	}

	/** @param array<array-key, mixed> $arguments */
	#[DataProvider( 'odd_calls_of_wu_event' )]
	public function test_wu_event_can_be_fired_with_anything( array $arguments, int $recorded ): void {
		$this->webhook();

		do_action_ref_array( 'wu_event', $arguments );

		self::assertSame( $recorded, Database::count( Database::EVENTS ) );
	}

	/** @return array<string, array{array<array-key, mixed>, int}> */
	public static function odd_calls_of_wu_event(): array {
		return [
			'nothing'                  => [ [], 0 ],
			'a slug alone'             => [ [ 'payment_received' ], 1 ],
			'an object for a slug'     => [ [ (object) [], [] ], 0 ],
			'no slug'                  => [ [ '', [] ], 0 ],
			'null for a payload'       => [ [ 'payment_received', null ], 1 ],
			'an object for a payload'  => [ [ 'payment_received', (object) [ 'a' => 1 ] ], 1 ],
			'an upper-case slug'       => [ [ 'Payment_Received', [] ], 0 ],
			'a slug of 101 characters' => [ [ str_repeat( 'a', 101 ), [] ], 0 ],
		];
	}

	public function test_an_invalid_slug_does_not_count_as_lost_without_webhooks(): void {
		do_action( 'wu_event', 'Upper_Case', [] );

		self::assertFalse( get_network_option( 1, 'multisite_webhooks_unrecorded' ) );
	}

	public function test_an_unknown_slug_reaches_only_webhooks_for_all_events(): void {
		$this->webhook( [ 'url' => Receiver::url( '/some' ), 'event_types' => [ 'payment_received' ] ] );
		$this->webhook( [ 'url' => Receiver::url( '/all' ) ] );
		do_action( 'wu_event', 'somebody.elses_event', [] );

		$this->deliver();

		self::assertSame( '/all', Receiver::only()->path );
	}

	public function test_a_webhook_for_some_sites_gets_nothing_from_the_others(): void {
		$this->webhook( [ 'sites' => [ 2, 3 ] ] );

		self::assertNull( multisite_webhooks_record( 'payment_received', [], 1 ) );
		$this->record( site: 3 );
		$this->deliver();

		self::assertSame( 3, Receiver::only()->json()->number( 'site', 'id' ) );
	}

	public function test_a_flat_body_is_the_payload_as_ultimate_multisite_encodes_it(): void {
		$this->webhook( [ 'format' => 'flat' ] );
		$payload = [
			'payment_id' => '7',
			'url'        => 'https://example.com/ä',
			'price'      => 9.0,
			'nested'     => [ 'x' => [] ],
			'wu_version' => '2.4.13',
		];
		do_action( 'wu_event', 'payment_received', $payload );

		$this->deliver();

		self::assertSame( wp_json_encode( $payload ), Receiver::only()->body );
	}

	public function test_a_standard_body_is_compact_and_leaves_slashes_and_letters_as_they_are(): void {
		$this->webhook();
		$this->record( 'invoice.odd', [ 'url' => 'https://example.com/ä', 'price' => 9.0, 'empty' => new \stdClass(), 'list' => [] ] );

		$this->deliver();

		self::assertStringEndsWith( '"data":{"url":"https://example.com/ä","price":9.0,"empty":{},"list":[]}}', Receiver::only()->body );
	}

	public function test_one_event_reaches_both_formats_under_one_id(): void {
		$this->webhook();
		$this->webhook( [ 'format' => 'flat' ] );
		$id = $this->record();

		$this->deliver();

		self::assertSame(
			[ $id, $id ],
			array_map( static fn ( Received $request ): string => $request->header( 'webhook-id' ), Receiver::wait_for( 2 ) ),
		);
	}
}
