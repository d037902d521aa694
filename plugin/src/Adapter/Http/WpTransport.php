<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** Without curl in PHP: sends by WordPress's HTTP API, one request at a time, to addresses that WordPress considers safe. */
final class WpTransport implements Transport {

	public function send( RequestSource $source ): void {
		while ( [] !== ( $requests = $source->next( 1 ) ) ) { // phpcs:ignore
			foreach ( $requests as $key => $request ) {
				$source->received( $key, $this->response( $request ) );
			}
		}
	}

	private function response( OutgoingRequest $request ): Response {
		$start    = hrtime( true );
		$duration = static fn (): int => intdiv( hrtime( true ) - $start, 1_000_000 );
		try {
			$response = wp_safe_remote_post( $request->url, RequestArguments::of( $request ) );
		} catch ( \Throwable $failure ) {
			// From a filter of other code.
			return Response::none( Failure::because( Cause::Unknown, [ 'message' => $failure->getMessage() ] ), $duration() );
		}
		return ResponseReader::response( $response, $duration() );
	}
}
