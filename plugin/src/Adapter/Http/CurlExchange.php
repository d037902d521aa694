<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress's own hooks, which other code uses.
// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends only one request at a time.

use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

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
		$this->set_up( $url );
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
			'method'          => 'POST',
			'blocking'        => true,
			'cookies'         => [],
			'compress'        => false,
			'decompress'      => false,
			'sslverify'       => true,
			'sslcertificates' => ABSPATH . WPINC . '/certificates/ca-bundle.crt',
			'stream'          => false,
			'filename'        => null,
		];
		$arguments = RequestArguments::of( $this->request ) + $defaults;
		/** This filter is documented in wp-includes/class-wp-http.php */
		$filtered = apply_filters( 'http_request_args', $arguments, $this->request->url );
		return is_array( $filtered ) ? $filtered + $arguments : $arguments;
	}

	private function set_up( string $url ): void {
		$timeout = is_numeric( $this->arguments['timeout'] ) ? (float) $this->arguments['timeout'] : Transport::SECONDS;
		$body    = is_string( $this->arguments['body'] ) ? $this->arguments['body'] : $this->request->body;
		$version = '1.0' === $this->arguments['httpversion'] ? CURL_HTTP_VERSION_1_0 : CURL_HTTP_VERSION_2TLS;
		curl_setopt_array(
			$this->handle,
			[
				CURLOPT_POST                  => true,
				CURLOPT_POSTFIELDS            => $body,
				CURLOPT_HTTPHEADER            => $this->header_lines(),
				CURLOPT_TIMEOUT_MS            => (int) max( 1000, 1000 * $timeout ),
				CURLOPT_CONNECTTIMEOUT_MS     => 1000 * Transport::CONNECT_SECONDS,
				CURLOPT_FOLLOWLOCATION        => false,
				CURLOPT_PROTOCOLS             => CURLPROTO_HTTP | CURLPROTO_HTTPS,
				CURLOPT_HTTP_VERSION          => $version,
				// Responses are read as they arrive, without decoding.
				CURLOPT_HTTP_CONTENT_DECODING => false,
			]
		);
		$this->set( CURLOPT_URL, $this->in_ascii( $url ) );
		$this->set( CURLOPT_USERAGENT, $this->arguments['user-agent'] );
		$this->set_up_tls( $url );
		$this->set_up_proxy( $url );
		$handle = $this->handle;
		/** This action is documented in wp-includes/class-wp-http-curl.php */
		do_action_ref_array( 'http_api_curl', [ &$handle, $this->arguments, $url ] );
		$this->pin();
		$this->incoming->listen( $this->handle );
	}

	private function set_up_tls( string $url ): void {
		$certificates = false === $this->arguments['sslverify'] ? false : $this->arguments['sslcertificates'];
		/** This filter is documented in wp-includes/class-wp-http.php */
		$verify = apply_filters( 'https_ssl_verify', $certificates, $url );
		if ( false === $verify ) {
			curl_setopt( $this->handle, CURLOPT_SSL_VERIFYPEER, false );
			curl_setopt( $this->handle, CURLOPT_SSL_VERIFYHOST, 0 );
		} elseif ( is_string( $verify ) ) {
			$this->set( CURLOPT_CAINFO, $verify );
		}
	}

	private function set_up_proxy( string $url ): void {
		$proxy = new \WP_HTTP_Proxy();
		if ( ! $proxy->is_enabled() || ! $proxy->send_through_proxy( $url ) ) {
			return;
		}
		curl_setopt( $this->handle, CURLOPT_PROXYTYPE, CURLPROXY_HTTP );
		$this->set( CURLOPT_PROXY, $proxy->host() . ':' . $proxy->port() );
		if ( ! $proxy->use_authentication() ) {
			return;
		}

		curl_setopt( $this->handle, CURLOPT_PROXYAUTH, CURLAUTH_ANY );
		$this->set( CURLOPT_PROXYUSERPWD, $proxy->authentication() );
	}

	/** Like Requests::set_defaults(): the host as in DNS, the rest percent-encoded. */
	private function in_ascii( string $url ): string {
		if ( 1 !== preg_match( '/[^\x21-\x7e]/', $url ) ) {
			return $url;
		}
		$iri       = new \WpOrg\Requests\Iri( $url );
		$iri->host = $this->request->host;
		return (string) $iri->uri;
	}

	/** Keeps curl's default if the value is empty or not a string. */
	private function set( int $option, mixed $text ): void {
		if ( ! is_string( $text ) || '' === $text ) {
			return;
		}

		curl_setopt( $this->handle, $option, $text );
	}

	/** Set last, so that nothing else decides where the connection goes. */
	private function pin(): void {
		$host = $this->request->host;
		if ( false !== filter_var( $host, FILTER_VALIDATE_IP ) ) {
			return;
		}
		$addresses = array_map( static fn ( string $ip ): string => str_contains( $ip, ':' ) ? "[{$ip}]" : $ip, $this->request->addresses );
		curl_setopt( $this->handle, CURLOPT_RESOLVE, [ "{$host}:{$this->request->port}:" . implode( ',', $addresses ) ] );
	}

	/** @return list<string> */
	private function header_lines(): array {
		// Without a value, curl omits its own header.
		$lines   = [ 'Expect:' ];
		$headers = is_array( $this->arguments['headers'] ) ? $this->arguments['headers'] : [];
		foreach ( array_change_key_case( $headers ) + [ 'accept-encoding' => 'identity' ] as $name => $value ) {
			$lines[] = is_scalar( $value ) && '' !== (string) $value ? "{$name}: {$value}" : "{$name};";
		}
		return $lines;
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
