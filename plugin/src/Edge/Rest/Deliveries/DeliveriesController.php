<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Deliveries;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Words\BodyWords;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;

/** Routes /deliveries and /deliveries/{id}: the delivery log, newest first. */
final readonly class DeliveriesController {

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private DeliveryStore $deliveries,
		private EventStore $events,
		private WebhookStore $webhooks,
		private DeliveryDetails $details,
	) {}

	public function register(): void {
		$list = [ $this->list( ... ), $this->schemas->query_arguments( 'deliveries' ) ];
		$get  = [ $this->get( ... ), $this->schemas->query_arguments( 'item' ) ];
		$this->router->add( '/deliveries', 'delivery', [ 'GET' => $list ] );
		$this->router->add( '/deliveries/(?P<id>[^/]+)', 'delivery', [ 'GET' => $get ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	public static function id( \WP_REST_Request $request ): DeliveryId {
		$id = $request->get_url_params()['id'] ?? '';
		return DeliveryId::parse( is_string( $id ) ? $id : '' );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response {
		$values  = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'deliveries' ) );
		$context = $values->one_of( 'context', Context::class ) ?? Context::View;
		$query   = ListQueries::deliveries( $values );
		$page    = $this->deliveries->page( $query );
		$details = Context::Edit === $context ? $this->details->of( $page->items ) : [];
		$present = static fn ( Delivery $delivery ): array => self::with_details( $delivery, $details );
		return Router::link_next( Router::collection( $page, $query->per_page, $present ), $page, $request, [] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function get( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$values   = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'item' ) );
		$context  = $values->one_of( 'context', Context::class ) ?? Context::View;
		$delivery = $this->deliveries->find( self::id( $request ) );
		if ( null === $delivery ) {
			return RestError::not_found();
		}
		$details = Context::Edit === $context ? $this->details->of( [ $delivery ] ) : [];
		$event   = $this->events->serialized( $delivery->event );
		$more    = [
			'schema_problems' => array_map( Present::schema_problem( ... ), $event->problems ?? [] ),
			'attempts'        => $this->attempts( $delivery, $event, $context ),
		];
		return new \WP_REST_Response( self::with_details( $delivery, $details ) + $more );
	}

	/**
	 * @param array<string, array<string, mixed>> $details By the delivery's id.
	 * @return array<string, mixed>
	 */
	private static function with_details( Delivery $delivery, array $details ): array {
		$shown = Present::delivery( $delivery );
		$known = $details[ $delivery->id->value ] ?? null;
		return null === $known ? $shown : $shown + [ 'details' => $known ];
	}

	/** @return list<array<string, mixed>> */
	private function attempts( Delivery $delivery, ?SerializedEvent $event, Context $context ): array {
		$attempts = $this->deliveries->attempts( $delivery->id );
		$body     = $this->body( $delivery, $event );
		$host     = $this->webhooks->find( $delivery->webhook )->url->host ?? '';
		$shown    = [];
		foreach ( $attempts as $i => $attempt ) {
			$next    = $attempts[ $i + 1 ]->planned_at ?? $delivery->next_try_at;
			$whole   = null === $attempt->request_body ? $attempt->with_body( $body ) : $attempt;
			$shown[] = Present::attempt( $whole, new DiagnosisContext( $host, $delivery->test, $next ), $context );
		}
		return $shown;
	}

	/** '' where there is none, or none any more. */
	private function body( Delivery $delivery, ?SerializedEvent $event ): string {
		try {
			return $event?->body( $delivery->format ) ?? '';
		} catch ( \JsonException ) {
			return BodyWords::lost();
		}
	}
}
