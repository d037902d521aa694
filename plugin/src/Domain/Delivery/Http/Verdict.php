<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Failure;

final readonly class Verdict {

	/** @param ?int $retry_after Seconds that the receiver asked to wait. */
	public function __construct( public Outcome $outcome, public ?Failure $failure = null, public ?int $retry_after = null ) {}
}
