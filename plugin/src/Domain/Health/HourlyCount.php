<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

/** The outcomes of the deliveries of one hour. */
final readonly class HourlyCount {

	/** @param int $failed Given up, or without a successful attempt so far. */
	public function __construct( public int $delivered = 0, public int $failed = 0 ) {}
}
