<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\Webhook\Address\Url\HostName;

/** Hosts that may have private addresses, reserved names and any port: the list of "host" and "host:port" that the admin has set. */
final readonly class AllowedHosts {

	/** @param array<string, true> $hosts Keyed by "host" or "host port". */
	private function __construct( private array $hosts ) {}

	public static function parse( string $list ): self {
		$hosts = [];
		foreach ( explode( ',', $list ) as $item ) {
			$key = self::key( trim( $item ) );
			if ( null !== $key ) {
				$hosts[ $key ] = true;
			}
		}
		return new self( $hosts );
	}

	public function includes( string $host, int $port ): bool {
		$host = HostName::without_last_dot( $host );
		return isset( $this->hosts[ $host ] ) || isset( $this->hosts[ "{$host} {$port}" ] );
	}

	/** Null if it is no host. */
	private static function key( string $item ): ?string {
		$is_bare_ipv6 = false !== filter_var( $item, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 );
		if ( 1 !== preg_match( '/\A(\[[^\]]*\]|[^:]+)(?::0*([1-9]\d*))?\z/', $is_bare_ipv6 ? "[{$item}]" : $item, $found ) ) {
			return null;
		}
		$host = HostName::parse( $found[1] );
		if ( null === $host ) {
			return null;
		}
		return HostName::without_last_dot( $host ) . ( isset( $found[2] ) ? " {$found[2]}" : '' );
	}
}
