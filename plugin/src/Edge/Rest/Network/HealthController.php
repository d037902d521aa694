<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Network;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\HealthReader;
use MultisiteWebhooks\Domain\Health\WebhookHealth;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Edge\Input\Query;
use MultisiteWebhooks\Edge\PresentHealth;
use MultisiteWebhooks\Edge\Rest\Router;

/** Routes /health and /health/webhooks: the health of the network's deliveries, and of each webhook's. */
final readonly class HealthController {

	private const MAX_WEBHOOKS = 100;

	public function __construct( private Router $router, private HealthReader $health, private Clock $clock ) {}

	public function register(): void {
		$this->router->add( '/health', 'health', [ 'GET' => [ $this->of_network( ... ), [] ] ] );
		$this->router->add( '/health/webhooks', 'webhook-health', [ 'GET' => [ $this->of_webhooks( ... ), [] ] ] );
	}

	private function of_network(): \WP_REST_Response {
		$now = $this->clock->now();
		return new \WP_REST_Response( PresentHealth::of_network( $this->health->network( $now ), $now ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function of_webhooks( \WP_REST_Request $request ): \WP_REST_Response {
		$query = new Query( $request->get_query_params() );
		$ids   = $query->ids( 'webhooks', WebhookId::parse( ... ), self::MAX_WEBHOOKS );
		$query->check();
		$now     = $this->clock->now();
		$present = static fn ( WebhookHealth $one ): array => PresentHealth::of_webhook( $one, $now );
		return new \WP_REST_Response( array_map( $present, $this->health->webhooks( $ids, $now ) ) );
	}
}
