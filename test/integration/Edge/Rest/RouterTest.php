<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Test\Integration\Support\Client\Cookies;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** Permission comes before anything else of a request is looked at. */
#[CoversClass( Router::class )]
final class RouterTest extends NetworkTestCase {

	private const NOBODY = '00000000000000000000000000';

	#[DataProvider( 'routes' )]
	public function test_a_visitor_who_is_logged_out_gets_401( string $method, string $path ): void {
		$reply = Http::signed_out()->send( $method, $path, 'GET' === $method ? null : '{"url":7,"unknown":[]}' );

		self::assertSame( 'rest_not_logged_in', $reply->json( 401 )->text( 'code' ) );
	}

	#[DataProvider( 'routes' )]
	public function test_an_admin_of_one_site_is_refused( string $method, string $path ): void {
		$reply = Http::as_user( 'maria' )->send( $method, $path, 'GET' === $method ? null : '{"url":7,"unknown":[]}' );

		self::assertSame( 'rest_forbidden', $reply->json( 403 )->text( 'code' ) );
	}

	#[DataProvider( 'routes' )]
	public function test_a_user_without_the_capability_is_refused( string $method, string $path ): void {
		$reply = Http::as_user( 'sam' )->send( $method, $path, 'GET' === $method ? null : '{"url":7,"unknown":[]}' );

		self::assertSame( 'rest_forbidden', $reply->json( 403 )->text( 'code' ) );
	}

	/** @return array<string, array{string, string}> */
	public static function routes(): array {
		$hook   = '/webhooks/wh_' . self::NOBODY;
		$routes = [
			[ 'GET', '/webhooks' ],
			[ 'GET', '/webhooks?per_page=many&page=-1' ],
			[ 'POST', '/webhooks' ],
			[ 'GET', $hook ],
			[ 'PUT', $hook ],
			[ 'PATCH', $hook ],
			[ 'DELETE', $hook ],
			[ 'DELETE', '/webhooks/nonsense' ],
			[ 'POST', "{$hook}/test" ],
			[ 'POST', "{$hook}/secret/rotate" ],
			[ 'POST', "{$hook}/secret/reveal" ],
			[ 'GET', '/network' ],
			[ 'POST', '/network' ],
			[ 'GET', '/deliveries' ],
			[ 'GET', '/deliveries?status=nonsense' ],
			[ 'GET', '/deliveries/dlv_' . self::NOBODY ],
			[ 'POST', '/deliveries/dlv_' . self::NOBODY . '/resend' ],
			[ 'POST', '/deliveries/dlv_' . self::NOBODY . '/cancel' ],
			[ 'POST', '/deliveries/dlv_' . self::NOBODY . '/try' ],
			[ 'GET', "{$hook}/recover" ],
			[ 'POST', "{$hook}/recover" ],
			[ 'DELETE', "{$hook}/recover" ],
			[ 'GET', '/sites' ],
			[ 'GET', '/sites?per_page=nonsense' ],
			[ 'GET', '/settings' ],
			[ 'PUT', '/settings' ],
			[ 'PATCH', '/settings' ],
			[ 'GET', '/health' ],
			[ 'GET', '/health/webhooks' ],
			[ 'GET', '/health/webhooks?webhooks=nonsense' ],
			...self::routes_of_events(),
			...self::routes_of_custom_actions(),
		];
		return array_combine( array_map( static fn ( array $route ): string => "{$route[0]} {$route[1]}", $routes ), $routes );
	}

	/** @return list<array{string, string}> */
	private static function routes_of_events(): array {
		return [
			[ 'GET', '/events' ],
			[ 'GET', '/events?after=nonsense' ],
			[ 'GET', '/events/evt_' . self::NOBODY ],
			[ 'GET', '/events/recording' ],
			[ 'POST', '/events/recording' ],
			[ 'DELETE', '/events/recording' ],
			[ 'GET', '/event-types' ],
			[ 'GET', '/event-types/payment_received' ],
			[ 'GET', '/event-types/payment_received/samples' ],
		];
	}

	/** @return list<array{string, string}> */
	private static function routes_of_custom_actions(): array {
		return [
			[ 'GET', '/custom-actions' ],
			[ 'POST', '/custom-actions' ],
			[ 'GET', '/custom-actions/nonsense' ],
			[ 'PUT', '/custom-actions/nonsense' ],
			[ 'PATCH', '/custom-actions/nonsense' ],
			[ 'DELETE', '/custom-actions/nonsense' ],
			[ 'GET', '/custom-actions/watch' ],
			[ 'POST', '/custom-actions/watch' ],
			[ 'DELETE', '/custom-actions/watch' ],
			[ 'GET', '/custom-actions/known' ],
		];
	}

	/** A new route needs its own rows above. */
	public function test_every_route_is_among_those_tested(): void {
		$tested = [];
		foreach ( self::routes() as [ $method, $path ] ) {
			$tested[] = "{$method} " . preg_replace( [ '/\?.*/', '#(wh|dlv|evt)_0+|nonsense|payment_received#' ], [ '', '*' ], $path );
		}

		self::assertSame( [], array_diff( self::registered(), $tested ) );
	}

	public function test_the_capability_can_be_given_to_a_user(): void {
		$user = get_user_by( 'login', 'sam' );
		self::assertInstanceOf( \WP_User::class, $user );
		$user->add_cap( 'manage_network_webhooks' );
		try {
			self::assertSame( 200, Http::as_user( 'sam' )->send( 'GET', '/webhooks' )->status );
		} finally {
			$user->remove_cap( 'manage_network_webhooks' );
		}
	}

	public function test_a_cookie_without_a_nonce_is_not_enough(): void {
		self::assertSame( 401, Curl::send( 'GET', Http::url( '/webhooks' ), [], null, Cookies::of( 1 ) )->status );
	}

	public function test_a_cookie_with_a_nonce_is_enough(): void {
		$cookies = Cookies::of( 1 );
		$nonce   = Curl::send( 'GET', getenv( 'WP_BASE_URL' ) . '/wp-admin/admin-ajax.php?action=rest-nonce', [], null, $cookies )->body;

		self::assertSame(
			200,
			Curl::send( 'GET', Http::url( '/webhooks?_locale=user' ), [ 'X-WP-Nonce' => $nonce ], null, $cookies )->status,
		);
	}

	public function test_other_sites_of_the_network_have_no_such_routes(): void {
		self::assertSame(
			404,
			Http::as_user( 'admin' )->send_elsewhere( 'GET', Sites::url( 'acme' ) . 'wp-json/multisite-webhooks/v1/webhooks' )->status,
		);
	}

	/** @return list<string> */
	private static function registered(): array {
		$registered = [];
		$routes     = Json::of( rest_get_server()->get_data_for_routes( rest_get_server()->get_routes( 'multisite-webhooks/v1' ) ) );
		foreach ( $routes->names() as $route ) {
			$path = preg_replace( '#\(\?P<\w+>[^)]+\)#', '*', substr( $route, strlen( '/multisite-webhooks/v1' ) ) );
			foreach ( $routes->at( $route, 'endpoints' )->items() as $endpoint ) {
				foreach ( $endpoint->at( 'methods' )->items() as $method ) {
					$registered[] = "{$method->text()} {$path}";
				}
			}
		}
		return array_values( array_diff( $registered, [ 'GET ' ] ) );
	}
}
