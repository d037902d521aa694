<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Webhooks;

use MultisiteWebhooks\Domain\Delivery\Manual\Recover;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/** Route /webhooks/{id}/recover: counts the deliveries that failed since a given time, resends them, and cancels their resends. */
final readonly class RecoverController {

	/** @param \Closure(): void $wake Has due deliveries sent soon. */
	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private WebhookStore $webhooks,
		private Recover $recover,
		private \Closure $wake,
	) {}

	public function register(): void {
		$this->router->add(
			'/webhooks/(?P<id>[^/]+)/recover',
			'recoverable',
			[
				'GET'    => [ $this->count( ... ), $this->schemas->query_arguments( 'recover' ) ],
				'POST'   => [ $this->start( ... ), $this->schemas->arguments( 'recover-request' ) ],
				'DELETE' => [ $this->stop( ... ), [] ],
			]
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function count( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$values  = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'recover' ) );
		$since   = self::required( $values->time( 'since' ) );
		$webhook = $this->webhooks->find( WebhooksController::id( $request ) );
		return null === $webhook ? RestError::not_found() : new \WP_REST_Response(
			[
				'count'   => $this->recover->count( $webhook, $since ),
				'waiting' => $this->recover->count_unfinished( $webhook ),
			]
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function start( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$body    = Body::read( $request, $this->schemas->properties( 'recover-request' ) );
		$since   = self::required( Time::parse( $body->text( 'since' ) ?? '' ) );
		$webhook = $this->webhooks->find( WebhooksController::id( $request ) );
		if ( null === $webhook ) {
			return RestError::not_found();
		}
		$count = $this->recover->start( $webhook, $since );
		if ( 0 < $count ) {
			( $this->wake )();
		}
		return new \WP_REST_Response( [ 'count' => $count ], 202 );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function stop( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$webhook = $this->webhooks->find( WebhooksController::id( $request ) );
		return null === $webhook ? RestError::not_found() : new \WP_REST_Response( [ 'cancelled' => $this->recover->stop( $webhook ) ] );
	}

	/** @throws InvalidInput */
	private static function required( ?\DateTimeImmutable $since ): \DateTimeImmutable {
		return $since ?? throw new InvalidInput( [ 'since' => new Problem( ProblemCode::NotTime ) ] );
	}
}
