<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

use PHPUnit\Framework\Assert;

/** The response to a request. */
final readonly class Reply {

	/** @param array<string, string> $headers Names in lower case. */
	public function __construct( public int $status, public array $headers, public string $body ) {}

	/** The body of a response that has this status. */
	public function json( int $expected_status = 200 ): Json {
		Assert::assertSame( $expected_status, $this->status, substr( $this->body, 0, 2000 ) );
		return Json::parse( $this->body );
	}

	public function header( string $name ): string {
		Assert::assertArrayHasKey( strtolower( $name ), $this->headers );
		return $this->headers[ strtolower( $name ) ];
	}

	/** @return list<string> The names of the fields that a response of 400 complains about. */
	public function refused_fields(): array {
		$problem = $this->json( 400 );
		Assert::assertSame( 'rest_invalid_param', $problem->text( 'code' ) );
		return $problem->at( 'data', 'params' )->names();
	}
}
