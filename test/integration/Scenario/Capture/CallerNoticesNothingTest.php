<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Code that fires an event does not notice that it is recorded. */
#[CoversNothing]
final class CallerNoticesNothingTest extends NetworkTestCase {

	public function test_a_filter_that_throws_is_kept_from_the_caller(): void {
		$this->webhook();
		add_filter( 'multisite_webhooks_payload', static fn (): never => throw new \RuntimeException( 'broken' ) );

		self::assertNull( multisite_webhooks_record( 'payment_received', [] ) );
	}

	public function test_what_a_filter_prints_is_discarded(): void {
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

	public function test_an_invalid_slug_throws_nothing(): void {
		$this->webhook();

		self::assertNull( multisite_webhooks_record( "Not a slug\0", [] ) );
	}

	/** The event row is the commit point: once it is written, nothing is lost. */
	public function test_an_event_whose_deliveries_could_not_be_written_still_arrives(): void {
		$this->webhook();
		$this->without_table( Database::DELIVERIES, static fn () => multisite_webhooks_record( 'payment_received', [] ) );

		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
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
