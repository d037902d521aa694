<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** All receivers that this process has to do with, by host. */
final class HostThrottles {

	/** @var array<string, HostThrottle> */
	private array $known = [];

	/** @param \Closure(string): HostLimits $limits By host. */
	public function __construct( private readonly \Closure $limits ) {}

	/** @param string|int $host A number where PHP has made one of a key. */
	public function at( string|int $host ): HostThrottle {
		$host                          = (string) $host;
		return $this->known[ $host ] ??= new HostThrottle( ( $this->limits )( $host ) );
	}
}
