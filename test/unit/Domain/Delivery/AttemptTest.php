<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\LoggedExchange;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( Attempt::class )]
final class AttemptTest extends TestCase {

	private World $world;

	private Delivery $delivery;

	protected function setUp(): void {
		$this->world = new World();
		$this->world->webhook();
		$this->world->capture()->record( 'payment_received', [] );
		$this->delivery = $this->world->delivery();
	}

	#[TestWith( [ 'authorization' ] )]
	#[TestWith( [ 'x-api-key' ] )]
	#[TestWith( [ 'X-Session-Token' ] )]
	public function test_secrets_among_the_headers_are_masked( string $name ): void {
		$headers = $this->attempt( Response::of( 200, [], '', 1 ), [ $name => 'abc', 'x-plain' => 'def' ] )->request_headers;
		self::assertSame( [ '••••••', 'def' ], [ $headers[ $name ], $headers['x-plain'] ] );
	}

	public function test_the_body_of_an_event_is_not_stored_again(): void {
		$attempt = $this->attempt( Response::of( 200, [], '', 1 ) );
		self::assertSame( [ null, '{}' ], [ $attempt->request_body, $attempt->with_body( '{}' )->request_body ] );
	}

	/** @param array<string, string> $headers */
	#[TestWith( [ [ 'content-type' => 'text/html; charset=utf-8' ], '', false ] )]
	#[TestWith( [ [ 'content-type' => 'text/html; charset=utf-8' ], "\xEF\xBB\xBF \r\n", false ] )]
	#[TestWith( [ [ 'content-type' => 'Text/HTML; charset=utf-8' ], 'Welcome', true ] )]
	#[TestWith( [ [], "\xEF\xBB\xBF <!DOCTYPE html><title>Shop</title>", true ] )]
	#[TestWith( [ [ 'content-type' => 'application/json' ], '{"html":true}', false ] )]
	public function test_a_web_page_is_recognized( array $headers, string $body, bool $is_html ): void {
		self::assertSame( $is_html, $this->attempt( Response::of( 200, $headers, $body, 1 ) )->has_html_response() );
	}

	public function test_the_page_that_comes_with_a_redirect_is_no_address_for_people(): void {
		$redirect = Response::of( 302, [ 'content-type' => 'text/html' ], '<html>Moved</html>', 1 );
		self::assertFalse( $this->attempt( $redirect )->has_html_response() );
	}

	/** @param array<string, string> $headers */
	private function attempt( Response $response, array $headers = [] ): Attempt {
		$request = new OutgoingRequest( World::URL, 'example.com', 443, [ '93.184.215.14' ], $headers, '{"a":1}' );
		$now     = $this->world->clock->now();
		return LoggedExchange::of( $this->delivery, $request, $now, $response, ( new Judge() )->of( $response, $now ) );
	}
}
