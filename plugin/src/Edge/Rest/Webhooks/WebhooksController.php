<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Webhooks;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Id\InvalidId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Manage\HeldDeliveries;
use MultisiteWebhooks\Domain\Webhook\Manage\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookChanged;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\IfMatch;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Words\WebhookWarnings;

/** Routes /webhooks and /webhooks/{id}. */
final readonly class WebhooksController {

	/** Sentences about a webhook that was saved but may be wrong. URL-encoded, since headers hold only ASCII. */
	private const WARNING = 'X-Multisite-Webhooks-Warning';

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private WebhookStore $webhooks,
		private DeliveryStore $deliveries,
		private ManageWebhooks $manage,
		private WebhookWarnings $warnings,
		private Clock $clock,
	) {}

	public function register(): void {
		$fields = $this->schemas->arguments( 'webhook' );
		$this->router->add(
			'/webhooks',
			'webhook',
			[
				'GET'  => [ $this->list( ... ), $this->schemas->query_arguments( 'webhooks' ) ],
				'POST' => [
					$this->create( ... ),
					$fields,
				],
			]
		);
		$this->router->add(
			'/webhooks/(?P<id>[^/]+)',
			'webhook',
			[
				'GET'        => [ $this->get( ... ), [] ],
				'PUT, PATCH' => [ $this->change( ... ), $fields ],
				'DELETE'     => [ $this->delete( ... ), [] ],
			]
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	public static function id( \WP_REST_Request $request ): WebhookId {
		$id = $request->get_url_params()['id'] ?? '';
		return WebhookId::parse( is_string( $id ) ? $id : '' );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response {
		$values = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'webhooks' ) );
		$query  = ListQueries::webhooks( $values );
		$page   = $this->webhooks->page( $query );
		$ids    = array_map( static fn ( Webhook $webhook ): WebhookId => $webhook->id, $page->items );
		$last   = $this->deliveries->last_per_webhook( $ids );
		return Router::collection(
			$page,
			$query->per_page,
			static fn ( Webhook $webhook ): array => Present::webhook( $webhook, $last[ $webhook->id->value ] ?? null )
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function create( \WP_REST_Request $request ): \WP_REST_Response {
		$created  = $this->manage->create( $this->fields( $request ) );
		$shown    = $this->present( $created->webhook ) + [ 'secret' => $created->secret->text() ];
		$response = $this->with_warnings( new \WP_REST_Response( $shown ), $created->webhook );
		$response->set_status( 201 );
		$response->header( 'Location', rest_url( Api::NAMESPACE . "/webhooks/{$created->webhook->id->value}" ) );
		return $response;
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function get( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$webhook = $this->webhooks->find( self::id( $request ) );
		return null === $webhook ? RestError::not_found() : new \WP_REST_Response( $this->present( $webhook ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function change( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$before = $this->webhooks->find( self::id( $request ) );
		if ( null === $before ) {
			return RestError::not_found();
		}
		try {
			$after = $this->manage->change( $before, $this->fields( $request ), IfMatch::read( $request ) );
		} catch ( WebhookChanged $changed ) {
			$ago = human_time_diff( $changed->current->updated_at->getTimestamp(), $this->clock->now()->getTimestamp() );
			return RestError::changed( $ago, $this->present( $changed->current ) );
		}
		if ( null === $after ) {
			return RestError::not_found();
		}
		$response = new \WP_REST_Response( $this->present( $after ) );
		return $after->has_same_scope_as( $before ) ? $response : $this->with_warnings( $response, $after );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function delete( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$webhook = $this->webhooks->find( self::id( $request ) );
		if ( null === $webhook || ! $this->manage->delete( $webhook->id ) ) {
			return RestError::not_found();
		}
		return new \WP_REST_Response(
			[
				'deleted'  => true,
				'previous' => Present::webhook( $webhook ),
			]
		);
	}

	private function with_warnings( \WP_REST_Response $response, Webhook $webhook ): \WP_REST_Response {
		$warning = $this->warnings->of( $webhook );
		if ( '' !== $warning ) {
			$response->header( self::WARNING, rawurlencode( $warning ) );
		}
		return $response;
	}

	/** @return array<string, mixed> */
	private function present( Webhook $webhook ): array {
		return Present::webhook( $webhook, $this->deliveries->last_per_webhook( [ $webhook->id ] )[ $webhook->id->value ] ?? null );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function fields( \WP_REST_Request $request ): WebhookFields {
		$body = Body::read( $request, $this->schemas->properties( 'webhook' ) );
		return new WebhookFields(
			name: $body->text( 'name' ),
			url: null === $body->text( 'url' ) ? null : trim( $body->text( 'url' ) ),
			event_types: $body->texts( 'event_types' ),
			status: WebhookStatus::tryFrom( $body->text( 'status' ) ?? '' ),
			format: Format::tryFrom( $body->text( 'format' ) ?? '' ),
			sites_given: $body->has( 'sites' ),
			sites: $body->numbers( 'sites' ),
			headers: $body->optional_texts_by_name( 'headers' ),
			headers_from: self::headers_from( $body->text( 'headers_from' ) ),
			accept_redirect: $body->truth( 'accept_redirect' ),
			secret: $body->text( 'secret' ),
			held: HeldDeliveries::tryFrom( $body->text( 'held' ) ?? '' ) ?? HeldDeliveries::Send,
		);
	}

	/** @throws InvalidInput */
	private static function headers_from( ?string $id ): ?WebhookId {
		try {
			return null === $id ? null : WebhookId::parse( $id );
		} catch ( InvalidId ) {
			throw new InvalidInput( [ 'headers_from' => new Problem( ProblemCode::NotId ) ] );
		}
	}
}
