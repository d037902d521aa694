<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API loses the status of a response that is cut.

use MultisiteWebhooks\Adapter\Http\Request\FixedOptions;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** Where a host has disabled curl's functions for many requests at once: sends the same requests one after the other. */
final class OneByOneTransport implements Transport {

	public static function is_possible(): bool {
		return function_exists( 'curl_init' ) && function_exists( 'curl_exec' ) && FixedOptions::are_possible();
	}

	public function send( RequestSource $source ): void {
		while ( [] !== ( $requests = $source->next( 1 ) ) ) { // phpcs:ignore
			foreach ( $requests as $key => $request ) {
				$source->received( $key, $this->response( $request ) );
			}
		}
	}

	private function response( OutgoingRequest $request ): Response {
		$handle   = curl_init();
		$exchange = new CurlExchange( $request, $handle );
		try {
			$given = $exchange->start();
			if ( null !== $given ) {
				return $given;
			}
			curl_exec( $handle );
			return $exchange->finish( curl_errno( $handle ) );
		} catch ( \Throwable $failure ) {
			// From a filter of other code.
			return Response::none( Failure::because( Cause::Unknown, [ 'message' => $failure->getMessage() ] ), $exchange->duration_ms() );
		}
	}
}
