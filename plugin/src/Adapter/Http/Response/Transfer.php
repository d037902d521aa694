<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Response;

// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends only one request at a time.

/** How far a request got before it failed. curl's messages do not say it, or differ from version to version. */
final readonly class Transfer {

	/**
	 * @param bool $https        Whether the URL begins with "https://".
	 * @param bool $connected    Whether there was a connection.
	 * @param bool $ready        Whether the request could be sent: with TLS, after the handshake.
	 * @param int  $status       The status with which a response began; 0 for none.
	 * @param int  $system_error The error number of the operating system; 0 for none.
	 * @param bool $proxied      Whether the request went through WordPress's proxy.
	 * @param bool $too_long_head Whether it was ended because of its headers.
	 */
	public function __construct(
		public bool $https = true,
		public bool $connected = false,
		public bool $ready = false,
		public int $status = 0,
		public int $system_error = 0,
		public bool $proxied = false,
		public bool $too_long_head = false,
	) {}

	public static function of( \CurlHandle $handle, string $url, int $result, IncomingResponse $response ): self {
		$https     = str_starts_with( strtolower( $url ), 'https:' );
		$connected = self::number( $handle, CURLINFO_CONNECT_TIME ) > 0 || self::number( $handle, CURLINFO_LOCAL_PORT ) > 0;
		$proxy     = new \WP_HTTP_Proxy();
		return new self(
			https: $https,
			connected: $connected,
			ready: ( ! $https && $connected ) || self::number( $handle, CURLINFO_PRETRANSFER_TIME ) > 0,
			status: $response->has_begun() ? (int) self::number( $handle, CURLINFO_RESPONSE_CODE ) : 0,
			system_error: (int) self::number( $handle, CURLINFO_OS_ERRNO ),
			proxied: $proxy->is_enabled() && $proxy->send_through_proxy( $url ),
			too_long_head: $response->has_too_long_head( $result ),
		);
	}

	private static function number( \CurlHandle $handle, int $option ): float {
		$value = curl_getinfo( $handle, $option );
		return is_numeric( $value ) ? (float) $value : 0.0;
	}
}
