<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress's own, which other code listens to.
// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends one after the other.

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/**
 * One request and its answer. The hooks are those of WP_Http::request(), in its order: http_request_args,
 * pre_http_request, https_ssl_verify, http_api_curl, http_api_debug, http_response.
 */
final class CurlExchange {

	/** One who answers so much is not waited for: what is kept of it is there. */
	private const ENOUGH_BYTES = 1_048_576;

	/** @var array<array-key, mixed> */
	private array $arguments = [];

	private string $head = '';

	private string $body = '';

	private int $bytes = 0;

	private int $began_at = 0;

	public function __construct( private readonly OutgoingRequest $request, private readonly \CurlHandle $handle ) {}

	/** Sets the handle up. An answer where there is one already. */
	public function begin(): ?Response {
		$this->began_at  = hrtime( true );
		$url             = $this->request->url;
		$this->arguments = $this->arguments();
		/** This filter is documented in wp-includes/class-wp-http.php */
		$given = apply_filters( 'pre_http_request', false, $this->arguments, $url );
		if ( false !== $given ) {
			return ResponseReader::response( $given, $this->duration_ms() );
		}
		if ( _wp_http_get_object()->block_request( $url ) ) {
			return ResponseReader::response( $this->debugged( new \WP_Error( 'http_request_not_executed', "User has blocked requests through HTTP to the URL: {$url}." ) ), $this->duration_ms() );
		}
		$this->set_up( $url );
		return null;
	}

	/** @param int $result A number of curl's: CURLE_OK or what went wrong. */
	public function end( int $result ): Response {
		$status = (int) curl_getinfo( $this->handle, CURLINFO_RESPONSE_CODE );
		$enough = CURLE_WRITE_ERROR === $result && $this->bytes > self::ENOUGH_BYTES;
		if ( CURLE_OK !== $result && ! $enough ) {
			$text  = curl_error( $this->handle );
			$error = new \WP_Error( 'http_request_failed', "cURL error {$result}: " . ( '' === $text ? curl_strerror( $result ) : $text ) );
			return Response::none( ( new WpErrorClassifier() )->failure( $this->debugged( $error ), $status ), $this->duration_ms() );
		}
		if ( false === has_action( 'http_api_debug' ) && false === has_filter( 'http_response' ) && 0 < $status ) {
			$is_cut = $this->bytes > Transport::MAX_RESPONSE_BYTES;
			return Response::of( $status, $this->headers(), substr( $this->body, 0, Transport::MAX_RESPONSE_BYTES ), $this->duration_ms(), $is_cut );
		}
		$response = $this->debugged( $this->response( $status ) );
		/** This filter is documented in wp-includes/class-wp-http.php */
		return ResponseReader::response( apply_filters( 'http_response', $response, $this->arguments, $this->request->url ), $this->duration_ms() );
	}

	public function duration_ms(): int {
		return intdiv( hrtime( true ) - $this->began_at, 1_000_000 );
	}

	/** @return array<array-key, mixed> As WordPress has them when it begins to send. */
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
		curl_setopt_array(
			$this->handle,
			[
				CURLOPT_POST                  => true,
				CURLOPT_POSTFIELDS            => is_string( $this->arguments['body'] ) ? $this->arguments['body'] : $this->request->body,
				CURLOPT_HTTPHEADER            => $this->header_lines(),
				CURLOPT_TIMEOUT_MS            => (int) max( 1000, 1000 * $timeout ),
				CURLOPT_CONNECTTIMEOUT_MS     => 1000 * Transport::CONNECT_SECONDS,
				CURLOPT_FOLLOWLOCATION        => false,
				CURLOPT_PROTOCOLS             => CURLPROTO_HTTP | CURLPROTO_HTTPS,
				CURLOPT_HTTP_VERSION          => '1.0' === $this->arguments['httpversion'] ? CURL_HTTP_VERSION_1_0 : CURL_HTTP_VERSION_2TLS,
				// Answers as they come.
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
		/** This filter is documented in wp-includes/class-wp-http.php */
		$verify = apply_filters( 'https_ssl_verify', false === $this->arguments['sslverify'] ? false : $this->arguments['sslcertificates'], $url );
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

	/** As Requests::set_defaults() makes it: the host as DNS has it, the rest percent-encoded. */
	private function in_ascii( string $url ): string {
		if ( 1 !== preg_match( '/[^\x21-\x7e]/', $url ) ) {
			return $url;
		}
		$iri       = new \WpOrg\Requests\Iri( $url );
		$iri->host = $this->request->host;
		return (string) $iri->uri;
	}

	/** What is no text, or empty, is left as curl has it. */
	private function set( int $option, mixed $text ): void {
		if ( ! is_string( $text ) || '' === $text ) {
			return;
		}

		curl_setopt( $this->handle, $option, $text );
	}

	/** Last, so that nothing else decides where the connection goes. */
	private function pin(): void {
		$host = $this->request->host;
		if ( false !== filter_var( $host, FILTER_VALIDATE_IP ) ) {
			return;
		}
		$addresses = array_map( static fn ( string $ip ): string => str_contains( $ip, ':' ) ? "[{$ip}]" : $ip, $this->request->addresses );
		curl_setopt( $this->handle, CURLOPT_RESOLVE, [ "{$host}:{$this->request->port}:" . implode( ',', $addresses ) ] );
	}

	/** Last as well: what other code sets may undo it, and then PHP prints the answer. */
	private function listen(): void {
		curl_setopt( $this->handle, CURLOPT_HEADERFUNCTION, $this->read_header( ... ) );
		curl_setopt( $this->handle, CURLOPT_WRITEFUNCTION, $this->read_body( ... ) );
	}

	/** @return list<string> */
	private function header_lines(): array {
		// Without a value curl leaves its own out.
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

	/** @return int Other than the length of the piece: curl ends the transfer. */
	private function read_body( \CurlHandle $handle, string $piece ): int {
		$length       = strlen( $piece );
		$this->bytes += $length;
		if ( strlen( $this->body ) <= Transport::MAX_RESPONSE_BYTES ) {
			$this->body .= $piece;
		}
		return $this->bytes > self::ENOUGH_BYTES ? 0 : $length;
	}

	/** @return array<string, string> Names in lower case; several of one name joined. */
	private function headers(): array {
		$headers = [];
		// An interim answer ("100 Continue") comes before the one that counts.
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

	/** @return array<string, mixed> As wp_remote_post() gives it. */
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
