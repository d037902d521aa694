<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use PHPUnit\Framework\Assert;

/** A request as the receiver got it. */
final readonly class Received {

	/** @param array<string, string> $headers Names in lower case. */
	private function __construct(
		public string $method,
		public string $path,
		public array $headers,
		public string $body,
		public float $at,
	) {}

	public static function of( Json $request ): self {
		$headers = [];
		foreach ( $request->at( 'headers' )->names() as $name ) {
			$headers[ $name ] = $request->text( 'headers', $name );
		}
		return new self(
			$request->text( 'method' ),
			$request->text( 'path' ),
			$headers,
			$request->text( 'body' ),
			$request->time( 'receivedAt' ),
		);
	}

	public function header( string $name ): string {
		Assert::assertArrayHasKey( $name, $this->headers );
		return $this->headers[ $name ];
	}

	public function json(): Json {
		return Json::parse( $this->body );
	}

	/** The payload, in the standard format. */
	public function data(): Json {
		return $this->json()->at( 'data' );
	}
}
