<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Response;

use MultisiteWebhooks\Domain\Delivery\Http\BoundedHeaders;

/** Reads the lines before and after a body, as curl passes them on. Only the final head counts: not "103 Early Hints", not trailers. */
final class ResponseHead {

	/** Of all lines, also those that are not kept. */
	private const MAX_BYTES = 65_536;

	private const STATUS_LINE = '#\AHTTP/\d(?:\.\d)? +(\d{3})(?!\d)#';

	private int $bytes = 0;

	/** Of the head that was read last; 0 for none. */
	private int $status = 0;

	private bool $open = false;

	private bool $body_has_begun = false;

	/** The field that the next line may continue (RFC 9112, section 5.2). */
	private string $field = '';

	private BoundedHeaders $headers;

	public function __construct() {
		$this->headers = new BoundedHeaders();
	}

	/** @return bool False if it is too long, which ends the transfer. */
	public function read( string $line ): bool {
		$this->bytes += strlen( $line );
		if ( $this->is_too_long() ) {
			return false;
		}
		if ( $this->open ) {
			$this->read_field( rtrim( $line, "\r\n" ) );
		} elseif ( ! $this->body_has_begun && 1 === preg_match( self::STATUS_LINE, $line, $found ) ) {
			$this->status  = (int) $found[1];
			$this->open    = true;
			$this->headers = new BoundedHeaders();
		}
		return true;
	}

	public function body_begins(): void {
		$this->body_has_begun = true;
	}

	public function is_too_long(): bool {
		return $this->bytes > self::MAX_BYTES;
	}

	/** Whether the final response has begun, that is, not only an interim one. */
	public function has_begun(): bool {
		return $this->status >= 200;
	}

	public function is_complete(): bool {
		return $this->has_begun() && ! $this->open;
	}

	/** @return array<string, string> Names in lower case; values of the same name joined. */
	public function headers(): array {
		$this->add_field();
		return $this->headers->all();
	}

	private function read_field( string $line ): void {
		if ( '' !== $this->field && '' !== $line && str_contains( " \t", $line[0] ) ) {
			$this->field .= ' ' . trim( $line );
			return;
		}
		$this->add_field();
		$this->field = $line;
		$this->open  = '' !== $line;
	}

	private function add_field(): void {
		$colon = strpos( $this->field, ':' );
		if ( false !== $colon && 0 < $colon ) {
			$this->headers->add( trim( substr( $this->field, 0, $colon ) ), trim( substr( $this->field, $colon + 1 ) ) );
		}
		$this->field = '';
	}
}
