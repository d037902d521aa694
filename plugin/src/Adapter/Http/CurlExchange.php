<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress's own hooks, which other code uses.
// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends only one request at a time.

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/**
 * One request and its response. Runs the hooks of WP_Http::request() in their order: http_request_args,
 * pre_http_request, https_ssl_verify, http_api_curl, http_api_debug, http_response.
 */
final class CurlExchange {

	/** A longer response is not read to its end: the part that is kept has arrived. */
	private const ENOUGH_BYTES = 1_048_576;

	/** @var array<array-key, mixed> */
	private array $arguments = [];

	private string $head = '';

	private string $body = '';

	private int $bytes = 0;

	private int $started_at = 0;

	public function __construct( private readonly OutgoingRequest $request, private readonly \CurlHandle $handle ) {}

	/**
	 * Sets the handle up.
	 *
	 * @return ?Response If there is one already: from other code, or because the request may not be sent.
	 */
	public function start(): ?Response {
		$this->started_at = hrtime( true );
		$url              = $this->request->url;
		$this->arguments  = $this->arguments();
		/** This filter is documented in wp-includes/class-wp-http.php */
		$given = apply_filters( 'pre_http_request', false, $this->arguments, $url );
		if ( false !== $given ) {
			return ResponseReader::response( $given, $this->duration_ms() );
		}
		if ( _wp_http_get_object()->block_request( $url ) ) {
			$error = new \WP_Error( 'http_request_not_executed', "User has blocked requests through HTTP to the URL: {$url}." );
			return ResponseReader::response( $this->debugged( $error ), $this->duration_ms() );
		}
		( new CurlRequest( $this->request, $this->arguments ) )->set_up( $this->handle );
		$this->listen();
		return null;
	}

	/** @param int $result CURLE_OK or one of curl's error numbers. */
	public function finish( int $result ): Response {
		$status = (int) curl_getinfo( $this->handle, CURLINFO_RESPONSE_CODE );
		$enough = CURLE_WRITE_ERROR === $result && $this->bytes > self::ENOUGH_BYTES;
		if ( CURLE_OK !== $result && ! $enough ) {
			$text    = curl_error( $this->handle );
			$text    = '' === $text ? curl_strerror( $result ) : $text;
			$error   = new \WP_Error( 'http_request_failed', "cURL error {$result}: {$text}" );
			$failure = ( new WpErrorClassifier() )->failure( $this->debugged( $error ), $status );
			return Response::none( $failure, $this->duration_ms() );
		}
		if ( false === has_action( 'http_api_debug' ) && false === has_filter( 'http_response' ) && 0 < $status ) {
			$is_cut = $this->bytes > Transport::MAX_RESPONSE_BYTES;
			$kept   = substr( $this->body, 0, Transport::MAX_RESPONSE_BYTES );
			return Response::of( $status, $this->headers(), $kept, $this->duration_ms(), $is_cut );
		}
		$response = $this->debugged( $this->response( $status ) );
		/** This filter is documented in wp-includes/class-wp-http.php */
		$filtered = apply_filters( 'http_response', $response, $this->arguments, $this->request->url );
		return ResponseReader::response( $filtered, $this->duration_ms() );
	}

	public function duration_ms(): int {
		return intdiv( hrtime( true ) - $this->started_at, 1_000_000 );
	}

	/** @return array<array-key, mixed> As WordPress has them when it starts to send. */
	private function arguments(): array {
		$defaults  = [
			'blocking'        => true,
			'cookies'         => [],
			'compress'        => false,
			'decompress'      => false,
			'sslverify'       => true,
			'sslcertificates' => ABSPATH . WPINC . '/certificates/ca-bundle.crt',
			'stream'          => false,
			'filename'        => null,
		];
		$arguments = [ 'method' => 'POST' ] + RequestArguments::of( $this->request ) + $defaults;
		/** This filter is documented in wp-includes/class-wp-http.php */
		$filtered = apply_filters( 'http_request_args', $arguments, $this->request->url );
		$filtered = is_array( $filtered ) ? $filtered : $arguments;
		return [ 'method' => 'POST' ] + RequestArguments::kept( $filtered, $this->request ) + $arguments;
	}

	/** Set last: other code could undo it, and then PHP would print the response. */
	private function listen(): void {
		curl_setopt( $this->handle, CURLOPT_HEADERFUNCTION, $this->read_header( ... ) );
		curl_setopt( $this->handle, CURLOPT_WRITEFUNCTION, $this->read_body( ... ) );
	}

	private function read_header( \CurlHandle $handle, string $line ): int {
		$this->head .= $line;
		return strlen( $line );
	}

	/** @return int If it is not the length of the piece, curl ends the transfer. */
	private function read_body( \CurlHandle $handle, string $piece ): int {
		$length       = strlen( $piece );
		$this->bytes += $length;
		if ( strlen( $this->body ) <= Transport::MAX_RESPONSE_BYTES ) {
			$this->body .= $piece;
		}
		return $this->bytes > self::ENOUGH_BYTES ? 0 : $length;
	}

	/** @return array<string, string> Names in lowercase; values of the same name joined. */
	private function headers(): array {
		$headers = [];
		// An interim response ("100 Continue") comes before the final one.
		$heads = explode( "\r\n\r\n", rtrim( $this->head ) );
		foreach ( explode( "\r\n", end( $heads ) ) as $line ) {
			$colon = strpos( $line, ':' );
			if ( false === $colon ) {
				continue;
			}
			$name             = strtolower( trim( substr( $line, 0, $colon ) ) );
			$value            = trim( substr( $line, $colon + 1 ) );
			$headers[ $name ] = isset( $headers[ $name ] ) ? "{$headers[ $name ]}, {$value}" : $value;
		}
		return $headers;
	}

	/** @return array<string, mixed> Like the result of wp_remote_post(). */
	private function response( int $status ): array {
		return [
			'headers'       => new \WpOrg\Requests\Utility\CaseInsensitiveDictionary( $this->headers() ),
			'body'          => $this->body,
			'response'      => [
				'code'    => $status,
				'message' => get_status_header_desc( $status ),
			],
			'cookies'       => [],
			'filename'      => null,
			'http_response' => null,
		];
	}

	/**
	 * @template T of array<string, mixed>|\WP_Error
	 * @param T $response
	 * @return T
	 */
	private function debugged( array|\WP_Error $response ): array|\WP_Error {
		/** This action is documented in wp-includes/class-wp-http.php */
		do_action( 'http_api_debug', $response, 'response', self::class, $this->arguments, $this->request->url );
		return $response;
	}
}
