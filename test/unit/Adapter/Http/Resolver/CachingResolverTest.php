<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Http\Resolver;

use MultisiteWebhooks\Adapter\Http\ConnectionReuse;
use MultisiteWebhooks\Adapter\Http\Resolver\CachingResolver;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Test\Fake\TableResolver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** How long an address is used before it is looked up again, and connections with it. */
#[CoversClass( CachingResolver::class )]
final class CachingResolverTest extends TestCase {

	public function test_a_name_is_looked_up_again_after_a_while(): void {
		$clock   = new FixedClock();
		$names   = new TableResolver( [ 'a.example' => [ '192.0.2.1' ] ] );
		$caching = new CachingResolver( $names, $clock );
		$caching->addresses( 'a.example' );
		$names->set( 'a.example', [ '192.0.2.2' ] );

		$clock->pass( 29 );
		self::assertSame( [ '192.0.2.1' ], $caching->addresses( 'a.example' ) );
		$clock->pass( 1 );
		self::assertSame( [ '192.0.2.2' ], $caching->addresses( 'a.example' ) );
	}

	public function test_no_connection_is_reused_right_after_all_addresses_changed(): void {
		$reuse = new ConnectionReuse();

		self::assertGreaterThan( 0, $reuse->max_age( self::request( '192.0.2.1' ) ) );
		self::assertGreaterThan( 0, $reuse->max_age( self::request( '192.0.2.2', '192.0.2.1' ) ) );
		self::assertSame( 0, $reuse->max_age( self::request( '192.0.2.3' ) ) );
	}

	private static function request( string ...$addresses ): OutgoingRequest {
		self::assertNotEmpty( $addresses );
		return new OutgoingRequest( 'https://a.example/', 'a.example', 443, array_values( $addresses ), [], '' );
	}
}
