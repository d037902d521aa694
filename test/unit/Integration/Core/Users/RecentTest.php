<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Users\Recent;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Recent::class )]
final class RecentTest extends TestCase {

	public function test_what_was_set_is_there_until_it_is_taken(): void {
		$recent = new Recent();
		$recent->set( 7, 'seven' );
		self::assertTrue( $recent->has( 7 ) );
		self::assertSame( 'seven', $recent->take( 7 ) );
		self::assertFalse( $recent->has( 7 ) );
		self::assertNull( $recent->get( 7 ) );
		self::assertNull( $recent->take( 7 ) );
	}

	public function test_the_newest_stay(): void {
		$recent = new Recent();
		for ( $i = 0; $i < 150; $i++ ) {
			$recent->set( $i, true );
			$recent->set( 0, true );
		}
		self::assertTrue( $recent->has( 0 ) );
		self::assertFalse( $recent->has( 50 ) );
		self::assertTrue( $recent->has( 51 ) );
		self::assertTrue( $recent->has( 149 ) );
	}
}
