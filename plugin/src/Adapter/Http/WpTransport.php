<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress's own hooks.

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use WpOrg\Requests\Capability;
use WpOrg\Requests\Transport\Curl;

/**
 * Where curl can't send many requests at once: sends by WordPress's HTTP API, one at a time. Its curl is pinned like ours;
 * without curl nothing is sent, because WordPress's other way to connect resolves the name again.
 */
final class WpTransport implements Transport {

	private const NO_CURL = 'PHP has no curl, or one before 7.59, so the connection cannot be pinned to the address that was checked.'
		. ' Nothing was sent.';

	/** @param \Closure(): bool $has_curl */
	public function __construct( private readonly \Closure $has_curl ) {}

	/** Whether WordPress connects by curl. */
	public static function has_curl(): bool {
		return FixedOptions::are_possible() && Curl::test( [ Capability::SSL => true ] );
	}

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
		if ( ! ( $this->has_curl )() ) {
			return Response::none( Failure::because( Cause::Unknown, [ 'message' => self::NO_CURL ] ) );
		}
		$pin  = self::pin( $request );
		$keep = self::keep( $request );
		add_action( 'http_api_curl', $pin, PHP_INT_MAX, 3 );
		add_filter( 'http_request_args', $keep, PHP_INT_MAX, 2 );
		try {
			$response = wp_remote_post( $request->url, RequestArguments::of( $request ) );
		} catch ( \Throwable $failure ) {
			// From a filter of other code.
			return Response::none( Failure::because( Cause::Unknown, [ 'message' => $failure->getMessage() ] ), $duration() );
		} finally {
			remove_action( 'http_api_curl', $pin, PHP_INT_MAX );
			remove_filter( 'http_request_args', $keep, PHP_INT_MAX );
		}
		return ResponseReader::response( $response, $duration() );
	}

	/** Other code may send requests of its own meanwhile. */
	private static function pin( OutgoingRequest $request ): \Closure {
		return static function ( \CurlHandle $handle, mixed $arguments, mixed $url ) use ( $request ): void {
			if ( $url === $request->url ) {
				FixedOptions::set( $handle, $request, Proxy::of_wordpress( $url ) );
			}
		};
	}

	private static function keep( OutgoingRequest $request ): \Closure {
		$always = [
			'method'   => 'POST',
			'blocking' => true,
		];
		return static fn ( mixed $arguments, mixed $url ): mixed => $url === $request->url && is_array( $arguments )
			? RequestArguments::kept( $arguments, $request ) + $always
			: $arguments;
	}
}
