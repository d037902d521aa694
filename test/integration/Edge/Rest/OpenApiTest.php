<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Client\OpenApi;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** docs/openapi.json has the routes that WordPress knows. What they answer is compared by the clients of all tests. */
#[CoversNothing]
final class OpenApiTest extends NetworkTestCase {

	public function test_the_document_has_each_route_and_no_other(): void {
		self::assertEqualsCanonicalizing( array_keys( self::registered() ), OpenApi::instance()->operations() );
	}

	public function test_each_route_takes_what_the_document_says(): void {
		$documented = [];
		foreach ( OpenApi::instance()->operations() as $operation ) {
			[ $method, $path ]        = explode( ' ', $operation );
			$documented[ $operation ] = OpenApi::instance()->arguments( $method, $path );
			sort( $documented[ $operation ] );
		}
		ksort( $documented );

		self::assertSame( self::registered(), $documented );
	}

	#[DataProvider( 'planted_replies' )]
	public function test_an_answer_that_differs_is_found( string $request, int $status, string $body, string $problem ): void {
		[ $method, $path ] = explode( ' ', $request );
		$headers           = [
			'x-wp-total'      => '0',
			'x-wp-totalpages' => '0',
		];

		self::assertContains( $problem, OpenApi::instance()->problems( $method, $path, new Reply( $status, $headers, $body ) ) );
	}

	/** @return array<string, array{string, int, string, string}> */
	public static function planted_replies(): array {
		$error = '{"code":"a","message":"A.","data":{"status":404}}';
		return [
			'an unknown status'             => [ 'GET /webhooks', 418, '[]', '418 is no documented status' ],
			'a status of other routes'      => [ 'GET /webhooks', 404, $error, '404 is no documented status' ],
			'an unknown route that answers' => [ 'GET /hooks', 200, '[]', '200: no such route' ],
			'an unknown method'             => [ 'DELETE /webhooks', 200, '[]', '200: no such route' ],
			'no JSON'                       => [ 'GET /webhooks', 200, '<p>', 'The body is no JSON' ],
			'another type'                  => [ 'GET /webhooks', 200, '{}', '/: The data (object) must match the type: array' ],
			'an item that lacks fields'     => [ 'GET /sites', 200, '[{"id":1}]', '/0: The required properties (name, url) are missing' ],
			'an unknown field'              => [
				'GET /sites?page=2',
				200,
				'[{"id":1,"name":"A","url":"","path":"/"}]',
				'/0: Additional object properties are not allowed: path',
			],
			'an unknown choice'             => [
				'GET /health/webhooks',
				200,
				'[{"webhook":7}]',
				'/0/webhook: The data (integer) must match the type: string',
			],
			'an error of another form'      => [ 'GET /webhooks/wh_1', 404, '{"code":"a"}', '/: The required properties (message, data) are missing' ],
		];
	}

	public function test_a_header_that_is_missing_is_found(): void {
		self::assertSame(
			[ 'The header X-WP-Total is missing', 'The header X-WP-TotalPages is missing' ],
			OpenApi::instance()->problems( 'GET', '/webhooks', new Reply( 200, [], '[]' ) )
		);
	}

	public function test_an_answer_as_documented_has_no_problems(): void {
		$reply = Api::get( '/sites' );
		self::assertSame( [], OpenApi::instance()->problems( 'GET', '/sites?page=1', $reply ) );

		$part = new Reply( 200, $reply->headers, '[{"id":1}]' );
		self::assertSame( [], OpenApi::instance()->problems( 'GET', '/sites?_fields=id', $part ) );
	}

	/** @return array<string, list<string>> What each operation takes. */
	private static function registered(): array {
		$registered = [];
		$routes     = rest_get_server()->get_data_for_routes( rest_get_server()->get_routes( substr( Api::ROOT, 1 ) ), 'help' );
		$routes     = Json::of( $routes );
		foreach ( array_diff( $routes->names(), [ Api::ROOT ] ) as $route ) {
			$path = preg_replace( '#\(\?P<(\w+)>[^)]+\)#', '{$1}', substr( $route, strlen( Api::ROOT ) ) );
			foreach ( $routes->at( $route, 'endpoints' )->items() as $endpoint ) {
				$arguments = is_object( $endpoint->at( 'args' )->value ) ? $endpoint->at( 'args' )->names() : [];
				sort( $arguments );
				foreach ( $endpoint->at( 'methods' )->items() as $method ) {
					$registered[ "{$method->text()} {$path}" ] = $arguments;
				}
			}
		}
		ksort( $registered );
		return $registered;
	}
}
