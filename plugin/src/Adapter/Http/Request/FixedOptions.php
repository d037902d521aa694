<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Request;

// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API cannot pin a connection.

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;

/**
 * Where a connection goes and what protects it. Set after the hooks of other code, so that none of it can be undone: what such code
 * keeps is how a connection is made (client certificates, authorities, ciphers, the local interface).
 */
final class FixedOptions {

	/** Options by name, as the older curl of some PHP lacks the newer ones, and the value that makes each harmless. */
	private const NEUTRAL = [
		// What replaces a part of the URL. (Setting CURLOPT_HSTS_CTRL to 0 instead crashes curl 7.88.)
		'CURLOPT_PORT'                     => 0,
		'CURLOPT_HSTS'                     => null,
		// What connects to something else. (An abstract Unix socket is the same option.)
		'CURLOPT_UNIX_SOCKET_PATH'         => null,
		'CURLOPT_PRE_PROXY'                => '',
		'CURLOPT_HAPROXYPROTOCOL'          => 0,
		// What lets curl drop the pin because none of its addresses is of the wanted kind.
		'CURLOPT_IPRESOLVE'                => CURL_IPRESOLVE_WHATEVER,
		// What connects without sending, or sends something else than a POST.
		'CURLOPT_CONNECT_ONLY'             => 0,
		'CURLOPT_CUSTOMREQUEST'            => null,
		'CURLOPT_HEADER'                   => false,
		// The headers of a proxy are not those of the receiver.
		'CURLOPT_SUPPRESS_CONNECT_HEADERS' => true,
	];

	/** Before 7.59, curl takes only one address for a name. */
	private const LEAST_CURL = 0x073B00;

	public static function are_possible(): bool {
		return function_exists( 'curl_version' ) && ( curl_version()['version_number'] ?? 0 ) >= self::LEAST_CURL;
	}

	public static function set( \CurlHandle $handle, OutgoingRequest $request, ?Proxy $proxy ): void {
		foreach ( self::NEUTRAL as $name => $value ) {
			if ( defined( $name ) ) {
				curl_setopt( $handle, (int) constant( $name ), $value );
			}
		}
		curl_setopt_array( $handle, self::of( $request ) );
		curl_setopt_array( $handle, null === $proxy ? self::pin( $request ) : self::pin_by( $proxy, $request ) );
	}

	/** @return array<int, mixed> */
	private static function of( OutgoingRequest $request ): array {
		return [
			CURLOPT_URL            => $request->url,
			CURLOPT_REQUEST_TARGET => preg_replace( '~\Ahttps?://[^/]*~', '', $request->url ),
			CURLOPT_PROTOCOLS      => CURLPROTO_HTTP | CURLPROTO_HTTPS,
			CURLOPT_FOLLOWLOCATION => false,
			CURLOPT_SSLVERSION     => CURL_SSLVERSION_TLSv1_2,
			CURLOPT_POST           => true,
			CURLOPT_POSTFIELDS     => $request->body,
		];
	}

	/**
	 * Whatever the URL, curl connects to a name that no DNS has and that it knows only from the pin. So a pin that gets lost
	 * connects to nothing.
	 *
	 * @return array<int, mixed>
	 */
	private static function pin( OutgoingRequest $request ): array {
		$name = self::pinned_name( $request->host );
		$list = implode( ',', array_map( self::in_brackets( ... ), self::reachable( $request->addresses ) ) );
		return [
			CURLOPT_CONNECT_TO => [ "::{$name}:{$request->port}" ],
			CURLOPT_RESOLVE    => [ "{$name}:{$request->port}:{$list}" ],
			// Not null: then curl would take a proxy from the environment.
			CURLOPT_PROXY      => '',
		];
	}

	/**
	 * The proxy gets an address, so it has no name to resolve. For that, curl opens a tunnel (CONNECT), for http as well.
	 *
	 * @return array<int, mixed>
	 */
	private static function pin_by( Proxy $proxy, OutgoingRequest $request ): array {
		$address  = self::in_brackets( self::reachable( $request->addresses )[0] );
		$password = '' === $proxy->credentials ? [] : [
			CURLOPT_PROXYAUTH    => CURLAUTH_ANY,
			CURLOPT_PROXYUSERPWD => $proxy->credentials,
		];
		return $password + [
			CURLOPT_CONNECT_TO => [ "::{$address}:{$request->port}" ],
			CURLOPT_PROXYTYPE  => CURLPROXY_HTTP,
			CURLOPT_PROXY      => $proxy->address,
			// Not null: then curl would take exceptions from the environment.
			CURLOPT_NOPROXY    => '',
		];
	}

	/** Shown in some of curl's messages. */
	private static function pinned_name( string $host ): string {
		$is_short_name = 1 === preg_match( '/\A[a-z0-9._-]{1,200}\z/', $host );
		return ( $is_short_name ? rtrim( $host, '.' ) : hash( 'md5', $host ) ) . '.invalid';
	}

	/**
	 * IPv4 first, as most proxies have it. A curl without IPv6 would drop the whole pin.
	 *
	 * @param non-empty-list<string> $addresses
	 * @return non-empty-list<string>
	 */
	private static function reachable( array $addresses ): array {
		$ipv4 = array_values( array_filter( $addresses, static fn ( string $ip ): bool => ! str_contains( $ip, ':' ) ) );
		if ( $ipv4 === $addresses ) {
			return $addresses;
		}
		$features = curl_version()['features'] ?? 0;
		$has_ipv6 = is_int( $features ) && 0 !== ( $features & CURL_VERSION_IPV6 );
		$sorted   = [ ...$ipv4, ...( $has_ipv6 ? array_values( array_diff( $addresses, $ipv4 ) ) : [] ) ];
		return [] === $sorted ? $addresses : $sorted;
	}

	private static function in_brackets( string $ip ): string {
		return str_contains( $ip, ':' ) ? "[{$ip}]" : $ip;
	}
}
