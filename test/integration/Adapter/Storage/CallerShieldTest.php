<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\CallerShield;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** Recording an event prints nothing and leaves wpdb as the caller had it. */
#[CoversClass( CallerShield::class )]
final class CallerShieldTest extends NetworkTestCase {

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

	public function test_an_event_is_recorded_while_php_lets_code_change_the_page(): void {
		$this->webhook();
		$recorded = [];
		$handler  = static function ( string $page ) use ( &$recorded ): string {
			$recorded[] = multisite_webhooks_record( 'payment_received', [] );
			return "{$page}!";
		};
		$this->expectOutputString( 'page!' );

		ob_start( $handler );
		echo 'page';
		ob_end_flush();

		self::assertIsString( $recorded[0] ?? null );
	}

	public function test_nothing_is_printed_while_a_page_waits_to_be_changed(): void {
		$this->webhook();
		$print = static function ( array $payload ): array {
			echo 'printed';
			return $payload;
		};
		add_filter( 'multisite_webhooks_payload', $print );
		$this->expectOutputString( 'page!' );

		ob_start( static fn ( string $page ): string => "{$page}!" );
		echo 'page';
		multisite_webhooks_record( 'payment_received', [] );
		ob_end_flush();
		remove_filter( 'multisite_webhooks_payload', $print );
	}

	public function test_missing_subscriptions_are_neither_thrown_nor_printed(): void {
		$this->expectOutputString( '' );
		$this->webhook();

		$this->without_table( Database::WEBHOOKS, static fn () => self::assertNull( multisite_webhooks_record( 'payment_received', [] ) ) );
	}

	/** @return list<mixed> */
	private function after_queries_of_the_caller(): array {
		$wpdb = WordPress::database();
		$wpdb->insert( $wpdb->usermeta, [ 'user_id' => 1, 'meta_key' => 'callers_row', 'meta_value' => '1' ] );
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
