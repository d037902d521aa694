<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** How long a worker may run, and how much its memory may grow: what other code leaks is freed when the next worker starts. */
final readonly class ResourceLimits {

	public const SECONDS   = 3600;
	public const MEGABYTES = 128;

	/** @param int $megabytes More than the process used when it started. */
	public function __construct( private int $seconds = self::SECONDS, private int $megabytes = self::MEGABYTES ) {}

	public function are_reached( float $lived_seconds, int $grown_bytes ): bool {
		return $lived_seconds >= $this->seconds || $grown_bytes >= $this->megabytes * 1024 * 1024;
	}
}
