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
		$this->set_up( $url );
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
		$this->listen();
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

	/** Set last as well: other code could undo it, and then PHP would print the response. */
	private function listen(): void {
		curl_setopt( $this->handle, CURLOPT_HEADERFUNCTION, $this->read_header( ... ) );
		curl_setopt( $this->handle, CURLOPT_WRITEFUNCTION, $this->read_body( ... ) );
	}

	/** @return list<string> */
	private function header_lines(): array {
		// Without a value, curl omits its own header.
		$lines   = [ 'Expect:', 'Accept-Encoding: identity' ];
		$headers = is_array( $this->arguments['headers'] ) ? $this->arguments['headers'] : [];
		foreach ( $headers as $name => $value ) {
			$lines[] = is_scalar( $value ) && '' !== (string) $value ? "{$name}: {$value}" : "{$name};";
		}
		return $lines;
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
