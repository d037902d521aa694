<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** Keeps all processes together below a number of requests per second. */
interface RateLimiter {

	/** @return int How many of those wanted may start now. */
	public function take( string $host, int $per_second, int $wanted, \DateTimeImmutable $now ): int;

	/** Gives back what was taken and not used. */
	public function give_back( string $host, int $per_second, int $unused ): void;
}
