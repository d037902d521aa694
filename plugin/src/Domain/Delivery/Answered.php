<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** An attempt whose answer is there, and what it means. */
final readonly class Answered {

	public function __construct( public Attempting $try, public Answer $answer, public Verdict $verdict, public \DateTimeImmutable $at ) {}
}
