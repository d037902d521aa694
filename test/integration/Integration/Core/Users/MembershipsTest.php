<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\Memberships;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Which field of a user makes them a member of which site. */
#[CoversClass( Memberships::class )]
final class MembershipsTest extends TestCase {

	protected function tearDown(): void {
		self::pretend( 1, 'wp_' );
	}

	#[DataProvider( 'fields' )]
	public function test_a_field_says_its_site( mixed $field, int $site, string $prefix = 'wp_' ): void {
		foreach ( [ 1, 3 ] as $current ) {
			self::pretend( $current, $prefix );

			self::assertSame( $site, ( new Memberships() )->site_of( $field ), "on site {$current}" );
		}
	}

	private static function pretend( int $site, string $prefix ): void {
		WordPress::database()->base_prefix = $prefix;
		WordPress::database()->set_blog_id( $site );
		$GLOBALS['blog_id'] = $site;
	}

	/** @return iterable<string, list<mixed>> */
	public static function fields(): iterable {
		yield 'main site' => [ 'wp_capabilities', 1 ];
		yield 'another site' => [ 'wp_3_capabilities', 3 ];
		yield 'a large number' => [ 'wp_12345_capabilities', 12345 ];
		yield 'a prefix with a number' => [ 'wp_3_capabilities', 1, 'wp_3_' ];
		yield 'a site under such a prefix' => [ 'wp_3_4_capabilities', 4, 'wp_3_' ];
		yield 'another prefix' => [ 'other_capabilities', 0 ];
		yield 'no prefix' => [ 'capabilities', 0 ];
		yield 'a word for a number' => [ 'wp_shop_capabilities', 0 ];
		yield 'the level, which goes with it' => [ 'wp_3_user_level', 0 ];
		yield 'no text' => [ [], 0 ];
	}
}
