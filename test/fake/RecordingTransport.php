<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** Remembers what was sent, and returns the configured responses. */
final class RecordingTransport implements Transport {

	private const ROOM = 100;

	/** @var list<OutgoingRequest> */
	private array $sent = [];

	/** @var array<string, Response> */
	private array $answers = [];

	public function response( string $url, Response $response ): void {
		$this->answers[ $url ] = $response;
	}

	public function send( \Closure $next, \Closure $answered ): void {
		while ( [] !== ( $requests = $next( self::ROOM ) ) ) {
			foreach ( $requests as $key => $request ) {
				$this->sent[] = $request;
				$answered( $key, $this->answers[ $request->url ] ?? Response::none( Failure::because( Cause::ConnectionRefused ) ) );
			}
		}
	}

	/** @return list<OutgoingRequest> */
	public function sent(): array {
		return $this->sent;
	}
}
