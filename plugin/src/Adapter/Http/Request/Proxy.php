<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Request;

/** The proxy that wp-config.php names. */
final readonly class Proxy {

	/**
	 * @param string $address     "host:port".
	 * @param string $credentials "name:password"; empty for none.
	 */
	public function __construct( public string $address, #[\SensitiveParameter] public string $credentials = '' ) {}

	/** Null if there is none, or none for this URL. */
	public static function of_wordpress( string $url ): ?self {
		$proxy = new \WP_HTTP_Proxy();
		if ( ! $proxy->is_enabled() || ! $proxy->send_through_proxy( $url ) ) {
			return null;
		}
		$credentials = $proxy->use_authentication() ? $proxy->authentication() : '';
		return new self( "{$proxy->host()}:{$proxy->port()}", $credentials );
	}
}
