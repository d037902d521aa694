<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Webhooks;

use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Manage\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/** Routes /webhooks/{id}/secret/…: the only ones, besides creation, that return a secret. */
final readonly class SecretController {

	public function __construct( private Router $router, private WebhookStore $webhooks, private ManageWebhooks $manage ) {}

	public function register(): void {
		$this->router->add( '/webhooks/(?P<id>[^/]+)/secret/rotate', 'rotated-secret', [ 'POST' => [ $this->rotate( ... ), [] ] ] );
		$this->router->add( '/webhooks/(?P<id>[^/]+)/secret/reveal', 'revealed-secret', [ 'POST' => [ $this->reveal( ... ), [] ] ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function rotate( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$id = WebhooksController::id( $request );
		Body::read( $request, [] );
		$secrets = $this->manage->rotate_secret( $id );
		if ( null === $secrets || null === $secrets->previous_valid_until ) {
			return RestError::not_found();
		}
		return new \WP_REST_Response(
			[
				'secret'               => $secrets->current->text(),
				'previous_valid_until' => Time::rfc3339( $secrets->previous_valid_until ),
			]
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function reveal( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$id = WebhooksController::id( $request );
		Body::read( $request, [] );
		try {
			$secrets = $this->webhooks->secrets( $id );
		} catch ( SecretUnreadable ) {
			return new \WP_Error(
				'multisite_webhooks_secret_unreadable',
				__( 'The secret can’t be read because the keys in wp-config.php have changed. Rotate it to get a new one.', 'multisite-webhooks' ),
				[ 'status' => 409 ]
			);
		}
		return null === $secrets ? RestError::not_found() : new \WP_REST_Response( [ 'secret' => $secrets->current->text() ] );
	}
}
