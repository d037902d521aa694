<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** The throttles of all hosts that this process sends to. */
final class HostThrottles {

	/** @var array<string, HostThrottle> */
	private array $known = [];

	/** @param \Closure(string): HostLimits $limits By host. */
	public function __construct( private readonly \Closure $limits ) {}

	/** @param string|int $host An integer where PHP has turned an array key into one. */
	public function at( string|int $host ): HostThrottle {
		$host                          = (string) $host;
		return $this->known[ $host ] ??= new HostThrottle( ( $this->limits )( $host ) );
	}
}
