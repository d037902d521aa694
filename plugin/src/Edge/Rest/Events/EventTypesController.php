<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Input\Query;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Words\EventTypeWords;

/** Routes /event-types and /event-types/{slug}. */
final readonly class EventTypesController {

	public function __construct(
		private Router $router,
		private Catalog $catalog,
		private EventTypeWords $words,
		private Preview $preview,
	) {}

	public function register(): void {
		$this->router->add( '/event-types', 'event-type', [ 'GET' => [ $this->list( ... ), [] ] ] );
		$this->router->add( '/event-types/(?P<slug>[^/]+)', 'event-type', [ 'GET' => [ $this->get( ... ), [] ] ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response {
		$query    = new Query( $request->get_query_params() );
		$page     = $query->number( 'page', 1, 1, 1_000_000 );
		$per_page = $query->number( 'per_page', 20, 1, 100 );
		$search   = $query->text( 'search' );
		$order_by = $query->choice( 'orderby', [ 'group', 'name', 'slug' ], 'group' );
		$reverse  = 'desc' === $query->choice( 'order', [ 'asc', 'desc' ], 'asc' );
		$present  = $this->presenter( $query, $request );
		$query->check();

		$types = array_map( $this->words->of( ... ), $this->catalog->all() );
		$types = array_values( array_filter( $types, static fn ( EventType $type ): bool => self::matches( $type, $search ) ) );
		if ( 'group' !== $order_by ) {
			usort( $types, static fn ( EventType $one, EventType $other ): int => $one->{$order_by} <=> $other->{$order_by} );
		}
		$types = $reverse ? array_reverse( $types ) : $types;
		$shown = array_slice( $types, ( $page - 1 ) * $per_page, $per_page );
		return Router::collection( new Page( $shown, count( $types ) ), $per_page, $present );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function get( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$query   = new Query( $request->get_query_params() );
		$present = $this->presenter( $query, $request );
		$query->check();
		$slug = $request->get_url_params()['slug'] ?? '';
		$type = is_string( $slug ) ? $this->catalog->find( $slug ) : null;
		return null === $type ? RestError::not_found() : new \WP_REST_Response( $present( $this->words->of( $type ) ) );
	}

	/**
	 * Previews are expensive, so they are made only on request.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @return \Closure(EventType): array<string, mixed>
	 */
	private function presenter( Query $query, \WP_REST_Request $request ): \Closure {
		$asked  = $request->get_query_params()['_fields'] ?? '';
		$fields = wp_parse_list( is_string( $asked ) || is_array( $asked ) ? $asked : '' );
		$wanted = Context::Edit === $query->one_of( 'context', Context::class )
			&& ( [] === $fields || rest_is_field_included( 'preview', $fields ) );
		return fn ( EventType $type ): array => Present::event_type( $type )
			+ ( $wanted ? [ 'preview' => $this->preview->of( $type ) ] : [] );
	}

	private static function matches( EventType $type, string $search ): bool {
		return '' === $search || false !== stripos( "{$type->slug} {$type->name} {$type->description}", $search );
	}
}
