<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Response;

// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress's HTTP API sends only one request at a time.

use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;

/** A response as it arrives: keeps a part of it, and ends the transfer once that part has arrived. */
final class IncomingResponse {

	/** A longer body is not read to its end: the part that is kept has arrived. */
	private const ENOUGH_BYTES = 1_048_576;

	/** curl's own limit of a header line: CURLE_TOO_LARGE, and CURLE_OUT_OF_MEMORY before curl 8.6. */
	private const TOO_LARGE = [ 100, 27 ];

	private readonly ResponseHead $head;

	private string $body = '';

	private int $bytes = 0;

	public function __construct() {
		$this->head = new ResponseHead();
	}

	/** To be called last: other code could undo it, and then PHP would print the response. */
	public function listen( \CurlHandle $handle ): void {
		curl_setopt( $handle, CURLOPT_HEADERFUNCTION, $this->read_header( ... ) );
		curl_setopt( $handle, CURLOPT_WRITEFUNCTION, $this->read_body( ... ) );
		curl_setopt( $handle, CURLOPT_HEADER, false );
		curl_setopt( $handle, CURLOPT_FAILONERROR, false );
		// What a proxy says is not the receiver's response. curl before 7.54 has no such option.
		if ( defined( 'CURLOPT_SUPPRESS_CONNECT_HEADERS' ) ) {
			curl_setopt( $handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, true );
		}
	}

	/**
	 * Whether there is a response, although perhaps not all of it. Its status counts once its head is complete, or curl has no
	 * objection to it, or it was this class that did not read further.
	 *
	 * @param int $result CURLE_OK or one of curl's error numbers.
	 */
	public function counts( int $result ): bool {
		return $this->head->has_begun()
			&& ( CURLE_OK === $result || $this->head->is_complete() || $this->has_too_long_head( $result ) );
	}

	/** @param int $result CURLE_OK or one of curl's error numbers. */
	public function has_too_long_head( int $result ): bool {
		return $this->head->is_too_long() || ( ! $this->head->is_complete() && in_array( $result, self::TOO_LARGE, true ) );
	}

	/** Whether the final response has begun, that is, not only an interim one. */
	public function has_begun(): bool {
		return $this->head->has_begun();
	}

	/**
	 * Null if all of it is there.
	 *
	 * @param int $result CURLE_OK or one of curl's error numbers.
	 */
	public function cut( int $result ): ?ResponseCut {
		return match ( true ) {
			$this->bytes > Transport::MAX_RESPONSE_BYTES, $this->has_too_long_head( $result ) => ResponseCut::TooLong,
			CURLE_OPERATION_TIMEDOUT === $result                                             => ResponseCut::TimedOut,
			CURLE_OK !== $result, ! $this->head->is_complete()                                 => ResponseCut::ConnectionLost,
			default                                                                           => null,
		};
	}

	/** @return array<string, string> Names in lower case; values of the same name joined. */
	public function headers(): array {
		return $this->head->headers();
	}

	/** At most Transport::MAX_RESPONSE_BYTES of it. */
	public function body(): string {
		return substr( $this->body, 0, Transport::MAX_RESPONSE_BYTES );
	}

	/** @return int If it is not the length of the line, curl ends the transfer. */
	private function read_header( \CurlHandle $handle, string $line ): int {
		return $this->head->read( $line ) ? strlen( $line ) : -1;
	}

	/** @return int If it is not the length of the piece, curl ends the transfer. */
	private function read_body( \CurlHandle $handle, string $piece ): int {
		$length       = strlen( $piece );
		$this->bytes += $length;
		$this->head->body_begins();
		if ( strlen( $this->body ) < Transport::MAX_RESPONSE_BYTES ) {
			$this->body .= $piece;
		}
		return $this->bytes > self::ENOUGH_BYTES ? -1 : $length;
	}
}
