<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends only one request at a time.

use MultisiteWebhooks\Adapter\Http\Request\FixedOptions;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/**
 * Sends many requests at the same time over connections that stay open. When one gets its response, the next takes its
 * place. Does what WordPress's HTTP API does for other code (filters, proxy, blocked hosts), which can send only one at a time.
 */
final class CurlTransport implements Transport {

	/** The maximum of requests in flight. */
	private const WINDOW = 512;

	/** How long to wait for responses before asking for more requests. */
	private const WAIT_SECONDS = 0.01;

	/** What this class and those that it uses call. */
	private const FUNCTIONS = [
		'curl_error',
		'curl_getinfo',
		'curl_init',
		'curl_multi_add_handle',
		'curl_multi_exec',
		'curl_multi_info_read',
		'curl_multi_init',
		'curl_multi_remove_handle',
		'curl_multi_select',
		'curl_multi_setopt',
		'curl_reset',
		'curl_setopt',
		'curl_setopt_array',
		'curl_strerror',
		'curl_version',
	];

	private readonly \CurlMultiHandle $multi;

	private readonly ConnectionReuse $connections;

	/** @var array<int, array{string, CurlExchange}> Keyed by the handle's object id. */
	private array $running = [];

	/** @var list<\CurlHandle> To be used again. */
	private array $idle = [];

	public function __construct() {
		$this->connections = new ConnectionReuse();
		$this->multi       = curl_multi_init();
		curl_multi_setopt( $this->multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX );
		curl_multi_setopt( $this->multi, CURLMOPT_MAXCONNECTS, self::WINDOW );
	}

	/** A host may disable any of them. */
	public static function is_possible(): bool {
		$missing = array_filter( self::FUNCTIONS, static fn ( string $name ): bool => ! function_exists( $name ) );
		return [] === $missing && FixedOptions::are_possible();
	}

	public function send( RequestSource $source ): void {
		do {
			$started = $this->start( $source );
			curl_multi_exec( $this->multi, $active );
			$ended = $this->finish( $source );
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
			$response = $exchange->start();
		} catch ( \Throwable $failure ) {
			// From a filter of other code.
			$response = Response::none( Failure::because( Cause::Unknown, [ 'message' => $failure->getMessage() ] ) );
		}
		if ( null !== $response ) {
			$this->recycle( $handle );
			return $response;
		}
		$this->limit_reuse( $handle, $this->connections->max_age( $request ) );
		curl_multi_add_handle( $this->multi, $handle );
		$this->running[ spl_object_id( $handle ) ] = [ $key, $exchange ];
		return null;
	}

	private function finish( RequestSource $source ): bool {
		$any = false;
		while ( false !== ( $done = curl_multi_info_read( $this->multi ) ) ) { // phpcs:ignore
			$handle = $done['handle'];
			if ( ! $handle instanceof \CurlHandle || ! is_int( $done['result'] ) ) {
				continue;
			}
			[ $key, $response ] = $this->finish_one( $handle, $done['result'] );
			$source->received( $key, $response );
			$any = true;
		}
		return $any;
	}

	/** @return array{string, Response} */
	private function finish_one( \CurlHandle $handle, int $result ): array {
		[ $key, $exchange ] = $this->running[ spl_object_id( $handle ) ];
		unset( $this->running[ spl_object_id( $handle ) ] );
		curl_multi_remove_handle( $this->multi, $handle );
		try {
			return [ $key, $exchange->finish( $result ) ];
		} catch ( \Throwable $failure ) {
			$unknown = Failure::because( Cause::Unknown, [ 'message' => $failure->getMessage() ] );
			return [ $key, Response::none( $unknown, $exchange->duration_ms() ) ];
		} finally {
			$this->recycle( $handle );
		}
	}

	/** Before 7.80, curl does not know the age of a connection. Then none is reused soon after a change. */
	private function limit_reuse( \CurlHandle $handle, int $seconds ): void {
		$knows_age = defined( 'CURLOPT_MAXLIFETIME_CONN' );
		curl_setopt( $handle, CURLOPT_FRESH_CONNECT, $seconds < ( $knows_age ? 1 : ConnectionReuse::MAX_AGE_SECONDS ) );
		if ( ! $knows_age ) {
			return;
		}

		curl_setopt( $handle, CURLOPT_MAXLIFETIME_CONN, $seconds );
	}

	private function recycle( \CurlHandle $handle ): void {
		curl_reset( $handle );
		$this->idle[] = $handle;
	}
}
