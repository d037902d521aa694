<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Assert;

/** The inbox of host/inbox.ts: keeps what it is sent, and responds as the query of its URL says. */
final class Receiver {

	public static function root(): string {
		return (string) getenv( 'RECEIVER_URL' );
	}

	/** @param array<string, int|string> $orders status, delay (in milliseconds), retry-after. */
	public static function url( string $path = '/hook', array $orders = [] ): string {
		return self::root() . $path . ( [] === $orders ? '' : '?' . http_build_query( $orders ) );
	}

	public static function clear(): void {
		Assert::assertSame( 204, Curl::send( 'DELETE', self::url( '/requests' ) )->status );
	}

	/** @return list<Received> */
	public static function requests(): array {
		return array_map( Received::of( ... ), Curl::send( 'GET', self::url( '/requests' ) )->json()->items() );
	}

	public static function only(): Received {
		$requests = self::requests();
		Assert::assertCount( 1, $requests );
		return $requests[0];
	}

	/** @return list<Received> */
	public static function wait_for( int $count, float $seconds = 60.0 ): array {
		Wait::until( static fn (): bool => count( self::requests() ) >= $count, "the receiver has {$count} requests", $seconds );
		$requests = self::requests();
		Assert::assertCount( $count, $requests );
		return $requests;
	}
}
