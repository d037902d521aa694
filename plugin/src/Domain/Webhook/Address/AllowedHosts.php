<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** Hosts that may have private addresses: the list of "host" and "host:port" that the admin has set. */
final readonly class AllowedHosts {

	/** @param list<string> $hosts */
	private function __construct( private array $hosts ) {}

	public static function parse( string $list ): self {
		$hosts = array_map( static fn ( string $host ): string => strtolower( trim( $host ) ), explode( ',', $list ) );
		return new self( array_values( array_filter( $hosts, static fn ( string $host ): bool => '' !== $host ) ) );
	}

	public function includes( string $host, int $port ): bool {
		$written = str_contains( $host, ':' ) ? "[{$host}]" : $host;
		return in_array( $host, $this->hosts, true )
			|| in_array( $written, $this->hosts, true )
			|| in_array( "{$written}:{$port}", $this->hosts, true );
	}
}
