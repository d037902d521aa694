<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Verdict;

/** One HTTP request of a delivery, as logged. */
final readonly class Attempt {

	/** Names of headers whose values are never logged. */
	private const SECRET_HEADERS = '/auth|cookie|token|secret|passw|credential|session|bearer|jwt|api-?key|key\z/i';

	/**
	 * @param array<string, string>  $request_headers With secrets masked.
	 * @param ?string                $request_body    Null if it is the event's body, which is stored once.
	 * @param ?array<string, string> $response_headers Null if there was no response.
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
		/** Whether the response body was longer than the part that is kept. */
		public bool $response_cut = false,
	) {}

	public static function of(
		Delivery $delivery,
		OutgoingRequest $request,
		\DateTimeImmutable $at,
		Response $response,
		Verdict $verdict,
	): self {
		return new self(
			number: $delivery->attempt_count + 1,
			planned_at: $delivery->next_try_at ?? $at,
			at: $at,
			duration_ms: $response->duration_ms,
			status_code: $response->status,
			failure: $verdict->failure,
			request_headers: self::masked( $request->headers ),
			request_body: $delivery->test ? $request->body : null,
			response_headers: null === $response->status ? null : $response->headers,
			response_body: $response->body,
			response_cut: $response->cut,
		);
	}

	public function with_body( string $body ): self {
		return new self(
			number: $this->number,
			planned_at: $this->planned_at,
			at: $this->at,
			duration_ms: $this->duration_ms,
			status_code: $this->status_code,
			failure: $this->failure,
			request_headers: $this->request_headers,
			request_body: $body,
			response_headers: $this->response_headers,
			response_body: $this->response_body,
			response_cut: $this->response_cut,
		);
	}

	/** Webhook receivers respond briefly, if at all. HTML means that the address is a page for people. */
	public function has_html_response(): bool {
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
			static fn ( string $name ): bool => 1 === preg_match( self::SECRET_HEADERS, $name ),
			ARRAY_FILTER_USE_KEY
		);
		return array_map( static fn (): string => '••••••', $secret ) + $headers;
	}
}
