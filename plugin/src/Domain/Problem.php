<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** What is wrong with one field: a code that Edge turns into a sentence, and the values in that sentence. */
final readonly class Problem {

	/** @param array<string, string> $context */
	public function __construct( public ProblemCode $code, public array $context = [] ) {}
}
