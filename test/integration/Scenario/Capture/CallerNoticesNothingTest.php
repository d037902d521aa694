<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Whoever fires an event can't tell that somebody listens. */
#[CoversNothing]
final class CallerNoticesNothingTest extends NetworkTestCase {

	public function test_a_filter_that_throws_is_kept_from_the_caller(): void {
		$this->webhook();
		add_filter( 'multisite_webhooks_payload', static fn (): never => throw new \RuntimeException( 'broken' ) );

		self::assertNull( multisite_webhooks_record( 'payment_received', [] ) );
	}

	public function test_a_filter_that_prints_is_not_heard(): void {
		$this->webhook();
		add_filter(
			'multisite_webhooks_payload',
			static function ( array $payload ): array {
				echo 'loud';
				return $payload;
			}
		);
		$this->expectOutputString( '' );

		$this->record();
	}

	public function test_a_filter_changes_the_payload_of_all_webhooks_once(): void {
		$this->webhook( [ 'url' => Receiver::url( '/one' ) ] );
		$this->webhook( [ 'url' => Receiver::url( '/two' ) ] );
		$calls = 0;
		add_filter(
			'multisite_webhooks_payload',
			static function ( array $payload, string $slug, ?int $site ) use ( &$calls ): array {
				++$calls;
				return [ 'told' => [ $payload, $slug, $site, $calls ] ];
			},
			10,
			3
		);

		$this->record( 'invoice.odd', [ 'a' => 1 ], 3 );
		$this->deliver();

		foreach ( Receiver::wait_for( 2 ) as $request ) {
			self::assertSame( '[{"a":1},"invoice.odd",3,1]', json_encode( $request->data()->at( 'told' )->value ) );
		}
	}

	public function test_a_filter_that_returns_no_array_changes_nothing(): void {
		$this->webhook();
		add_filter( 'multisite_webhooks_payload', static fn (): string => 'nonsense' );

		$this->record( 'invoice.odd', [ 'a' => 1 ] );
		$this->deliver();

		self::assertSame( 1, Receiver::only()->data()->number( 'a' ) );
	}

	public function test_a_slug_that_is_none_is_kept_from_the_caller(): void {
		$this->webhook();

		self::assertNull( multisite_webhooks_record( "Not a slug\0", [] ) );
	}

	public function test_wpdb_looks_as_before_when_an_event_was_recorded(): void {
		$this->webhook();
		$before = $this->after_queries_of_the_caller();

		$this->record();

		self::assertSame( $before, self::state() );
	}

	public function test_wpdb_looks_as_before_when_a_table_is_missing(): void {
		$this->webhook();
		$this->without_table(
			Database::EVENTS,
			function (): void {
				$before = $this->after_queries_of_the_caller();
				multisite_webhooks_record( 'payment_received', [] );
				self::assertSame( $before, self::state() );
			}
		);
	}

	public function test_a_missing_table_is_neither_thrown_nor_printed(): void {
		$this->webhook();
		$this->expectOutputString( '' );

		$this->without_table( Database::EVENTS, static fn () => self::assertNull( multisite_webhooks_record( 'payment_received', [] ) ) );
	}

	public function test_missing_subscriptions_are_neither_thrown_nor_printed(): void {
		$this->expectOutputString( '' );
		$this->webhook();

		$this->without_table( Database::WEBHOOKS, static fn () => self::assertNull( multisite_webhooks_record( 'payment_received', [] ) ) );
	}

	/** The event row is the commit point: once it is written, nothing is lost. */
	public function test_an_event_whose_deliveries_could_not_be_written_arrives_nevertheless(): void {
		$this->webhook();
		$this->without_table( Database::DELIVERIES, static fn () => multisite_webhooks_record( 'payment_received', [] ) );

		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
	}

	/** @return list<mixed> */
	private function after_queries_of_the_caller(): array {
		$wpdb = WordPress::database();
		$wpdb->insert(
			$wpdb->usermeta,
			[ 'user_id' => 1, 'meta_key' => 'callers_row', 'meta_value' => '1' ],
		); // phpcs:ignore WordPress.DB.SlowDBQuery
		$wpdb->get_results( "SELECT user_login FROM {$wpdb->users} LIMIT 3" );
		$wpdb->suppress_errors( true );
		$wpdb->query( "SELECT the callers mistake" );
		$wpdb->suppress_errors( false );
		return self::state();
	}

	/** @return list<mixed> */
	private static function state(): array {
		$wpdb = WordPress::database();
		return [
			$wpdb->insert_id,
			$wpdb->last_error,
			$wpdb->last_query,
			$wpdb->last_result,
			$wpdb->num_rows,
			$wpdb->rows_affected,
			$wpdb->suppress_errors,
			$wpdb->show_errors,
		];
	}

	/** @param \Closure(): mixed $work */
	private function without_table( string $table, \Closure $work ): void {
		Database::write( "RENAME TABLE {$table} TO {$table}_away" );
		try {
			$work();
		} finally {
			Database::write( "RENAME TABLE {$table}_away TO {$table}" );
		}
	}
}
