<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

/** Names and addresses beyond this machine, for this process. */
final class Internet {

	/** @param list<string> $addresses None: there is no such name. */
	public static function name( string $host, array $addresses ): void {
		add_filter(
			'multisite_webhooks_resolve',
			static fn ( mixed $given, string $asked ): mixed => $asked === $host ? $addresses : $given,
			10,
			2,
		);
	}

	/**
	 * A host on this machine, which wp-config.php of the tests' network allows (tools/stack/stack.ts).
	 *
	 * @return string "host:port", for a URL: nothing leads a connection to another port.
	 */
	public static function host( string $host, int $port ): string {
		self::name( $host, [ '127.0.0.1' ] );
		return "{$host}:{$port}";
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
