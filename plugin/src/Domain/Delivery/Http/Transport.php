<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

/** Sends requests. Follows no redirect, connects within 5 s, ends within 15 s, and reads at most 64 kB of a response. */
interface Transport {

	public const CONNECT_SECONDS    = 5;
	public const SECONDS            = 15;
	public const MAX_RESPONSE_BYTES = 65536;

	/**
	 * Sends what the source gives, as many requests at once as there is room for, and returns when the source gives
	 * nothing more and every request has its response. Never throws: what goes wrong is a response too.
	 */
	public function send( RequestSource $source ): void;
}
