<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\RequestSource;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** Remembers what was sent, and returns the configured responses. */
final class RecordingTransport implements Transport {

	private const ROOM = 100;

	/** @var list<OutgoingRequest> */
	private array $sent = [];

	/** @var array<string, Response> */
	private array $responses = [];

	public function response( string $url, Response $response ): void {
		$this->responses[ $url ] = $response;
	}

	public function send( RequestSource $source ): void {
		while ( [] !== ( $requests = $source->next( self::ROOM ) ) ) {
			foreach ( $requests as $key => $request ) {
				$this->sent[] = $request;
				$source->received(
					$key,
					$this->responses[ $request->url ] ?? Response::none( Failure::because( Cause::ConnectionRefused ) ),
				);
			}
		}
	}

	/** @return list<OutgoingRequest> */
	public function sent(): array {
		return $this->sent;
	}
}
