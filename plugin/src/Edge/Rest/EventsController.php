<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\Event\EventId;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Webhook\WebhookId;
use MultisiteWebhooks\Edge\Present;

/** /events: what was recorded, in an order in which nothing can appear behind a reader's back. */
final readonly class EventsController {

	private const SEQUENCED_AT_ONCE = 500;

	public function __construct( private Router $router, private EventStore $events ) {}

	public function register(): void {
		$this->router->add( '/events', 'event', [ 'GET' => [ $this->list( ... ), [] ] ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$query = new Query( $request->get_query_params() );
		$asked = new EventQuery(
			$query->number( 'page', 1, 1, 1_000_000 ),
			$query->number( 'per_page', 20, 1, 100 ),
			$query->id( 'webhook', WebhookId::parse( ... ) ),
			$query->optional_text( 'event_type' ),
			$query->optional_number( 'site' ),
		);
		$after = $query->id( 'after', EventId::parse( ... ) );
		$query->check();
		$this->events->sequence( self::SEQUENCED_AT_ONCE );
		try {
			return Router::collection( $this->events->page( $asked, $after ), $asked->per_page, Present::event( ... ) );
		} catch ( EventsExpired ) {
			return RestError::events_expired();
		}
	}
}
