<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

/** Gives a transport its requests and takes their responses. */
interface RequestSource {

	/**
	 * Asked whenever the transport has room, and from time to time while it waits for responses.
	 *
	 * @param int $room Requests at most.
	 * @return array<string, OutgoingRequest> Keys identify the requests. Empty if nothing can start now; if nothing is in
	 *                                        flight either, the transport stops.
	 */
	public function next( int $room ): array;

	/** Called with a request's key as soon as its response is there. */
	public function received( string $key, Response $response ): void;
}
