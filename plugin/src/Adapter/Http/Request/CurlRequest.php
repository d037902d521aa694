<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Request;

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress's own hooks, which other code uses.
// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends only one request at a time.

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** Sets a handle up for a request: as WordPress does, then the hooks of other code, then what that code must not change. */
final class CurlRequest {

	/** @param array<array-key, mixed> $arguments As the filters of other code left them. */
	public function __construct( private readonly OutgoingRequest $request, private readonly array $arguments ) {}

	public function set_up( \CurlHandle $handle ): void {
		$given = $handle;
		$this->set_options( $handle );
		$this->set_up_tls( $handle );
		$this->set( $handle, CURLOPT_URL, $this->request->url );
		/** This action is documented in wp-includes/class-wp-http-curl.php */
		do_action_ref_array( 'http_api_curl', [ &$given, $this->arguments, $this->request->url ] );
		$this->set_headers( $handle );
		$this->set_times( $handle );
		FixedOptions::set( $handle, $this->request, Proxy::of_wordpress( $this->request->url ) );
	}

	private function set_options( \CurlHandle $handle ): void {
		$version = '1.0' === ( $this->arguments['httpversion'] ?? null ) ? CURL_HTTP_VERSION_1_0 : CURL_HTTP_VERSION_2TLS;
		curl_setopt_array(
			$handle,
			[
				CURLOPT_HTTP_VERSION          => $version,
				// Responses are read as they arrive, without decoding.
				CURLOPT_HTTP_CONTENT_DECODING => false,
			]
		);
	}

	/** Other code can only shorten them: a request that outlasted its claim would be sent by another process as well. */
	private function set_times( \CurlHandle $handle ): void {
		$given   = $this->arguments['timeout'] ?? null;
		$seconds = is_numeric( $given ) ? min( Transport::SECONDS, (float) $given ) : Transport::SECONDS;
		curl_setopt_array(
			$handle,
			[
				CURLOPT_TIMEOUT_MS        => (int) max( 1000, 1000 * $seconds ),
				CURLOPT_CONNECTTIMEOUT_MS => 1000 * Transport::CONNECT_SECONDS,
			]
		);
	}

	private function set_up_tls( \CurlHandle $handle ): void {
		$certificates = false === $this->arguments['sslverify'] ? false : $this->arguments['sslcertificates'];
		/** This filter is documented in wp-includes/class-wp-http.php */
		$verify = apply_filters( 'https_ssl_verify', $certificates, $this->request->url );
		if ( false === $verify ) {
			curl_setopt( $handle, CURLOPT_SSL_VERIFYPEER, false );
			curl_setopt( $handle, CURLOPT_SSL_VERIFYHOST, 0 );
		} elseif ( is_string( $verify ) ) {
			$this->set( $handle, CURLOPT_CAINFO, $verify );
		}
	}

	/** The signature is one of them, so other code doesn't replace them on the handle. */
	private function set_headers( \CurlHandle $handle ): void {
		curl_setopt( $handle, CURLOPT_HTTPHEADER, $this->header_lines() );
		$this->set( $handle, CURLOPT_USERAGENT, $this->arguments['user-agent'] ?? '' );
	}

	/** Keeps curl's default if the value is empty or not a string. */
	private function set( \CurlHandle $handle, int $option, mixed $text ): void {
		if ( ! is_string( $text ) || '' === $text ) {
			return;
		}

		curl_setopt( $handle, $option, $text );
	}

	/** @return list<string> */
	private function header_lines(): array {
		$headers = is_array( $this->arguments['headers'] ) ? $this->arguments['headers'] : [];
		// Without a value, curl omits its own header.
		$lines = isset( $headers['accept-encoding'] ) ? [ 'Expect:' ] : [ 'Expect:', 'Accept-Encoding: identity' ];
		foreach ( $headers as $name => $value ) {
			$lines[] = is_scalar( $value ) && '' !== (string) $value ? "{$name}: {$value}" : "{$name};";
		}
		return $lines;
	}
}
