<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;

/** What came back for a request, or why nothing did. */
final readonly class Response {

	/**
	 * @param array<string, string> $headers Names in lower case.
	 * @param string                $body    At most Transport::MAX_RESPONSE_BYTES of it.
	 * @param ?ResponseCut          $cut     Why this is not all of it; null if it is.
	 */
	private function __construct(
		public ?int $status,
		public array $headers,
		public string $body,
		public int $duration_ms,
		public ?Failure $failure,
		public ?ResponseCut $cut = null,
	) {}

	/** @param array<string, string> $headers Names in lower case. */
	public static function of( int $status, array $headers, string $body, int $duration_ms, ?ResponseCut $cut = null ): self {
		return new self( $status, $headers, $body, $duration_ms, null, $cut );
	}

	public static function none( Failure $failure, int $duration_ms = 0 ): self {
		return new self( null, [], '', $duration_ms, $failure );
	}
}
