<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\CustomActions;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\CustomAction\ActionChanged;
use MultisiteWebhooks\Domain\CustomAction\ActionInUse;
use MultisiteWebhooks\Domain\CustomAction\CustomAction;
use MultisiteWebhooks\Domain\CustomAction\CustomActionFields;
use MultisiteWebhooks\Domain\CustomAction\CustomActionStore;
use MultisiteWebhooks\Domain\CustomAction\ManageCustomActions;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\PresentCustomAction;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\IfMatch;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/** Routes /custom-actions and /custom-actions/{id}. */
final readonly class CustomActionsController {

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private CustomActionStore $actions,
		private ManageCustomActions $manage,
		private Clock $clock,
	) {}

	public function register(): void {
		$fields = $this->schemas->arguments( 'custom-action' );
		$this->router->add(
			'/custom-actions',
			'custom-action',
			[
				'GET'  => [ $this->list( ... ), $this->schemas->query_arguments( 'custom-actions' ) ],
				'POST' => [ $this->create( ... ), $fields ],
			]
		);
		$this->router->add(
			'/custom-actions/(?P<id>[^/]+)',
			'custom-action',
			[
				'GET'        => [ $this->get( ... ), $this->schemas->query_arguments( 'item' ) ],
				'PUT, PATCH' => [ $this->change( ... ), $fields ],
				'DELETE'     => [ $this->delete( ... ), $this->schemas->query_arguments( 'custom-action-deletion' ) ],
			]
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response {
		$values = QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'custom-actions' ) );
		$search = $values->text( 'search' );
		$found  = array_filter( $this->actions->all(), static fn ( CustomAction $one ): bool => self::matches( $one, $search ) );
		$found  = self::sorted( array_values( $found ), $values->text( 'orderby' ) );
		$found  = ListQueries::is_descending( $values ) ? array_reverse( $found ) : $found;
		$count  = $values->number( 'per_page' );
		$shown  = array_slice( $found, ( $values->number( 'page' ) - 1 ) * $count, $count );
		$users  = $this->manage->users_of( array_map( static fn ( CustomAction $one ): string => $one->slug, $shown ) );
		return Router::collection(
			new Page( $shown, count( $found ) ),
			$count,
			static fn ( CustomAction $one ): array => PresentCustomAction::of( $one, $users[ $one->slug ] ?? [] )
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function create( \WP_REST_Request $request ): \WP_REST_Response {
		$created  = $this->manage->create( $this->fields( $request ) );
		$response = new \WP_REST_Response( $this->present( $created ) );
		$response->set_status( 201 );
		$response->header( 'Location', rest_url( Api::NAMESPACE . "/custom-actions/{$created->slug}" ) );
		return $response;
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function get( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'item' ) );
		$action = $this->find( $request );
		return null === $action ? RestError::not_found() : new \WP_REST_Response( $this->present( $action ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function change( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$before = $this->find( $request );
		if ( null === $before ) {
			return RestError::not_found();
		}
		try {
			$after = $this->manage->change( $before->slug, $this->fields( $request ), IfMatch::read( $request ) );
		} catch ( ActionChanged $changed ) {
			$ago = human_time_diff( $changed->current->updated_at->getTimestamp(), $this->clock->now()->getTimestamp() );
			return RestError::action_changed( $ago, $this->present( $changed->current ) );
		}
		return null === $after ? RestError::not_found() : new \WP_REST_Response( $this->present( $after ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function delete( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$parameters = $this->schemas->parameters( 'custom-action-deletion' );
		$is_forced  = 'true' === QueryValues::of_request( $request->get_query_params(), $parameters )->text( 'force' );
		$action     = $this->find( $request );
		if ( null === $action ) {
			return RestError::not_found();
		}
		$previous = $this->present( $action );
		try {
			return $this->manage->delete( $action->slug, $is_forced )
				? new \WP_REST_Response(
					[
						'deleted'  => true,
						'previous' => $previous,
					]
				)
				: RestError::not_found();
		} catch ( ActionInUse $in_use ) {
			return RestError::in_use( array_map( PresentCustomAction::webhook( ... ), $in_use->webhooks ) );
		}
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function find( \WP_REST_Request $request ): ?CustomAction {
		$id = $request->get_url_params()['id'] ?? '';
		return is_string( $id ) ? $this->actions->all()[ $id ] ?? null : null;
	}

	/** @return array<string, mixed> */
	private function present( CustomAction $action ): array {
		return PresentCustomAction::of( $action, $this->manage->users( $action->slug ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function fields( \WP_REST_Request $request ): CustomActionFields {
		$body = Body::read( $request, $this->schemas->properties( 'custom-action' ) );
		return new CustomActionFields(
			name: $body->text( 'name' ),
			description: $body->text( 'description' ),
			action: $body->text( 'action' ),
			fields: $body->objects( 'fields' ),
			is_confirmed: true === $body->truth( 'confirmed' ),
		);
	}

	/**
	 * @param list<CustomAction> $actions In the order of their names.
	 * @return list<CustomAction>
	 */
	private static function sorted( array $actions, string $order_by ): array {
		$key = match ( $order_by ) {
			'action'     => static fn ( CustomAction $one ): string => $one->action,
			'created_at' => static fn ( CustomAction $one ): \DateTimeImmutable => $one->created_at,
			'updated_at' => static fn ( CustomAction $one ): \DateTimeImmutable => $one->updated_at,
			default      => null,
		};
		if ( null !== $key ) {
			usort( $actions, static fn ( CustomAction $one, CustomAction $other ): int => $key( $one ) <=> $key( $other ) );
		}
		return $actions;
	}

	private static function matches( CustomAction $action, string $search ): bool {
		return '' === $search || false !== stripos( "{$action->slug} {$action->name} {$action->action}", $search );
	}
}
