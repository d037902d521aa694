<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** Something that keeps webhooks from being sent until an admin does something about it. */
final readonly class NetworkProblem {

	/**
	 * @param string       $code     As in schema/resources/health.json.
	 * @param string       $what     What is wrong, in a sentence.
	 * @param string       $advice   What to do.
	 * @param list<string> $webhooks The ids of those that are not sent; empty if it is all of them.
	 */
	public function __construct( public string $code, public string $what, public string $advice, public array $webhooks = [] ) {}
}
