<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

/** Names and addresses beyond this machine, for this process. */
final class Internet {

	private const PUBLIC_ADDRESS = '93.184.215.14';

	/** @param list<string> $addresses None: there is no such name. */
	public static function name( string $host, array $addresses ): void {
		add_filter(
			'multisite_webhooks_resolve',
			static fn ( mixed $given, string $asked ): mixed => $asked === $host ? $addresses : $given,
			10,
			2,
		);
	}

	/** A host with a public address behind which a server on this machine responds. */
	public static function host( string $host, int $port ): void {
		self::name( $host, [ self::PUBLIC_ADDRESS ] );
		add_action(
			'http_api_curl',
			static fn ( \CurlHandle $handle ): bool => curl_setopt( $handle, CURLOPT_CONNECT_TO, [ "{$host}::127.0.0.1:{$port}" ] ),
		);
	}

	/** A port on which nothing listens. */
	public static function closed_port(): int {
		$socket = stream_socket_server( 'tcp://127.0.0.1:0' );
		assert( is_resource( $socket ) );
		return (int) substr( (string) strrchr( (string) stream_socket_get_name( $socket, false ), ':' ), 1 );
	}

	/** Seconds that a delivery may take, in place of 15. */
	public static function patience( int $seconds ): void {
		add_filter( 'multisite_webhooks_request_args', static fn ( array $arguments ): array => [ 'timeout' => $seconds ] + $arguments );
	}
}
