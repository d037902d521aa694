<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends one after the other.

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/**
 * Many requests at once over connections that stay open: as one is answered, the next takes its place. It does what
 * WordPress's HTTP API does for other code (filters, proxy, blocked hosts), which can send only one at a time.
 */
final class CurlTransport implements Transport {

	/** Requests in flight at most. */
	private const WINDOW = 512;

	/** How long it waits for answers before it asks for more. */
	private const WAIT_SECONDS = 0.01;

	private readonly \CurlMultiHandle $multi;

	private readonly ConnectionReuse $connections;

	/** @var array<int, array{string, CurlExchange}> By the handle's number. */
	private array $running = [];

	/** @var list<\CurlHandle> Made once and used again. */
	private array $idle = [];

	public function __construct() {
		$this->connections = new ConnectionReuse();
		$this->multi       = curl_multi_init();
		curl_multi_setopt( $this->multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX );
		curl_multi_setopt( $this->multi, CURLMOPT_MAXCONNECTS, self::WINDOW );
	}

	public static function is_possible(): bool {
		return function_exists( 'curl_multi_init' );
	}

	public function send( RequestSource $source ): void {
		do {
			$started = $this->start( $source );
			curl_multi_exec( $this->multi, $active );
			$ended = $this->end( $source );
			if ( ! $started && ! $ended && [] !== $this->running ) {
				curl_multi_select( $this->multi, self::WAIT_SECONDS );
			}
		} while ( $started || $ended || [] !== $this->running );
	}

	private function start( RequestSource $source ): bool {
		$requests = $source->next( self::WINDOW - count( $this->running ) );
		foreach ( $requests as $key => $request ) {
			$response = $this->start_one( $key, $request );
			if ( null !== $response ) {
				$source->received( $key, $response );
			}
		}
		return [] !== $requests;
	}

	/** A response where there is one already: other code gave it, or nothing may be sent. */
	private function start_one( string $key, OutgoingRequest $request ): ?Response {
		$handle   = array_pop( $this->idle ) ?? curl_init();
		$exchange = new CurlExchange( $request, $handle );
		try {
			$response = $exchange->begin();
		} catch ( \Throwable $failure ) {
			// Other code's filters run in there.
			$response = Response::none( Failure::because( Cause::Unknown, [ 'message' => $failure->getMessage() ] ) );
		}
		if ( null !== $response ) {
			$this->keep( $handle );
			return $response;
		}
		$this->let_reuse( $handle, $this->connections->may_be_old( $request ) );
		curl_multi_add_handle( $this->multi, $handle );
		$this->running[ spl_object_id( $handle ) ] = [ $key, $exchange ];
		return null;
	}

	private function end( RequestSource $source ): bool {
		$some = false;
		while ( false !== ( $done = curl_multi_info_read( $this->multi ) ) ) { // phpcs:ignore
			$handle = $done['handle'];
			if ( ! $handle instanceof \CurlHandle || ! is_int( $done['result'] ) ) {
				continue;
			}
			[ $key, $response ] = $this->ended( $handle, $done['result'] );
			$source->received( $key, $response );
			$some = true;
		}
		return $some;
	}

	/** @return array{string, Response} */
	private function ended( \CurlHandle $handle, int $result ): array {
		[ $key, $exchange ] = $this->running[ spl_object_id( $handle ) ];
		unset( $this->running[ spl_object_id( $handle ) ] );
		curl_multi_remove_handle( $this->multi, $handle );
		try {
			return [ $key, $exchange->end( $result ) ];
		} catch ( \Throwable $failure ) {
			return [ $key, Response::none( Failure::because( Cause::Unknown, [ 'message' => $failure->getMessage() ] ), $exchange->duration_ms() ) ];
		} finally {
			$this->keep( $handle );
		}
	}

	/** A curl before 7.80 can't tell how old a connection is: then none is used again soon after a change. */
	private function let_reuse( \CurlHandle $handle, int $seconds ): void {
		$can_tell = defined( 'CURLOPT_MAXLIFETIME_CONN' );
		curl_setopt( $handle, CURLOPT_FRESH_CONNECT, $seconds < ( $can_tell ? 1 : ConnectionReuse::MOST_SECONDS ) );
		if ( ! $can_tell ) {
			return;
		}

		curl_setopt( $handle, CURLOPT_MAXLIFETIME_CONN, $seconds );
	}

	private function keep( \CurlHandle $handle ): void {
		curl_reset( $handle );
		$this->idle[] = $handle;
	}
}
