<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Words\AvailabilityWords;

/** Routes /event-types and /event-types/{slug}. */
final readonly class EventTypesController {

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private ListedEventTypes $listed,
		private AvailabilityWords $availability,
		private Preview $preview,
	) {}

	public function register(): void {
		$list = [ $this->list( ... ), $this->schemas->query_arguments( 'event-types' ) ];
		$get  = [ $this->get( ... ), $this->schemas->query_arguments( 'item' ) ];
		$this->router->add( '/event-types', 'event-type', [ 'GET' => $list ] );
		$this->router->add( '/event-types/(?P<slug>[^/]+)', 'event-type', [ 'GET' => $get ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response {
		$values = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'event-types' ) );
		$search = $values->text( 'search' );
		$found  = array_filter( $this->listed->all(), static fn ( EventType $type ): bool => self::matches( $type, $search ) );
		$types  = array_values( $found );
		$sorted = self::sorted( $types, $values->text( 'orderby' ) );
		$sorted = ListQueries::is_descending( $values ) ? array_reverse( $sorted ) : $sorted;
		$count  = $values->number( 'per_page' );
		$shown  = array_slice( $sorted, ( $values->number( 'page' ) - 1 ) * $count, $count );
		return Router::collection( new Page( $shown, count( $types ) ), $count, $this->presenter( $values, $request ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function get( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$values  = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'item' ) );
		$present = $this->presenter( $values, $request );
		$slug    = $request->get_url_params()['slug'] ?? '';
		$type    = is_string( $slug ) ? $this->listed->find( $slug ) : null;
		return null === $type ? RestError::not_found() : new \WP_REST_Response( $present( $type ) );
	}

	/**
	 * @param list<EventType> $types In the order of the catalog: by group.
	 * @return list<EventType>
	 */
	private static function sorted( array $types, string $order_by ): array {
		$key = match ( $order_by ) {
			'name'  => static fn ( EventType $type ): string => $type->name,
			'slug'  => static fn ( EventType $type ): string => $type->slug,
			default => null,
		};
		if ( null !== $key ) {
			usort( $types, static fn ( EventType $one, EventType $other ): int => $key( $one ) <=> $key( $other ) );
		}
		return $types;
	}

	/**
	 * Availability takes a query, and previews are expensive, so they are made only on request.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @return \Closure(EventType): array<string, mixed>
	 */
	private function presenter( QueryValues $values, \WP_REST_Request $request ): \Closure {
		$asked   = $request->get_query_params()['_fields'] ?? '';
		$fields  = wp_parse_list( is_string( $asked ) || is_array( $asked ) ? $asked : '' );
		$wants   = static fn ( string $field ): bool => [] === $fields || rest_is_field_included( $field, $fields );
		$preview = Context::Edit === $values->one_of( 'context', Context::class ) && $wants( 'preview' );
		return fn ( EventType $type ): array => Present::event_type( $type )
			+ ( $wants( 'availability' ) ? [ 'availability' => $this->availability->of( $type->slug ) ] : [] )
			+ ( $preview ? [ 'preview' => $this->preview->of( $type ) ] : [] );
	}

	private static function matches( EventType $type, string $search ): bool {
		return '' === $search || false !== stripos( "{$type->slug} {$type->name} {$type->description}", $search );
	}
}
