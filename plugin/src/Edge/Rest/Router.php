<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\Id\InvalidId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\StoreFailed;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Input\Schemas;

/**
 * Registers routes. Their handlers may throw InvalidInput, InvalidId, and StoreFailed, which become errors of the API.
 *
 * @phpstan-type Handler \Closure(\WP_REST_Request<array<string, mixed>>): (\WP_REST_Response|\WP_Error)
 */
final readonly class Router {

	/** @param \Closure(\Closure(): mixed): mixed $protect Runs a handler so that any failure of the database is a StoreFailed. */
	public function __construct( private Schemas $schemas, private \Closure $protect ) {}

	/**
	 * @param non-falsy-string $path
	 * @param string           $resource_name Names the schema of the response.
	 * @param array<string, array{Handler, array<string, array<string, mixed>>}> $handlers By method, with the arguments that OPTIONS shows.
	 */
	public function add( string $path, string $resource_name, array $handlers ): void {
		$routes = [ 'schema' => fn (): array => $this->schemas->of( $resource_name ) ];
		foreach ( $handlers as $methods => [ $handler, $arguments ] ) {
			$routes[] = [
				'methods'             => $methods,
				'callback'            => $this->with_errors( $handler ),
				'permission_callback' => self::may_manage( ... ),
				'args'                => $arguments,
			];
		}
		register_rest_route( Api::NAMESPACE, $path, $routes );
	}

	/**
	 * @template T
	 * @param Page<T>                            $page
	 * @param \Closure(T): array<string, mixed> $present
	 */
	public static function collection( Page $page, int $per_page, \Closure $present ): \WP_REST_Response {
		$response = new \WP_REST_Response( array_map( $present, $page->items ) );
		$response->header( 'X-WP-Total', (string) $page->total );
		$response->header( 'X-WP-TotalPages', (string) ceil( $page->total / $per_page ) );
		if ( $page->capped ) {
			$response->header( 'X-WP-Total-Capped', '1' );
		}
		return $response;
	}

	/**
	 * Adds a link to the next page by cursor, which costs the same at any depth.
	 *
	 * @param Page<mixed>                             $page
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @param list<string>                            $replaced Query parameters that the cursor replaces.
	 */
	public static function link_next(
		\WP_REST_Response $response,
		Page $page,
		\WP_REST_Request $request,
		array $replaced,
	): \WP_REST_Response {
		if ( null !== $page->next ) {
			$given = array_diff_key( $request->get_query_params(), array_flip( [ 'rest_route', 'page', ...$replaced ] ) );
			$response->link_header(
				'next',
				add_query_arg(
					[
						...$given,
						'cursor' => $page->next,
					],
					rest_url( $request->get_route() )
				)
			);
		}
		return $response;
	}

	/** Runs before anything in the request is read. */
	private static function may_manage(): bool|\WP_Error {
		return current_user_can( Api::CAPABILITY ) ? true : RestError::forbidden( is_user_logged_in() );
	}

	/**
	 * @param Handler $handler
	 * @return Handler
	 */
	private function with_errors( \Closure $handler ): \Closure {
		return function ( \WP_REST_Request $request ) use ( $handler ): \WP_REST_Response|\WP_Error {
			try {
				$response = ( $this->protect )( static fn (): \WP_REST_Response|\WP_Error => $handler( $request ) );
				return $response instanceof \WP_REST_Response || $response instanceof \WP_Error ? $response : RestError::store_failed();
			} catch ( InvalidInput $invalid ) {
				return RestError::invalid( $invalid );
			} catch ( InvalidId ) {
				return RestError::not_found();
			} catch ( StoreFailed $failure ) {
				// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- The response does not name it.
				error_log( "Multisite Webhooks could not answer {$request->get_route()}: {$failure->getMessage()}" );
				return RestError::store_failed();
			}
		};
	}
}
