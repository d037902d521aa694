<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\LoggedExchange;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( LoggedExchange::class )]
final class LoggedExchangeTest extends TestCase {

	private const MASK = '••••••';

	/** One for each word that tells a secret. */
	#[TestWith( [ 'authorization' ] )]
	#[TestWith( [ 'x-auth' ] )]
	#[TestWith( [ 'cookie' ] )]
	#[TestWith( [ 'x-token-id' ] )]
	#[TestWith( [ 'x-secret-1' ] )]
	#[TestWith( [ 'x-passwd' ] )]
	#[TestWith( [ 'x-password-2' ] )]
	#[TestWith( [ 'x-credentials' ] )]
	#[TestWith( [ 'x-session-id' ] )]
	#[TestWith( [ 'x-bearer-of' ] )]
	#[TestWith( [ 'x-jwt-assertion' ] )]
	#[TestWith( [ 'x-apikey-id' ] )]
	#[TestWith( [ 'x-api-key-id' ] )]
	#[TestWith( [ 'x-functions-key' ] )]
	#[TestWith( [ 'OCP-APIM-SUBSCRIPTION-KEY' ] )]
	public function test_a_header_whose_name_tells_a_secret_is_masked_whoever_added_it( string $name ): void {
		self::assertSame( [ $name => self::MASK, 'x-plain' => 'def' ], $this->logged( [ $name => 'abc', 'x-plain' => 'def' ] ) );
	}

	public function test_a_header_of_the_webhook_is_masked_whatever_its_name(): void {
		self::assertSame(
			[ 'x-team' => self::MASK, 'x-plain' => 'def' ],
			$this->logged( [ 'x-team' => 'blue', 'x-plain' => 'def' ], [ 'x-team' ] ),
		);
	}

	public function test_a_header_of_digits_is_masked_like_any_other(): void {
		self::assertSame( [ 123 => self::MASK ], $this->logged( [ '123' => 'abc' ], [ '123' ] ) );
	}

	/** Each request of a webhook hides all of its headers, so that the log of a delivery and of a test do. */
	public function test_what_the_plugin_sets_itself_is_shown(): void {
		$world = new World();
		$world->webhook();
		$world->capture()->record( 'payment_received', [] );
		$world->deliver();

		$logged = $world->deliveries->attempts( $world->delivery()->id )[0]->request_headers;

		self::assertSame( $world->transport->sent()[0]->headers, $logged );
	}

	/**
	 * @param array<array-key, string> $headers
	 * @param list<string>             $hidden
	 * @return array<array-key, string>
	 */
	private function logged( array $headers, array $hidden = [] ): array {
		/** @var array<string, string> $named PHP makes integers of digits. */
		$named    = $headers;
		$request  = new OutgoingRequest( World::URL, 'example.com', 443, [ '93.184.215.14' ], $named, '{}', $hidden );
		$response = Response::of( 200, [], '', 1 );
		$now      = new \DateTimeImmutable();
		$verdict  = ( new Judge() )->of( $response, $now );
		return LoggedExchange::of( ( new Samples() )->delivery(), $request, $now, $response, $verdict )->request_headers;
	}
}
