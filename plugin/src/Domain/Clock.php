<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** The only source of time, so that tests can stop it. */
interface Clock {

	/** Now, in UTC. */
	public function now(): \DateTimeImmutable;

	public function sleep( int $milliseconds ): void;
}
