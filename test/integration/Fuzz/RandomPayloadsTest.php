<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Fuzz;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Payloads of any kind: recorded, sent as JSON, and the same in both formats' own way. */
#[CoversNothing]
final class RandomPayloadsTest extends NetworkTestCase {

	private Chance $chance;

	protected function setUp(): void {
		parent::setUp();
		$this->chance = Chance::new();
	}

	public function test_any_payload_is_recorded(): void {
		$this->webhook();
		$this->webhook( [ 'url' => Receiver::url( '/flat' ), 'format' => 'flat' ] );
		for ( $round = 0; $round < Chance::rounds(); $round++ ) {
			self::assertIsString( multisite_webhooks_record( 'payment_received', $this->payload() ), $this->named() );
		}
	}

	public function test_what_is_sent_is_json_and_has_each_property(): void {
		$this->webhook();
		$payloads = [];
		for ( $round = 0; $round < min( 300, Chance::rounds() ); $round++ ) {
			$payload                            = $this->payload();
			$payloads[ $this->record( 'payment_received', $payload ) ] = $payload;
		}
		$this->deliver();

		$requests = Receiver::requests();
		self::assertCount( count( $payloads ), $requests );
		foreach ( $requests as $request ) {
			$wanted = count( $payloads[ $request->header( 'webhook-id' ) ] );
			self::assertLessThanOrEqual( $wanted, count( $request->data()->names() ), $this->named() );
			self::assertSame( 0 < $wanted, [] !== $request->data()->names(), $this->named() );
		}
	}

	/** What JSON can hold comes out as it went in, where no schema says otherwise. */
	public function test_json_arrives_as_it_was_fired(): void {
		$this->webhook();
		$fired = [];
		for ( $round = 0; $round < min( 300, Chance::rounds() ); $round++ ) {
			$value                                                   = $this->chance->json_value();
			$fired[ $this->record( 'shop.unknown_type', [ 'value' => $value ] ) ] = $value;
		}
		$after = [];
		do {
			$page = Api::get( '/events', [ 'per_page' => 100 ] + $after )->json()->items();
			foreach ( $page as $event ) {
				$id = $event->text( 'id' );
				self::assertEquals( $fired[ $id ], $event->at( 'data', 'value' )->value, $this->named() );
				unset( $fired[ $id ] );
				$after = [ 'after' => $id ];
			}
		} while ( [] !== $page );
		self::assertSame( [], $fired );
	}

	/** @return array<array-key, mixed> */
	private function payload(): array {
		$payload = [];
		for ( $i = $this->chance->number( 0, 6 ); 0 < $i; $i-- ) {
			$payload[ $this->chance->is( 80 ) ? "property_{$i}" : $this->chance->text() . 'x' ] = $this->value( 0 );
		}
		return $payload;
	}

	private function value( int $depth ): mixed {
		$kind = $this->chance->number( 0, $depth < 5 ? 9 : 6 );
		return $kind < 7 ? $this->single_value( $kind ) : $this->container( $kind, $depth + 1 );
	}

	private function single_value( int $kind ): mixed {
		return match ( $kind ) {
			0       => $this->chance->one_of( [ NAN, INF, -INF, -0.0 ] ),
			1       => static fn (): int => 1,
			2       => STDIN,
			3       => new \DateTimeImmutable( '@' . $this->chance->number( 0, PHP_INT_MAX >> 20 ) ),
			4       => new \SplObjectStorage(),
			default => $this->chance->text(),
		};
	}

	/** @return object|array<array-key, mixed> */
	private function container( int $kind, int $depth ): object|array {
		return match ( $kind ) {
			// WordPress's own encoder complains where the name of a property begins with NUL.
			7       => (object) [ 'x' . $this->chance->text() => $this->value( $depth ) ],
			8       => new \ArrayObject( [ $this->value( $depth ) ] ),
			default => [ $this->value( $depth ), $this->chance->text() => $this->value( $depth ) ],
		};
	}

	private function named(): string {
		return "FUZZ_SEED={$this->chance->seed}";
	}
}
