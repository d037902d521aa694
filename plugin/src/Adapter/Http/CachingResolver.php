<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Webhook\Address\Resolver;

/** Looks each name up once in a while: PHP waits for the answer, and so would all other deliveries. */
final class CachingResolver implements Resolver {

	private const SECONDS = 30;

	/** @var array<string, array{int, list<string>}> */
	private array $known = [];

	public function __construct( private readonly Resolver $resolver, private readonly Clock $clock ) {}

	public function addresses( string $host ): array {
		$now = $this->clock->now()->getTimestamp();

		[ $at, $addresses ] = $this->known[ $host ] ?? [ 0, [] ];
		if ( abs( $now - $at ) >= self::SECONDS ) {
			$addresses            = $this->resolver->addresses( $host );
			$this->known[ $host ] = [ $now, $addresses ];
		}
		return $addresses;
	}
}
