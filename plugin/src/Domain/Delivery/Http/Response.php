<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Failure;

/** What came back for a request, or why nothing did. */
final readonly class Response {

	/**
	 * @param array<string, string> $headers Names in lower case.
	 * @param string                $body    At most Transport::MAX_RESPONSE_BYTES of it.
	 * @param bool                  $cut     Whether the body was longer.
	 */
	private function __construct(
		public ?int $status,
		public array $headers,
		public string $body,
		public int $duration_ms,
		public ?Failure $failure,
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
