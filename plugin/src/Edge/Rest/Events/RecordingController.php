<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Event\ManageRecording;
use MultisiteWebhooks\Domain\Event\Recording;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\Router;

/** Route /events/recording: records everything for a while. */
final readonly class RecordingController {

	public function __construct( private Router $router, private Schemas $schemas, private ManageRecording $recording ) {}

	public function register(): void {
		$this->router->add(
			'/events/recording',
			'recording',
			[
				'GET'    => [ $this->get( ... ), [] ],
				'POST'   => [ $this->start( ... ), [] ],
				'DELETE' => [ $this->stop( ... ), [] ],
			]
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function get( \WP_REST_Request $request ): \WP_REST_Response {
		QueryValues::of_request( $request->get_query_params(), [] );
		return $this->shown();
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function start( \WP_REST_Request $request ): \WP_REST_Response {
		$this->refuse_unknown( $request );
		$this->recording->start();
		return $this->shown();
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function stop( \WP_REST_Request $request ): \WP_REST_Response {
		$this->refuse_unknown( $request );
		$this->recording->stop();
		return $this->shown();
	}

	/**
	 * All fields are read-only: nobody chooses how long it lasts.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function refuse_unknown( \WP_REST_Request $request ): void {
		QueryValues::of_request( $request->get_query_params(), [] );
		if ( '' !== $request->get_body() ) {
			Body::read( $request, $this->schemas->properties( 'recording' ) );
		}
	}

	private function shown(): \WP_REST_Response {
		$state = $this->recording->state();
		return new \WP_REST_Response(
			[
				'until'    => null === $state->until ? null : Time::rfc3339( $state->until ),
				'recorded' => $state->recorded,
				'limit'    => Recording::MAX_EVENTS,
				'is_full'  => $state->is_full(),
			]
		);
	}
}
