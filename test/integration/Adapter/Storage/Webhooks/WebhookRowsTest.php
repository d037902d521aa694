<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Webhooks;

use MultisiteWebhooks\Adapter\Storage\Webhooks\WebhookRows;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** A row damaged by other code is shown, does no harm, and can be fixed or deleted. */
#[CoversClass( WebhookRows::class )]
final class WebhookRowsTest extends NetworkTestCase {

	#[DataProvider( 'columns' )]
	public function test_an_unreadable_webhook_is_listed_as_disabled_with_its_readable_fields(
		string $column,
		string $value,
		string $field,
		mixed $shown,
	): void {
		$id = $this->broken( $column, $value );

		$listed = Http::as_user( 'admin' )->send( 'GET', '/webhooks' )->json()->only();

		self::assertSame(
			[ $id, 'disabled', 'unreadable' ],
			[ $listed->text( 'id' ), $listed->text( 'status' ), $listed->text( 'disabled_reason' ) ],
		);
		self::assertEquals( $shown, $listed->at( $field )->value );
	}

	/** @return array<string, array{string, string, string, mixed}> */
	public static function columns(): array {
		return [
			'event types that are not JSON'  => [ 'event_types', '["payment_rec', 'event_types', [] ],
			'event types that are not strings' => [ 'event_types', '[1,2]', 'event_types', [] ],
			'event types that are null'     => [ 'event_types', 'null', 'event_types', [] ],
			'sites that are not JSON'        => [ 'sites', '[1', 'sites', [] ],
			'sites that are not numbers'     => [ 'sites', '["a"]', 'sites', [] ],
			'an unknown status'             => [ 'status', 'asleep', 'name', 'Broken' ],
			'an unknown format'             => [ 'format', 'xml', 'format', 'standard' ],
			'an invalid URL'       => [ 'url', 'nonsense', 'url', 'https://unreadable.invalid/' ],
			'an invalid time'           => [ 'updated_at', 'yesterday at noon?', 'updated_at', '1970-01-01T00:00:00.000Z' ],
		];
	}

	public function test_it_can_be_read_tested_and_deleted(): void {
		$id = $this->broken( 'event_types', '{' );

		$replies = [
			Http::as_user( 'admin' )->send( 'GET', "/webhooks/{$id}" ),
			Http::as_user( 'admin' )->send( 'POST', "/webhooks/{$id}/test" ),
			Http::as_user( 'admin' )->send( 'GET', "/health/webhooks?webhooks={$id}" ),
			Http::as_user( 'admin' )->send( 'DELETE', "/webhooks/{$id}" ),
		];

		self::assertSame( [ 200, 200, 200, 200 ], array_column( $replies, 'status' ) );
		self::assertSame( 0, Database::count( Database::WEBHOOKS ) );
	}

	public function test_its_deliveries_are_held_until_it_is_fixed(): void {
		$id = $this->webhook( [ 'event_types' => [ 'payment_received' ] ] )->text( 'id' );
		$this->record();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET event_types = '{'" );

		$this->deliver();
		self::assertSame( [ [ 'held' ], [] ], [ $this->statuses(), Receiver::requests() ] );

		Http::as_user( 'admin' )->send(
			'PATCH',
			"/webhooks/{$id}",
			[ 'event_types' => [ 'payment_received' ], 'status' => 'active' ],
		)->json();
		$this->deliver();
		self::assertSame( [ 'delivered' ], $this->statuses() );
	}

	public function test_it_cannot_be_resumed_without_the_missing_fields(): void {
		$id = $this->broken( 'event_types', '{' );

		self::assertSame(
			[ 'event_types' ],
			Http::as_user( 'admin' )->send( 'PATCH', "/webhooks/{$id}", [ 'status' => 'active' ] )->refused_fields(),
		);
	}

	public function test_events_are_recorded_for_the_others(): void {
		$this->broken( 'event_types', '{' );
		$this->webhook();

		$this->record();
		$this->deliver();

		self::assertSame( [ 'delivered' ], $this->statuses() );
	}

	public function test_events_that_it_still_listens_to_are_held_for_it(): void {
		$this->broken( 'status', 'asleep' );

		$this->record();
		$this->deliver();

		self::assertSame( [ 'held' ], $this->statuses() );
	}

	private function broken( string $column, string $value ): string {
		$id = $this->webhook( [ 'name' => 'Broken', 'sites' => [ 1 ] ] )->text( 'id' );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET {$column} = ? WHERE id = ?", $value, $id );
		return $id;
	}
}
