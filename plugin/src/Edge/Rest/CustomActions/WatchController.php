<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\CustomActions;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\CustomAction\ManageCustomActions;
use MultisiteWebhooks\Domain\CustomAction\Watch\Watch;
use MultisiteWebhooks\Domain\CustomAction\Watch\WatchStore;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\PresentCustomAction;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\Router;

/** Routes /custom-actions/watch and /custom-actions/known: what helps to choose an action. */
final readonly class WatchController {

	/**
	 * @param \Closure(): list<string> $known Names of actions to suggest.
	 * @param \Closure(): list<string> $often Names of actions that fire on each request.
	 */
	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private WatchStore $watches,
		private \Closure $known,
		private \Closure $often,
		private Clock $clock,
	) {}

	public function register(): void {
		$this->router->add(
			'/custom-actions/watch',
			'action-watch',
			[
				'GET'    => [ $this->get( ... ), [] ],
				'POST'   => [ $this->start( ... ), $this->schemas->arguments( 'watch-request' ) ],
				'DELETE' => [ $this->stop( ... ), [] ],
			]
		);
		$this->router->add( '/custom-actions/known', 'known-actions', [ 'GET' => [ $this->known( ... ), [] ] ] );
	}

	private function get(): \WP_REST_Response {
		return $this->present( $this->watches->find() );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function start( \WP_REST_Request $request ): \WP_REST_Response {
		$action = trim( Body::read( $request, $this->schemas->properties( 'watch-request' ) )->text( 'action' ) ?? '' );
		ManageCustomActions::check_name( $action );
		$watch = Watch::start( $action, $this->clock->now() );
		$this->watches->start( $watch );
		return $this->present( $watch );
	}

	private function stop(): \WP_REST_Response {
		return $this->present( $this->watches->stop() );
	}

	private function known(): \WP_REST_Response {
		return new \WP_REST_Response(
			[
				'names' => ( $this->known )(),
				'often' => ( $this->often )(),
			]
		);
	}

	private function present( ?Watch $watch ): \WP_REST_Response {
		return new \WP_REST_Response( PresentCustomAction::watch( $watch, $this->clock->now() ) );
	}
}
