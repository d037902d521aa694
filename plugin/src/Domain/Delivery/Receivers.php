<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** All receivers that this process has to do with, by host. */
final class Receivers {

	/** @var array<string, Receiver> */
	private array $known = [];

	/** @param \Closure(string): ReceiverLimits $limits By host. */
	public function __construct( private readonly \Closure $limits ) {}

	/** @param string|int $host A number where PHP has made one of a key. */
	public function at( string|int $host ): Receiver {
		$host                          = (string) $host;
		return $this->known[ $host ] ??= new Receiver( ( $this->limits )( $host ) );
	}
}
