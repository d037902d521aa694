<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Verdict;

/** An attempt whose answer is there, and what it means. */
final readonly class Answered {

	public function __construct( public PendingRequest $try, public Response $response, public Verdict $verdict, public \DateTimeImmutable $at ) {}
}
