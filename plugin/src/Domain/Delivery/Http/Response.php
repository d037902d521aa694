<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Failure;

/** What came back, or why nothing did. */
final readonly class Response {

	/** @param array<string, string> $headers Names in lower case. */
	private function __construct(
		public ?int $status,
		public array $headers,
		/** At most 64 kB of it. */
		public string $body,
		public int $duration_ms,
		public ?Failure $failure,
		/** Whether there was more of the body. */
		public bool $cut = false,
	) {}

	/** @param array<string, string> $headers Names in lower case. */
	public static function of( int $status, array $headers, string $body, int $duration_ms, bool $cut = false ): self {
		return new self( $status, $headers, $body, $duration_ms, null, $cut );
	}

	public static function none( Failure $failure, int $duration_ms = 0 ): self {
		return new self( null, [], '', $duration_ms, $failure );
	}
}
