<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

/** What became of the deliveries of one hour. */
final readonly class HourlyCount {

	/** @param int $failed Given up, or tried in vain so far. */
	public function __construct( public int $delivered = 0, public int $failed = 0 ) {}
}
