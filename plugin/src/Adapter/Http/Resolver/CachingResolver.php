<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Resolver;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Webhook\Address\Resolver;

/** Looks up each name only once in a while: PHP waits for the result, and so would all other deliveries. */
final class CachingResolver implements Resolver {

	private const SECONDS = 30;

	/** @var array<string, array{int, list<string>}> */
	private array $cached = [];

	public function __construct( private readonly Resolver $resolver, private readonly Clock $clock ) {}

	public function addresses( string $host ): array {
		$now = $this->clock->now()->getTimestamp();

		[ $at, $addresses ] = $this->cached[ $host ] ?? [ 0, [] ];
		if ( abs( $now - $at ) >= self::SECONDS ) {
			$addresses             = $this->resolver->addresses( $host );
			$this->cached[ $host ] = [ $now, $addresses ];
		}
		return $addresses;
	}
}
