<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Http\RetryAfter;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( RetryAfter::class )]
final class RetryAfterTest extends TestCase {

	#[DataProvider( 'waits' )]
	public function test_a_wait_is_read( string $header, ?int $seconds ): void {
		$now = new \DateTimeImmutable( '2026-11-24T15:00:00+01:00' );

		self::assertSame( $seconds, RetryAfter::seconds( $header, $now ) );
	}

	/** @return iterable<string, array{string, ?int}> */
	public static function waits(): iterable {
		yield 'seconds' => [ '120', 120 ];
		yield 'a fraction is rounded up, never to come too early' => [ '64.57', 65 ];
		yield 'a fraction without digits' => [ '7.', 7 ];
		yield 'more digits than an integer has' => [ str_repeat( '9', 400 ), 86400 ];
		yield 'at once' => [ '0', 1 ];
		yield 'IMF-fixdate' => [ 'Tue, 24 Nov 2026 14:01:00 GMT', 60 ];
		yield 'a day of one digit' => [ 'Tue, 1 Dec 2026 14:00:00 GMT', 86400 ];
		yield 'RFC 850' => [ 'Tuesday, 24-Nov-26 14:01:30 GMT', 90 ];
		yield 'RFC 850, with four digits' => [ 'Tue, 24-Nov-2026 14:01:30 GMT', 90 ];
		yield 'RFC 850, in the past century' => [ 'Thursday, 24-Nov-77 14:01:30 GMT', 1 ];
		yield 'asctime' => [ 'Tue Nov 24 14:02:00 2026', 120 ];
		yield 'asctime, day of one digit' => [ 'Tue Dec  1 14:02:00 2026', 86400 ];
		yield 'another case' => [ 'tue, 24 nov 2026 14:01:00 gmt', 60 ];
		yield 'another name of the zone' => [ 'Tue, 24 Nov 2026 14:01:00 UTC', 60 ];
		yield 'a wrong weekday does not move the date' => [ 'Mon, 24 Nov 2026 14:01:00 GMT', 60 ];
		yield 'a leap second' => [ 'Tue, 24 Nov 2026 14:00:60 GMT', 60 ];
		yield 'two values: the longest' => [ '5, 60', 60 ];
		yield 'two values, the first is longer' => [ '60, 5', 60 ];
		yield 'seconds and a date' => [ '5, Tue, 24 Nov 2026 14:01:00 GMT', 60 ];
		yield 'two dates' => [ 'Tue, 24 Nov 2026 14:01:00 GMT, Tuesday, 24-Nov-26 14:02:00 GMT', 120 ];
		yield 'one that can be read beside one that cannot' => [ 'soon, 7', 7 ];
		yield 'words' => [ 'soon', null ];
		yield 'a unit' => [ '120s', null ];
		yield 'a negative number' => [ '-5', null ];
		yield 'an exponent' => [ '1e3', null ];
		yield 'a date that does not exist' => [ 'Tue, 31 Nov 2026 14:01:00 GMT', null ];
		yield 'a time that does not exist' => [ 'Tue, 24 Nov 2026 24:01:00 GMT', null ];
		yield 'a month that does not exist' => [ 'Tue, 24 Foo 2026 14:01:00 GMT', null ];
		yield 'another zone' => [ 'Tue, 24 Nov 2026 14:01:00 CET', null ];
		yield 'nothing' => [ '', null ];
	}
}
