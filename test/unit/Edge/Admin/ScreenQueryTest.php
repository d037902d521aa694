<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Admin;

use MultisiteWebhooks\Edge\Admin\ScreenQuery;
use MultisiteWebhooks\Edge\Screen;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( ScreenQuery::class )]
final class ScreenQueryTest extends TestCase {

	public function test_the_page_opens_with_the_screen_in_its_address(): void {
		self::assertSame( Screen::Webhooks, ( new ScreenQuery( [ 'page' => 'multisite-webhooks' ] ) )->screen() );
		self::assertSame( Screen::Delivery, ( new ScreenQuery( [ 'screen' => 'delivery' ] ) )->screen() );
		self::assertSame( Screen::Nothing, ( new ScreenQuery( [ 'screen' => 'unknown' ] ) )->screen() );
		self::assertSame( Screen::Webhooks, ( new ScreenQuery( [ 'screen' => [ 'delivery' ] ] ) )->screen() );
	}

	public function test_values_of_the_wrong_kind_count_as_not_given(): void {
		$query = new ScreenQuery(
			[ 's' => [ 'a' ], 'status' => 'active,,active,paused', 'order' => 'up', 'paged' => '-1', 'site' => '3' ],
		);

		self::assertSame(
			[ null, null, null ],
			[ $query->text( 's' ), $query->one_of( 'order', [ 'asc', 'desc' ] ), $query->number( 'paged' ) ],
		);
		self::assertSame( [ [ 'active', 'paused' ], 3 ], [ $query->texts( 'status' ), $query->number( 'site' ) ] );
	}

	public function test_anything_but_page_and_screen_narrows_a_list(): void {
		self::assertFalse( ( new ScreenQuery( [ 'page' => 'multisite-webhooks', 'screen' => 'deliveries' ] ) )->is_narrowed() );
		self::assertTrue( ( new ScreenQuery( [ 'page' => 'multisite-webhooks', 's' => 'a' ] ) )->is_narrowed() );
	}
}
