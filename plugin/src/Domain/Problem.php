<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** What is wrong with one field: a code that the edge turns into a sentence, and what the sentence needs. */
final readonly class Problem {

	/** @param array<string, string> $context */
	public function __construct( public string $code, public array $context = [] ) {}
}
