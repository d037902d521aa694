<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\Catalogue\Catalogue;
use MultisiteWebhooks\Domain\Catalogue\EventType;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Words\EventTypeWords;

/** /event-types. */
final readonly class EventTypesController {

	public function __construct( private Router $router, private Catalogue $catalogue, private EventTypeWords $words ) {}

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
		$query->check();

		$types = array_values( array_filter( array_map( $this->words->of( ... ), $this->catalogue->all() ), static fn ( EventType $type ): bool => self::matches( $type, $search ) ) );
		if ( 'group' !== $order_by ) {
			usort( $types, static fn ( EventType $one, EventType $other ): int => $one->{$order_by} <=> $other->{$order_by} );
		}
		$types = $reverse ? array_reverse( $types ) : $types;
		return Router::collection( new Page( array_slice( $types, ( $page - 1 ) * $per_page, $per_page ), count( $types ) ), $per_page, Present::event_type( ... ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function get( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$slug = $request->get_url_params()['slug'] ?? '';
		$type = is_string( $slug ) ? $this->catalogue->find( $slug ) : null;
		return null === $type ? RestError::not_found() : new \WP_REST_Response( Present::event_type( $this->words->of( $type ) ) );
	}

	private static function matches( EventType $type, string $search ): bool {
		return '' === $search || false !== stripos( "{$type->slug} {$type->name} {$type->description}", $search );
	}
}
