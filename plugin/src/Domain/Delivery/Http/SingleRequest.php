<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;

/** One request, for a caller that waits for its response. */
final class SingleRequest implements RequestSource {

	private bool $started = false;

	private ?Response $response = null;

	public function __construct( private readonly OutgoingRequest $request ) {}

	public function next( int $room ): array {
		if ( $this->started ) {
			return [];
		}
		$this->started = true;
		return [ 'single' => $this->request ];
	}

	public function received( string $key, Response $response ): void {
		$this->response = $response;
	}

	public function response(): Response {
		return $this->response ?? Response::none( Failure::because( Cause::Unknown ) );
	}
}
