<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\CustomActions;

use MultisiteWebhooks\Domain\CustomAction\ManageCustomActions;
use MultisiteWebhooks\Edge\Rest\CustomActions\CustomActionsController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass( CustomActionsController::class )]
#[CoversClass( ManageCustomActions::class )]
final class CustomActionsControllerTest extends NetworkTestCase {

	private const FIELD = [
		'name'     => 'number',
		'from'     => '0',
		'type'     => 'integer',
		'personal' => false,
		'example'  => 12,
	];

	private const GIVEN = [
		'name'      => 'Order Shipped',
		'action'    => 'shop_shipped',
		'fields'    => [ self::FIELD ],
		'confirmed' => true,
	];

	protected function tearDown(): void {
		Api::delete( '/custom-actions/watch' );
		foreach ( Api::get( '/custom-actions', [ 'per_page' => 100 ] )->json()->texts( 'id' ) as $id ) {
			Http::as_user( 'admin' )->send( 'DELETE', "/custom-actions/{$id}?force=true" );
		}
		parent::tearDown();
	}

	public function test_it_is_made_shown_changed_and_deleted(): void {
		$created = Api::post( '/custom-actions', self::GIVEN );
		$id      = $created->json( 201 )->text( 'id' );

		self::assertSame( 'order_shipped', $id );
		self::assertStringEndsWith( '/custom-actions/order_shipped', $created->header( 'location' ) );
		self::assertEquals( [ (object) self::FIELD ], Api::get( "/custom-actions/{$id}" )->json()->at( 'fields' )->value );
		self::assertSame( [ $id ], Api::get( '/custom-actions' )->json()->texts( 'id' ) );

		$changed = Api::patch(
			"/custom-actions/{$id}",
			[
				'name'        => 'Parcel Sent',
				'description' => 'A parcel left.',
			]
		)->json();
		self::assertSame( [ $id, 'Parcel Sent' ], [ $changed->text( 'id' ), $changed->text( 'name' ) ] );
		self::assertSame( 'A parcel left.', $changed->text( 'description' ) );

		self::assertTrue( Api::delete( "/custom-actions/{$id}" )->json()->at( 'deleted' )->value );
		self::assertSame( 404, Api::get( "/custom-actions/{$id}" )->status );
	}

	public function test_it_is_an_event_type_that_can_be_subscribed_to_and_tested(): void {
		Api::post( '/custom-actions', self::GIVEN );

		$type = Api::get( '/event-types/order_shipped' )->json();
		self::assertSame( [ 'custom', 'custom' ], [ $type->text( 'group' ), $type->text( 'source' ) ] );
		self::assertSame( [ 'number' => 12 ], (array) $type->at( 'example' )->value );
		$hook = $this->webhook( [ 'event_types' => [ 'order_shipped' ] ] )->text( 'id' );
		self::assertTrue( Api::post( "/webhooks/{$hook}/test" )->json()->at( 'delivered' )->value );
		self::assertSame( [ $hook ], Api::get( '/custom-actions/order_shipped' )->json()->at( 'webhooks' )->texts( 'id' ) );
	}

	public function test_a_slug_that_is_taken_gets_a_number(): void {
		$slugs = [];
		foreach ( [ 'Site Created', 'Order Shipped', 'Order  shipped!', 'Watch', 'Заказ' ] as $name ) {
			$slugs[] = Api::post( '/custom-actions', [ 'name' => $name ] + self::GIVEN )->json( 201 )->text( 'id' );
		}
		self::assertSame( [ 'site_created_2', 'order_shipped', 'order_shipped_2', 'watch_2', 'shop_shipped' ], $slugs );
	}

	/** @param array<string, mixed> $given */
	#[DataProvider( 'wrong' )]
	public function test_what_is_wrong_is_refused_by_field( array $given, string ...$fields ): void {
		$reply = Http::as_user( 'admin' )->send( 'POST', '/custom-actions', $given + self::GIVEN );

		self::assertSame( 400, $reply->status );
		self::assertEqualsCanonicalizing( $fields, $reply->refused_fields() );
	}

	/** @return iterable<string, list<mixed>> */
	public static function wrong(): iterable {
		yield 'no name' => [ [ 'name' => ' ' ], 'name' ];
		yield 'every action' => [ [ 'action' => 'all' ], 'action' ];
		yield 'ours' => [ [ 'action' => 'multisite_webhooks_delivered' ], 'action' ];
		yield 'no action' => [ [ 'action' => '' ], 'action' ];
		yield 'a sentence' => [ [ 'action' => 'two words' ], 'action' ];
		yield 'no fields' => [ [ 'fields' => [] ], 'fields' ];
		yield 'fields of another type' => [ [ 'fields' => [ 'a' ] ], 'fields' ];
		yield 'a field without a name' => [ [ 'fields' => [ [ 'from' => '0' ] ] ], 'fields' ];
		yield 'an unknown field' => [ [ 'colour' => 'red' ], 'colour' ];
		yield 'nobody knows how often' => [ [ 'confirmed' => false ], 'confirmed' ];
		yield 'everything' => [
			[
				'name'        => '',
				'action'      => 'all',
				'fields'      => [],
				'description' => str_repeat( 'a', 301 ),
			],
			'name',
			'action',
			'fields',
			'description',
		];
	}

	public function test_one_that_webhooks_use_is_deleted_only_when_forced(): void {
		Api::post( '/custom-actions', self::GIVEN );
		$hook = $this->webhook(
			[
				'event_types' => [ 'order_shipped' ],
				'name'        => 'CRM',
			]
		)->text( 'id' );

		$refused = Http::as_user( 'admin' )->send( 'DELETE', '/custom-actions/order_shipped' );
		self::assertSame( 409, $refused->status );
		self::assertEquals(
			[
				(object) [
					'id'   => $hook,
					'name' => 'CRM',
				],
			],
			$refused->json( 409 )->at( 'data', 'webhooks' )->value
		);

		self::assertSame( 200, Http::as_user( 'admin' )->send( 'DELETE', '/custom-actions/order_shipped?force=true' )->status );
	}

	public function test_a_webhook_that_gets_everything_does_not_use_it(): void {
		$this->webhook();
		Api::post( '/custom-actions', self::GIVEN );

		self::assertSame( 200, Api::delete( '/custom-actions/order_shipped' )->status );
	}

	public function test_there_are_at_most_50(): void {
		for ( $i = 1; $i <= 50; $i++ ) {
			self::assertSame( 201, Api::post( '/custom-actions', self::GIVEN )->status );
		}
		self::assertSame( 400, Api::post( '/custom-actions', self::GIVEN )->status );
	}

	public function test_two_that_are_made_at_the_same_moment_get_slugs_of_their_own(): void {
		$slugs = $this->made_at_once( 2 );

		self::assertEqualsCanonicalizing( [ 'order_shipped', 'order_shipped_2' ], $slugs );
		self::assertEqualsCanonicalizing( $slugs, Api::get( '/custom-actions' )->json()->texts( 'id' ) );
	}

	public function test_two_that_are_made_at_the_same_moment_are_not_more_than_50(): void {
		for ( $i = 1; $i <= 49; $i++ ) {
			Api::post( '/custom-actions', [ 'name' => "Older {$i}" ] + self::GIVEN )->json( 201 );
		}

		self::assertEqualsCanonicalizing( [ 'order_shipped', 'refused' ], $this->made_at_once( 2 ) );
		$kept = Api::get( '/custom-actions', [ 'per_page' => 100 ] )->json()->texts( 'id' );
		self::assertCount( 50, $kept );
		self::assertCount( 49, array_filter( $kept, static fn ( string $id ): bool => str_starts_with( $id, 'older_' ) ) );
	}

	public function test_a_change_of_what_somebody_else_has_changed_is_refused(): void {
		$read   = Api::post( '/custom-actions', self::GIVEN )->json( 201 )->text( 'updated_at' );
		$admin  = Http::as_user( 'admin' );
		$theirs = $admin->with( 'If-Match', "\"{$read}\"" )->send( 'PATCH', '/custom-actions/order_shipped', [ 'name' => 'Theirs' ] );
		$mine   = $admin->with( 'If-Match', "\"{$read}\"" )->send( 'PUT', '/custom-actions/order_shipped', [ 'name' => 'Mine' ] );

		self::assertSame( 200, $theirs->status );
		self::assertSame( 'multisite_webhooks_changed', $mine->json( 412 )->text( 'code' ) );
		$current = $mine->json( 412 )->at( 'data', 'custom_action' );
		self::assertSame( [ 'Theirs', 'order_shipped' ], [ $current->text( 'name' ), $current->text( 'id' ) ] );
		self::assertSame( 'Theirs', Api::get( '/custom-actions/order_shipped' )->json()->text( 'name' ) );

		$again = $admin->with( 'If-Match', "\"{$current->text( 'updated_at' )}\"" );
		self::assertSame( 'Mine', $again->send( 'PATCH', '/custom-actions/order_shipped', [ 'name' => 'Mine' ] )->json()->text( 'name' ) );
		self::assertSame( 200, $admin->send( 'PATCH', '/custom-actions/order_shipped', [ 'name' => 'Last' ] )->status );
		$unreadable = $admin->with( 'If-Match', 'x' );
		self::assertSame( 400, $unreadable->send( 'PATCH', '/custom-actions/order_shipped', [ 'name' => 'x' ] )->status );
	}

	/** @param array<string, mixed>|null $body */
	#[DataProvider( 'requests' )]
	public function test_only_admins_may( string $method, string $path, ?array $body ): void {
		self::assertSame( 401, Http::signed_out()->send( $method, $path, $body )->status );
		self::assertSame( 403, Http::as_user( 'maria' )->send( $method, $path, $body )->status );
	}

	/** @return list<array{string, string, ?array<string, mixed>}> */
	public static function requests(): array {
		return [
			[ 'GET', '/custom-actions?colour=red', null ],
			[ 'POST', '/custom-actions', [ 'colour' => 1 ] ],
			[ 'GET', '/custom-actions/x', null ],
			[ 'PATCH', '/custom-actions/x', [ 'colour' => 1 ] ],
			[ 'DELETE', '/custom-actions/x', null ],
			[ 'GET', '/custom-actions/watch', null ],
			[ 'POST', '/custom-actions/watch', [ 'action' => 'all' ] ],
			[ 'DELETE', '/custom-actions/watch', null ],
			[ 'GET', '/custom-actions/known', null ],
		];
	}

	/**
	 * In as many processes, none of which can write before all want to.
	 *
	 * @return list<string> The slugs.
	 */
	private function made_at_once( int $count ): array {
		$own = [ 1, 'multisite_webhooks_custom_actions' ];
		Database::write( 'INSERT IGNORE INTO ' . Database::STATE . " ( network_id, name, value ) VALUES ( ?, ?, '' )", ...$own );
		Database::write( 'START TRANSACTION' );
		Database::rows( 'SELECT value FROM ' . Database::STATE . ' WHERE network_id = ? AND name = ? FOR UPDATE', ...$own );
		$processes = [];
		for ( $i = 0; $i < $count; $i++ ) {
			$processes[] = Runner::start( 'create-custom-action', (string) wp_json_encode( self::GIVEN ) );
		}
		$waiting = static fn (): int => Database::count( 'information_schema.processlist', "info LIKE 'UPDATE%" . Database::STATE . "%'" );
		Wait::until( static fn (): bool => $waiting() >= $count, 'all processes want to write' );
		Database::write( 'COMMIT' );
		return array_map( static fn ( Runner $one ): string => $one->finish(), $processes );
	}
}
