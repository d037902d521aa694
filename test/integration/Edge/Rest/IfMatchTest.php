<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Edge\Rest\IfMatch;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** If-Match: a change is made only to what was read. */
#[CoversClass( IfMatch::class )]
final class IfMatchTest extends NetworkTestCase {

	#[DataProvider( 'methods' )]
	public function test_a_change_of_the_present_state_is_made( string $method ): void {
		$hook = $this->webhook();

		$after = $this->change( $hook, $hook->text( 'updated_at' ), $method )->json();

		self::assertSame( 'Mine', $after->text( 'name' ) );
	}

	#[DataProvider( 'methods' )]
	public function test_a_change_of_an_earlier_state_is_refused_with_the_present_one( string $method ): void {
		$hook = $this->webhook();
		Api::patch( "/webhooks/{$hook->text( 'id' )}", [ 'name' => 'Theirs' ] );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET updated_at = ?', gmdate( 'Y-m-d H:i:s.000', time() - 125 ) );

		$refused = $this->change( $hook, $hook->text( 'updated_at' ), $method )->json( 412 );

		self::assertSame(
			[ 'multisite_webhooks_changed', 'Someone else changed this webhook 2 minutes ago.' ],
			[ $refused->text( 'code' ), $refused->text( 'message' ) ],
		);
		self::assertSame( 412, $refused->number( 'data', 'status' ) );
		self::assertEquals( Api::get( "/webhooks/{$hook->text( 'id' )}" )->json()->value, $refused->at( 'data', 'webhook' )->value );
		self::assertSame( 'Theirs', $refused->text( 'data', 'webhook', 'name' ) );
	}

	/** @return array<string, array{string}> */
	public static function methods(): array {
		return [
			'PATCH' => [ 'PATCH' ],
			'PUT'   => [ 'PUT' ],
		];
	}

	public function test_of_two_changes_of_the_same_state_the_second_is_refused(): void {
		$hook = $this->webhook();

		self::assertSame(
			[ 200, 412 ],
			[ $this->change( $hook, $hook->text( 'updated_at' ) )->status, $this->change( $hook, $hook->text( 'updated_at' ) )->status ],
		);
	}

	public function test_a_change_can_start_from_the_response_to_the_one_before(): void {
		$hook  = $this->webhook();
		$after = $this->change( $hook, $hook->text( 'updated_at' ) )->json();

		self::assertSame( 200, $this->change( $hook, $after->text( 'updated_at' ) )->status );
	}

	public function test_deliveries_do_not_count_as_a_change(): void {
		$hook = $this->webhook();
		$this->record();
		$this->deliver();

		self::assertSame( 200, $this->change( $hook, $hook->text( 'updated_at' ) )->status );
	}

	public function test_being_disabled_counts_as_a_change(): void {
		$hook = $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 410 ] ) ] );
		$this->record();
		$this->deliver();

		self::assertSame(
			'disabled',
			$this->change( $hook, $hook->text( 'updated_at' ) )->json( 412 )->text( 'data', 'webhook', 'status' ),
		);
	}

	public function test_without_the_header_the_last_one_wins(): void {
		$hook = $this->webhook();
		Api::patch( "/webhooks/{$hook->text( 'id' )}", [ 'name' => 'Theirs' ] );

		self::assertSame(
			'Mine',
			Http::as_user( 'admin' )->send( 'PATCH', "/webhooks/{$hook->text( 'id' )}", [ 'name' => 'Mine' ] )->json()->text( 'name' ),
		);
	}

	public function test_a_deleted_webhook_is_not_found(): void {
		$hook = $this->webhook();
		Api::delete( "/webhooks/{$hook->text( 'id' )}" );

		self::assertSame( 404, $this->change( $hook, $hook->text( 'updated_at' ) )->status );
	}

	#[DataProvider( 'headers' )]
	public function test_a_header_that_names_no_state_is_refused( string $header ): void {
		$hook = $this->webhook();

		$reply = Http::as_user( 'admin' )->with( 'If-Match', $header )->send(
			'PATCH',
			"/webhooks/{$hook->text( 'id' )}",
			[ 'name' => 'Mine' ],
		);

		self::assertSame( [ 'If-Match' ], $reply->refused_fields() );
	}

	/** @return array<string, array{string}> */
	public static function headers(): array {
		return [
			'words'          => [ '"nonsense"' ],
			'without quotes' => [ '2026-11-24T14:02:11.000Z' ],
			'one quote'      => [ '"2026-11-24T14:02:11.000Z' ],
			'nothing quoted' => [ '""' ],
			'weak'           => [ 'W/"2026-11-24T14:02:11.000Z"' ],
			'two'            => [ '"2026-11-24T14:02:11.000Z", "2026-11-24T14:02:12.000Z"' ],
			'no such day'    => [ '"2026-13-45T99:99:99Z"' ],
			'SQL'            => [ "\"' OR 1=1 -- \"" ],
			'bytes'          => [ "\"\xff\xfe\"" ],
			'very long'      => [ '"' . str_repeat( '9', 3000 ) . '"' ],
		];
	}

	public function test_a_star_matches_any_state(): void {
		$hook = $this->webhook();

		self::assertSame(
			200,
			Http::as_user( 'admin' )->with( 'If-Match', '*' )->send(
				'PATCH',
				"/webhooks/{$hook->text( 'id' )}",
				[ 'name' => 'Mine' ],
			)->status,
		);
	}

	private function change( Json $hook, string $read, string $method = 'PATCH' ): Reply {
		return Http::as_user( 'admin' )->with( 'If-Match', "\"{$read}\"" )->send(
			$method,
			"/webhooks/{$hook->text( 'id' )}",
			[ 'name' => 'Mine' ],
		);
	}
}
