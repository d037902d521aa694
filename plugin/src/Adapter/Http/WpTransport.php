<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Delivery\Answer;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Transport;

/** Sends through WordPress's HTTP API, one after the other, each pinned to the addresses that were checked. */
final class WpTransport implements Transport {

	public function send( array $requests, \Closure $answered ): void {
		foreach ( $requests as $key => $request ) {
			$answered( $key, $this->answer( $request ) );
		}
	}

	private function answer( OutgoingRequest $request ): Answer {
		$start    = hrtime( true );
		$duration = static fn (): int => intdiv( hrtime( true ) - $start, 1_000_000 );
		$begun    = 0;
		try {
			$response = $this->post( $request, $begun );
		} catch ( \Throwable $failure ) {
			// Other code's filters run in there.
			return Answer::none( Failure::because( Cause::Unknown, [ 'message' => $failure->getMessage() ] ), $duration() );
		}
		if ( is_wp_error( $response ) ) {
			return Answer::none( ( new WpErrorReader() )->failure( $response, $begun ), $duration() );
		}
		$status = wp_remote_retrieve_response_code( $response );
		$body   = wp_remote_retrieve_body( $response );
		return is_int( $status ) && $status > 0
			? Answer::of( $status, $this->headers( $response ), substr( $body, 0, self::MAX_ANSWER_BYTES ), $duration(), strlen( $body ) > self::MAX_ANSWER_BYTES )
			: Answer::none( Failure::because( Cause::InvalidResponse ), $duration() );
	}

	/**
	 * @param int $begun Becomes the status of the answer, also of one that never ends.
	 * @return array<string, mixed>|\WP_Error
	 */
	private function post( OutgoingRequest $request, int &$begun ): array|\WP_Error {
		$used = null;
		$pin  = static function ( \CurlHandle $handle ) use ( $request, &$used ): void {
			$used = $handle;
			curl_setopt( $handle, CURLOPT_CONNECTTIMEOUT_MS, self::CONNECT_SECONDS * 1000 );
			// Answers as they come: where decoding one fails, WordPress would send the request a second time.
			curl_setopt( $handle, CURLOPT_ENCODING, 'identity' );
			curl_setopt( $handle, CURLOPT_HTTP_CONTENT_DECODING, false );
			if ( false !== filter_var( $request->host, FILTER_VALIDATE_IP ) ) {
				return;
			}

			curl_setopt( $handle, CURLOPT_RESOLVE, [ self::pinned( $request ) ] );
		};
		add_action( 'http_api_curl', $pin, PHP_INT_MAX );
		try {
			return wp_remote_post( $request->url, $this->arguments( $request ) );
		} finally {
			$begun = $used instanceof \CurlHandle ? curl_getinfo( $used, CURLINFO_RESPONSE_CODE ) : 0;
			remove_action( 'http_api_curl', $pin, PHP_INT_MAX );
		}
	}

	/** @return array{headers: array<array-key, mixed>, body: string, redirection: int} */
	private function arguments( OutgoingRequest $request ): array {
		$headers = $request->headers;
		$own     = [
			'headers'             => array_diff_key( $headers, [ 'user-agent' => true ] ),
			'user-agent'          => $headers['user-agent'] ?? '',
			'body'                => $request->body,
			'timeout'             => self::SECONDS,
			'redirection'         => 0,
			'httpversion'         => '1.1',
			// One more than is kept tells whether there is more.
			'limit_response_size' => self::MAX_ANSWER_BYTES + 1,
			// Without curl nothing can be pinned, so WordPress's own rules must do.
			'reject_unsafe_urls'  => ! function_exists( 'curl_init' ),
		];
		/**
		 * Changes how a delivery is sent (a client certificate, say). That it is a POST whose answer is waited for, its body and the headers that are signed stay as they are.
		 *
		 * @param array<string, mixed> $arguments As for wp_remote_post().
		 * @param string               $delivery  Its id.
		 * @param string               $url
		 */
		$filtered = apply_filters( 'multisite_webhooks_request_args', $own, $headers['x-multisite-delivery'] ?? '', $request->url );
		$filtered = is_array( $filtered ) ? $filtered : $own;
		$added    = is_array( $filtered['headers'] ?? null ) ? $filtered['headers'] : [];

		$filtered['headers']     = [ ...array_change_key_case( $added ), ...$own['headers'] ];
		$filtered['body']        = $own['body'];
		$filtered['redirection'] = 0;
		unset( $filtered['method'], $filtered['blocking'] );
		return $filtered;
	}

	private static function pinned( OutgoingRequest $request ): string {
		$addresses = array_map( static fn ( string $ip ): string => str_contains( $ip, ':' ) ? "[{$ip}]" : $ip, $request->addresses );
		return "{$request->host}:{$request->port}:" . implode( ',', $addresses );
	}

	/**
	 * @param array<string, mixed> $response
	 * @return array<string, string>
	 */
	private function headers( array $response ): array {
		$headers = [];
		foreach ( wp_remote_retrieve_headers( $response ) as $name => $value ) {
			$values                                  = array_filter( (array) $value, is_scalar( ... ) );
			$headers[ strtolower( (string) $name ) ] = implode( ', ', array_map( strval( ... ), $values ) );
		}
		return $headers;
	}
}
