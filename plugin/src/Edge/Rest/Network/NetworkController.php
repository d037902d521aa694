<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Network;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Network\CloneGuard;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\PresentNetwork;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/** Route /network: whether the network is a copy, and an admin's decision about that. */
final readonly class NetworkController {

	public function __construct( private Router $router, private Schemas $schemas, private CloneGuard $guard ) {}

	public function register(): void {
		$this->router->add(
			'/network',
			'network',
			[
				'GET'  => [ $this->show( ... ), [] ],
				'POST' => [ $this->decide( ... ), $this->schemas->arguments( 'network-decision' ) ],
			]
		);
	}

	private function show(): \WP_REST_Response {
		return new \WP_REST_Response( PresentNetwork::of( $this->guard->copy() ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function decide( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$decision = Body::read( $request, $this->schemas->properties( 'network-decision' ) )->text( 'decision' );
		if ( null === $decision ) {
			throw new InvalidInput( [ 'decision' => new Problem( ProblemCode::NotEnum, [ 'choices' => 'copy, moved' ] ) ] );
		}
		if ( 'copy' === $decision && ! $this->guard->silence_copy() ) {
			return RestError::no_copy();
		}
		if ( 'moved' === $decision ) {
			$this->guard->confirm_move();
		}
		return $this->show();
	}
}
