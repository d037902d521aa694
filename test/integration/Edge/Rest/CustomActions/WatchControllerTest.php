<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\CustomActions;

use MultisiteWebhooks\Adapter\Storage\Options\WatchOption;
use MultisiteWebhooks\Edge\Rest\CustomActions\WatchController;
use MultisiteWebhooks\Integration\Custom\WatchedAction;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\EventTestCase;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversClass;

/** A dry run over real requests. */
#[CoversClass( WatchController::class )]
#[CoversClass( WatchedAction::class )]
#[CoversClass( WatchOption::class )]
final class WatchControllerTest extends EventTestCase {

	protected function setUp(): void {
		parent::setUp();
		MustUse::add( 'fire-on-request' );
	}

	protected function tearDown(): void {
		MustUse::remove( 'fire-on-request' );
		Api::delete( '/custom-actions/watch' );
		parent::tearDown();
	}

	public function test_what_fires_is_shown_and_counted_and_not_recorded(): void {
		$this->webhook();
		$this->watch( 'shop_shipped' );
		$this->open( '/' );
		$this->open_at( Sites::url( 'acme' ) . '?fire=40' );
		$this->open( '/' );

		$seen = $this->seen();
		self::assertTrue( $seen->at( 'running' )->value );
		self::assertSame( [ 40, 1 ], [ $seen->number( 'firings' ), $seen->number( 'fired_requests' ) ] );
		self::assertGreaterThanOrEqual( 3, $seen->number( 'requests' ) );
		$sample = $seen->at( 'samples' )->items()[0];
		$path = parse_url( Sites::url( 'acme' ), PHP_URL_PATH );
		self::assertSame( [ 3, 'front', $path ], [ $sample->number( 'site_id' ), $sample->text( 'kind' ), $sample->text( 'path' ) ] );
		self::assertSame( [ '0', '1', '2', '3', '4', '5' ], $sample->at( 'arguments' )->texts( 'key' ) );
		$all = (string) wp_json_encode( $seen->value );
		self::assertStringNotContainsString( 'hunter2', $all );
		self::assertLessThan( 110_000, strlen( $all ) );
		$this->assert_nothing_told();
		self::assertSame( 0, Database::count( 'wp_multisite_webhooks_events' ) );
	}

	public function test_looking_is_no_request_of_the_network(): void {
		$this->watch( 'rest_api_init' );
		for ( $i = 0; $i < 3; $i++ ) {
			Http::as_user( 'admin' )->send( 'GET', '/custom-actions/watch' );
		}
		self::assertSame( 0, $this->seen()->number( 'requests' ) );
	}

	public function test_it_can_be_stopped(): void {
		$this->watch( 'shop_shipped' );
		$this->open( '/?fire=1' );
		self::assertFalse( Api::delete( '/custom-actions/watch' )->json()->at( 'running' )->value );

		$this->open( '/?fire=1' );

		self::assertSame( 1, $this->seen()->number( 'firings' ) );
	}

	public function test_an_action_that_was_seen_to_fire_seldom_needs_no_confirmation(): void {
		$this->watch( 'shop_shipped' );
		for ( $i = 0; $i < 11; $i++ ) {
			$this->open( 0 === $i ? '/?fire=1' : '/' );
		}
		$given = [
			'name'   => 'Shipped',
			'action' => 'shop_shipped',
			'fields' => [
				[
					'name' => 'n',
					'from' => '0',
					'type' => 'integer',
				],
			],
		];

		self::assertSame( 201, Api::post( '/custom-actions', $given )->status );
		Api::delete( '/custom-actions/shipped' );
	}

	public function test_one_of_each_request_says_how_often_and_needs_a_confirmation(): void {
		$this->watch( 'wp_loaded' );
		$this->open( '/' );
		$this->open( '/' );
		self::assertTrue( $this->seen()->at( 'often' )->value );
		$given = [
			'name'   => 'Loaded',
			'action' => 'wp_loaded',
			'fields' => [
				[
					'name' => 'n',
					'from' => '0',
					'type' => 'string',
				],
			],
		];

		$reply = Http::as_user( 'admin' )->send( 'POST', '/custom-actions', $given );

		self::assertSame( [ 'confirmed' ], $reply->refused_fields() );
		self::assertMatchesRegularExpression( '/about [1-9]\d* events per hour/', $reply->body );
	}

	public function test_some_actions_are_never_watched(): void {
		foreach ( [ 'all', 'multisite_webhooks_deliver', '', "a\nb" ] as $action ) {
			self::assertSame( 400, Api::post( '/custom-actions/watch', [ 'action' => $action ] )->status, $action );
		}
		self::assertSame( 400, Api::post( '/custom-actions/watch' )->status );
	}

	public function test_names_are_suggested(): void {
		$known = Api::get( '/custom-actions/known' )->json();

		self::assertContains( 'woocommerce_new_order', (array) $known->at( 'names' )->value );
		self::assertContains( 'init', (array) $known->at( 'often' )->value );
		self::assertNotContains( 'init', (array) $known->at( 'names' )->value );
	}

	private function watch( string $action ): void {
		self::assertSame( 200, Api::post( '/custom-actions/watch', [ 'action' => $action ] )->status );
	}

	private function seen(): Json {
		return Api::get( '/custom-actions/watch' )->json();
	}

	private function open( string $path ): void {
		$this->open_at( getenv( 'WP_BASE_URL' ) . $path );
	}

	private function open_at( string $url ): void {
		self::assertSame( 200, Curl::send( 'GET', $url )->status );
	}
}
