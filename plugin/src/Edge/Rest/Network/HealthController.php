<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Network;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\HealthReader;
use MultisiteWebhooks\Domain\Health\WebhookHealth;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\PresentHealth;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Words\NetworkProblems;

/** Routes /health and /health/webhooks: the health of the network's deliveries, and of each webhook's. */
final readonly class HealthController {

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private HealthReader $health,
		private NetworkProblems $problems,
		private Clock $clock,
	) {}

	public function register(): void {
		$this->router->add( '/health', 'health', [ 'GET' => [ $this->of_network( ... ), [] ] ] );
		$webhooks = [ $this->of_webhooks( ... ), $this->schemas->query_arguments( 'webhook-health' ) ];
		$this->router->add( '/health/webhooks', 'webhook-health', [ 'GET' => $webhooks ] );
	}

	private function of_network(): \WP_REST_Response {
		$now = $this->clock->now();
		return new \WP_REST_Response( PresentHealth::of_network( $this->health->network( $now ), $now, $this->problems->all() ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function of_webhooks( \WP_REST_Request $request ): \WP_REST_Response {
		$values  = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'webhook-health' ) );
		$ids     = $values->ids( 'webhooks', WebhookId::parse( ... ) );
		$now     = $this->clock->now();
		$present = static fn ( WebhookHealth $one ): array => PresentHealth::of_webhook( $one, $now );
		return new \WP_REST_Response( array_map( $present, $this->health->webhooks( $ids, $now ) ) );
	}
}
