<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress's own hooks, which other code uses.
// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends only one request at a time.

use MultisiteWebhooks\Adapter\Http\Request\CurlRequest;
use MultisiteWebhooks\Adapter\Http\Request\RequestArguments;
use MultisiteWebhooks\Adapter\Http\Response\IncomingResponse;
use MultisiteWebhooks\Adapter\Http\Response\ResponseReader;
use MultisiteWebhooks\Adapter\Http\Response\Transfer;
use MultisiteWebhooks\Adapter\Http\Response\WpErrorClassifier;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;

/**
 * One request and its response. Runs the hooks of WP_Http::request() in their order: http_request_args,
 * pre_http_request, https_ssl_verify, http_api_curl, http_api_debug, http_response.
 */
final class CurlExchange {

	/** @var array<array-key, mixed> */
	private array $arguments = [];

	private readonly IncomingResponse $incoming;

	private int $started_at = 0;

	public function __construct( private readonly OutgoingRequest $request, private readonly \CurlHandle $handle ) {
		$this->incoming = new IncomingResponse();
	}

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
		$this->incoming->listen( $this->handle );
		return null;
	}

	/** @param int $result CURLE_OK or one of curl's error numbers. */
	public function finish( int $result ): Response {
		if ( ! $this->incoming->counts( $result ) ) {
			return Response::none( $this->failure( $result ), $this->duration_ms() );
		}
		$status = (int) curl_getinfo( $this->handle, CURLINFO_RESPONSE_CODE );
		$cut    = $this->incoming->cut( $result );
		if ( false === has_action( 'http_api_debug' ) && false === has_filter( 'http_response' ) ) {
			return Response::of( $status, $this->incoming->headers(), $this->incoming->body(), $this->duration_ms(), $cut );
		}
		$response = $this->debugged( $this->response( $status ) );
		/** This filter is documented in wp-includes/class-wp-http.php */
		$filtered = apply_filters( 'http_response', $response, $this->arguments, $this->request->url );
		return ResponseReader::response( $filtered, $this->duration_ms(), $cut );
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

	/** @param int $result CURLE_OK or one of curl's error numbers. */
	private function failure( int $result ): Failure {
		// curl before 7.66 has no objection to anything that is not HTTP.
		$number   = CURLE_OK === $result ? CURLE_UNSUPPORTED_PROTOCOL : $result;
		$text     = curl_error( $this->handle );
		$text     = '' === $text ? curl_strerror( $number ) : $text;
		$error    = new \WP_Error( 'http_request_failed', "cURL error {$number}: {$text}" );
		$transfer = Transfer::of( $this->handle, $this->request->url, $result, $this->incoming );
		return ( new WpErrorClassifier() )->failure( $this->debugged( $error ), $transfer );
	}

	/** @return array<string, mixed> Like the result of wp_remote_post(). */
	private function response( int $status ): array {
		return [
			'headers'       => new \WpOrg\Requests\Utility\CaseInsensitiveDictionary( $this->incoming->headers() ),
			'body'          => $this->incoming->body(),
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
