<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Deliveries;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Manual\ActionConflict;
use MultisiteWebhooks\Domain\Delivery\Manual\ManageQueued;
use MultisiteWebhooks\Domain\Delivery\Manual\Resend;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/** Routes /deliveries/{id}/…: the actions on one delivery. */
final readonly class DeliveryActionsController {

	/** @param \Closure(EventId): void $send_soon */
	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private DeliveryStore $deliveries,
		private Resend $resend,
		private ManageQueued $manage,
		private DeliveryDetails $details,
		private \Closure $send_soon,
	) {}

	public function register(): void {
		$this->add( 'resend', 202, ( $this->resend )( ... ) );
		$this->add( 'try', 200, $this->manage->try_now( ... ) );
		$this->add( 'cancel', 200, $this->manage->cancel( ... ) );
	}

	/** @param \Closure(Delivery): Delivery $action */
	private function add( string $name, int $status, \Closure $action ): void {
		$this->router->add(
			"/deliveries/(?P<id>[^/]+)/{$name}",
			'delivery',
			[
				'POST' => [
					fn ( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error => $this->act( $request, $status, $action ),
					$this->schemas->query_arguments( 'item' ),
				],
			]
		);
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @param \Closure(Delivery): Delivery           $action
	 */
	private function act( \WP_REST_Request $request, int $status, \Closure $action ): \WP_REST_Response|\WP_Error {
		$values  = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'item' ) );
		$context = $values->one_of( 'context', Context::class ) ?? Context::View;
		Body::read( $request, [] );
		$delivery = $this->deliveries->find( DeliveriesController::id( $request ) );
		if ( null === $delivery ) {
			return RestError::not_found();
		}
		try {
			$done = $action( $delivery );
		} catch ( ActionConflict $conflict ) {
			return RestError::conflict( $conflict->conflict_reason );
		}
		if ( DeliveryStatus::Waiting === $done->status ) {
			( $this->send_soon )( $done->event );
		}
		return new \WP_REST_Response( $this->present( $done, $context ), $status );
	}

	/** @return array<string, mixed> */
	private function present( Delivery $delivery, Context $context ): array {
		$shown = Present::delivery( $delivery );
		return Context::Edit === $context ? $shown + [ 'details' => $this->details->of( [ $delivery ] )[ $delivery->id->value ] ] : $shown;
	}
}
