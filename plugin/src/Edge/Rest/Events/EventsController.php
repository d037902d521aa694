<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Edge\Input\Query;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/** Route /events: recorded events, in an order in which new ones never appear before ones that were already read. */
final readonly class EventsController {

	public function __construct( private Router $router, private EventStore $events ) {}

	public function register(): void {
		$this->router->add( '/events', 'event', [ 'GET' => [ $this->list( ... ), [] ] ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$query = new Query( $request->get_query_params() );
		$query->choice( 'orderby', [ 'position' ], 'position' );
		$query->choice( 'order', [ 'asc' ], 'asc' );
		$after  = $query->id( 'after', EventId::parse( ... ) );
		$cursor = $query->id( 'cursor', EventId::parse( ... ) );
		$asked  = new EventQuery(
			page: $query->number( 'page', 1, 1, 1_000_000 ),
			per_page: $query->number( 'per_page', 20, 1, 100 ),
			webhook: $query->id( 'webhook', WebhookId::parse( ... ) ),
			type: $query->optional_text( 'event_type' ),
			site: $query->optional_number( 'site' ),
			search: $query->text( 'search' ),
		);
		$query->check();
		$this->events->sequence( EventStore::SEQUENCE_BATCH );
		try {
			$page = $this->events->page( $asked, $cursor ?? $after );
			return Router::link_next( Router::collection( $page, $asked->per_page, Present::event( ... ) ), $page, $request, [ 'after' ] );
		} catch ( EventsExpired ) {
			return RestError::events_expired();
		}
	}
}
