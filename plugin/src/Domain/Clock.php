<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** The only source of the current time, so that tests can control it. */
interface Clock {

	/** Now, in UTC. */
	public function now(): \DateTimeImmutable;

	public function sleep( int $milliseconds ): void;
}
