<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\Catalogue\Catalogue;
use MultisiteWebhooks\Domain\Delivery\SendTest;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Present;

/** /webhooks/{id}/test. */
final readonly class TestController {

	/** What a webhook for all events is tested with. */
	private const OF_EVERYTHING = 'payment_received';

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private WebhookStore $webhooks,
		private Catalogue $catalogue,
		private SendTest $send_test,
	) {}

	public function register(): void {
		$this->router->add( '/webhooks/(?P<id>[^/]+)/test', 'test-result', [ 'POST' => [ $this->test( ... ), $this->schemas->arguments( 'test-request' ) ] ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function test( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$query   = new Query( $request->get_query_params() );
		$context = $query->one_of( 'context', Context::class ) ?? Context::View;
		$query->check();
		$webhook = $this->webhooks->find( WebhooksController::id( $request ) );
		if ( null === $webhook ) {
			return RestError::not_found();
		}
		$first = $webhook->event_types[0] ?? Subscription::EVERYTHING;
		$first = Subscription::EVERYTHING === $first ? self::OF_EVERYTHING : $first;
		$slug  = Body::read( $request, $this->schemas->properties( 'test-request' ) )->text( 'event_type' ) ?? $first;
		$type  = $this->catalogue->find( $slug ) ?? throw new InvalidInput( [ 'event_type' => new Problem( 'event_type_unknown', [ 'slug' => $slug ] ) ] );
		return new \WP_REST_Response( Present::test_result( ( $this->send_test )( $webhook, $type ), $webhook->url->host, $context ) );
	}
}
