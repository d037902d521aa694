<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** Sends nothing and says why: without curl, WordPress's other way to connect resolves the name again, so it can't be pinned. */
final class NoTransport implements Transport {

	private const NO_CURL = 'PHP has no curl, or one before 7.59, so the connection cannot be pinned to the address that was checked.'
		. ' Nothing was sent.';

	public function send( RequestSource $source ): void {
		while ( [] !== ( $requests = $source->next( 1 ) ) ) { // phpcs:ignore
			foreach ( array_keys( $requests ) as $key ) {
				$source->received( $key, Response::none( Failure::because( Cause::Unknown, [ 'message' => self::NO_CURL ] ) ) );
			}
		}
	}
}
