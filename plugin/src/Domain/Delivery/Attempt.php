<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** One HTTP request of a delivery, as logged. */
final readonly class Attempt {

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
		/** Why only a part of the response is kept. */
		public ?ResponseCut $response_cut = null,
	) {}

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

	/** Webhook receivers respond briefly, if at all. HTML means that the address is a page for people; each redirect has some. */
	public function has_html_response(): bool {
		if ( 300 <= (int) $this->status_code && 400 > (int) $this->status_code ) {
			return false;
		}
		// Many servers call an empty response HTML.
		$is_empty = '' === trim( $this->response_body, " \n\r\t\0\x0B\xEF\xBB\xBF" );
		$is_html  = str_starts_with( strtolower( $this->response_headers['content-type'] ?? '' ), 'text/html' );
		return ( $is_html && ! $is_empty )
			|| 1 === preg_match( '/\A(\xEF\xBB\xBF)?\s*<(!doctype\s+html|html)\b/i', $this->response_body );
	}
}
