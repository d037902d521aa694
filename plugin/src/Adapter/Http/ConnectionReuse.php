<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;

/** Limits the age of reused connections: never older than the last change of the host's addresses. */
final class ConnectionReuse {

	public const MAX_AGE_SECONDS = 300;

	/** @var array<string, array{list<string>, int}> The addresses of a host and port, and since when, in nanoseconds. */
	private array $hosts = [];

	/** @return int Seconds; 0 if no connection may be reused. */
	public function max_age( OutgoingRequest $request ): int {
		$host = "{$request->host}:{$request->port}";
		$now  = (int) hrtime( true );

		[ $addresses, $since ] = $this->hosts[ $host ] ?? [ $request->addresses, 0 ];
		if ( [] === array_intersect( $addresses, $request->addresses ) ) {
			$since = $now;
		}
		$this->hosts[ $host ] = [ $request->addresses, $since ];
		return min( self::MAX_AGE_SECONDS, intdiv( $now - $since, 1_000_000_000 ) );
	}
}
