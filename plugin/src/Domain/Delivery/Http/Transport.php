<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

/** Sends requests. Follows no redirect; connects within 5 s, ends within 15 s, reads at most 64 kB of an answer. */
interface Transport {

	public const CONNECT_SECONDS  = 5;
	public const SECONDS          = 15;
	public const MAX_ANSWER_BYTES = 65536;

	/**
	 * Sends as many at once as it has room for, and asks for more as soon as some are answered. Returns when all are
	 * answered and there are no more. Never throws: what goes wrong is an answer too.
	 *
	 * @param \Closure(int): array<string, OutgoingRequest> $next     Gets how many there is room for; gives no more than these, by any key. Asked from time to time while answers are awaited, too.
	 * @param \Closure(string, Response): void                $answered Called with each request's key as soon as its answer is there.
	 */
	public function send( \Closure $next, \Closure $answered ): void;
}
