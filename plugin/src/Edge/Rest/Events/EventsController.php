<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/** Route /events: recorded events, in an order in which new ones never appear before ones that were already read. */
final readonly class EventsController {

	public function __construct( private Router $router, private Schemas $schemas, private EventStore $events ) {}

	public function register(): void {
		$this->router->add( '/events', 'event', [ 'GET' => [ $this->list( ... ), $this->schemas->query_arguments( 'events' ) ] ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$values = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'events' ) );
		$query  = ListQueries::events( $values );
		$after  = $values->id( 'cursor', EventId::parse( ... ) ) ?? $values->id( 'after', EventId::parse( ... ) );
		$this->events->sequence( EventStore::SEQUENCE_BATCH );
		try {
			$page = $this->events->page( $query, $after );
			return Router::link_next( Router::collection( $page, $query->per_page, Present::event( ... ) ), $page, $request, [ 'after' ] );
		} catch ( EventsExpired ) {
			return RestError::events_expired();
		}
	}
}
