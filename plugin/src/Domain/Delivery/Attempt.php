<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Verdict;

/** One HTTP try of a delivery, as it is logged. */
final readonly class Attempt {

	/**
	 * @param array<string, string>  $request_headers Secrets among them masked.
	 * @param ?string                $request_body    Null where it is the event's, so that it is kept once.
	 * @param ?array<string, string> $response_headers Null where nothing came back.
	 */
	public function __construct(
		public int $number,
		public \DateTimeImmutable $planned_at,
		public \DateTimeImmutable $at,
		public int $duration_ms,
		public ?int $status_code,
		public ?Failure $failure,
		public array $request_headers,
		public ?string $request_body,
		public ?array $response_headers,
		public string $response_body,
		/** Whether the body was longer than what is kept of it. */
		public bool $response_cut = false,
	) {}

	public static function of( Delivery $delivery, OutgoingRequest $request, \DateTimeImmutable $at, Response $response, Verdict $verdict ): self {
		return new self(
			$delivery->attempt_count + 1,
			$delivery->next_try_at ?? $at,
			$at,
			$response->duration_ms,
			$response->status,
			$verdict->failure,
			self::masked( $request->headers ),
			$delivery->test ? $request->body : null,
			null === $response->status ? null : $response->headers,
			$response->body,
			$response->cut,
		);
	}

	public function with_body( string $body ): self {
		return new self(
			$this->number,
			$this->planned_at,
			$this->at,
			$this->duration_ms,
			$this->status_code,
			$this->failure,
			$this->request_headers,
			$body,
			$this->response_headers,
			$this->response_body,
			$this->response_cut,
		);
	}

	/** Receivers of webhooks answer briefly, if at all; HTML is meant for people. */
	public function was_answered_with_a_page(): bool {
		return str_starts_with( strtolower( $this->response_headers['content-type'] ?? '' ), 'text/html' )
			|| 1 === preg_match( '/\A(\xEF\xBB\xBF)?\s*<(!doctype\s+html|html)\b/i', $this->response_body );
	}

	/**
	 * @param array<string, string> $headers
	 * @return array<string, string>
	 */
	private static function masked( array $headers ): array {
		$secret = array_filter(
			$headers,
			static fn ( string $name ): bool => 1 === preg_match( '/auth|cookie|token|secret|passw|credential|session|bearer|jwt|api-?key|key\z/i', $name ),
			ARRAY_FILTER_USE_KEY
		);
		return array_map( static fn (): string => '••••••', $secret ) + $headers;
	}
}
