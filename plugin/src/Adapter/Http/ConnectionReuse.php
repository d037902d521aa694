<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;

/** How old a connection may be to be used once more: never older than the last change of its host's addresses. */
final class ConnectionReuse {

	public const MOST_SECONDS = 300;

	/** @var array<string, array{list<string>, int}> By host and port: the addresses, and since when in nanoseconds. */
	private array $known = [];

	/** @return int Seconds; 0 where none may be used. */
	public function may_be_old( OutgoingRequest $request ): int {
		$place = "{$request->host}:{$request->port}";
		$now   = (int) hrtime( true );

		[ $addresses, $since ] = $this->known[ $place ] ?? [ $request->addresses, 0 ];
		if ( [] === array_intersect( $addresses, $request->addresses ) ) {
			$since = $now;
		}
		$this->known[ $place ] = [ $request->addresses, $since ];
		return min( self::MOST_SECONDS, intdiv( $now - $since, 1_000_000_000 ) );
	}
}
