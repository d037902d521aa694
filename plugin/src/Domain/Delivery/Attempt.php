<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Delivery\Content\BinaryBody;
use MultisiteWebhooks\Domain\Delivery\Content\Kept;

/** One HTTP request of a delivery, as logged. Whatever it is made of, it holds no more than is kept. */
final readonly class Attempt {

	/** @var array<string, string> With secrets masked. */
	public array $request_headers;

	/** @var ?array<string, string> Null if there was no response. */
	public ?array $response_headers;

	/** Text. */
	public string $response_body;

	/**
	 * @param array<string, string>  $request_headers
	 * @param ?string                $request_body    Null if it is the event's body, which is stored once.
	 * @param ?array<string, string> $response_headers
	 */
	public function __construct(
		public int $number,
		public \DateTimeImmutable $planned_at,
		public \DateTimeImmutable $at,
		public int $duration_ms,
		public ?int $status_code,
		public ?Failure $failure,
		array $request_headers,
		public ?string $request_body,
		?array $response_headers,
		string $response_body,
		/** Why only a part of the response is kept. */
		public ?ResponseCut $response_cut = null,
		/** In place of a response body that is not text. */
		public ?BinaryBody $response_binary = null,
		/** Whether its headers and bodies could not be stored, or can't be read. */
		public bool $content_lost = false,
	) {
		$this->request_headers  = Kept::headers( $request_headers );
		$this->response_headers = null === $response_headers ? null : Kept::headers( $response_headers );
		$this->response_body    = Kept::start( $response_body, Kept::BODY_BYTES );
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
			response_binary: $this->response_binary,
			content_lost: $this->content_lost,
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
