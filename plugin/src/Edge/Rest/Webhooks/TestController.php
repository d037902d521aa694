<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Webhooks;

use MultisiteWebhooks\Domain\Delivery\Manual\SendTest;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Input\TestedType;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Words\WebhookWarnings;

/** Route /webhooks/{id}/test. */
final readonly class TestController {

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private WebhookStore $webhooks,
		private TestedType $tested,
		private SendTest $send_test,
		private WebhookWarnings $warnings,
	) {}

	public function register(): void {
		$handler = [ $this->test( ... ), $this->schemas->arguments( 'test-request' ) + $this->schemas->query_arguments( 'item' ) ];
		$this->router->add( '/webhooks/(?P<id>[^/]+)/test', 'test-result', [ 'POST' => $handler ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function test( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$values  = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'item' ) );
		$context = $values->one_of( 'context', Context::class ) ?? Context::View;
		$webhook = $this->webhooks->find( WebhooksController::id( $request ) );
		if ( null === $webhook ) {
			return RestError::not_found();
		}
		$type   = $this->tested->of( $webhook, Body::read( $request, $this->schemas->properties( 'test-request' ) )->text( 'event_type' ) );
		$result = Present::test_result( ( $this->send_test )( $webhook, $type ), $webhook->url->host, $context );
		if ( Context::Edit === $context && true === $result['delivered'] ) {
			$result['caution'] ??= $this->warnings->of_address( $webhook );
		}
		return new \WP_REST_Response( $result );
	}
}
