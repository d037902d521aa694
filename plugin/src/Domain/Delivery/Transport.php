<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** Sends requests. Follows no redirect; connects within 5 s, ends within 15 s, reads at most 64 kB of an answer. */
interface Transport {

	public const CONNECT_SECONDS  = 5;
	public const SECONDS          = 15;
	public const MAX_ANSWER_BYTES = 65536;

	/**
	 * Returns when all are answered. Never throws: what goes wrong is an answer too.
	 *
	 * @param array<string, OutgoingRequest>  $requests By any key.
	 * @param \Closure(string, Answer): void $answered Called with each request's key as soon as its answer is there.
	 */
	public function send( array $requests, \Closure $answered ): void;
}
