<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/**
 * Routes /events and /events/{id}: recorded events, in an order in which new ones never appear before ones that were
 * already read, or newest first.
 */
final readonly class EventsController {

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private EventStore $events,
		private EventDetails $details,
	) {}

	public function register(): void {
		$list = [ $this->list( ... ), $this->schemas->query_arguments( 'events' ) ];
		$get  = [ $this->get( ... ), $this->schemas->query_arguments( 'item' ) ];
		$this->router->add( '/events', 'event', [ 'GET' => $list ] );
		$this->router->add( '/events/(?P<id>[^/]+)', 'event', [ 'GET' => $get ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$values = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'events' ) );
		$query  = ListQueries::events( $values );
		$query  = $query->with_types_found( $this->details->types_named( $query->search ) );
		$this->events->sequence( EventStore::SEQUENCE_BATCH );
		try {
			$page = $this->page( $query, $values );
		} catch ( EventsExpired ) {
			return RestError::events_expired();
		}
		$details  = self::wants_details( $values ) ? $this->details->of( $page->items, EventDetails::IN_LISTS ) : [];
		$present  = static fn ( RecordedEvent $event ): array => Present::event( $event ) + ( $details[ $event->id->value ] ?? [] );
		$replaced = $query->descending ? [] : [ 'after' ];
		return Router::link_next( Router::collection( $page, $query->per_page, $present ), $page, $request, $replaced );
	}

	/** @return Page<RecordedEvent> */
	private function page( EventQuery $query, QueryValues $values ): Page {
		$after  = $values->id( 'after', EventId::parse( ... ) );
		$cursor = $values->id( 'cursor', EventId::parse( ... ) );
		return $query->descending
			? $this->events->page( $query, $after, $cursor )
			: $this->events->page( $query, $cursor ?? $after );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function get( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$values = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'item' ) );
		$id     = $request->get_url_params()['id'] ?? '';
		$event  = $this->events->find( EventId::parse( is_string( $id ) ? $id : '' ) );
		if ( null === $event ) {
			return RestError::not_found();
		}
		$shown = self::wants_details( $values ) ? $this->details->of_one( $event ) : $this->details->deliveries_of_one( $event );
		return new \WP_REST_Response( Present::event( $event ) + $shown );
	}

	private static function wants_details( QueryValues $values ): bool {
		return Context::Edit === $values->one_of( 'context', Context::class );
	}
}
