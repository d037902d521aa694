<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Wakeup\Worker;

use MultisiteWebhooks\Adapter\Wakeup\Worker\Backoff;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Backoff::class )]
final class BackoffTest extends TestCase {

	public function test_pauses_double_up_to_the_longest(): void {
		$pauses = new Backoff( 250, 1500 );

		self::assertSame( [ 250, 500, 1000, 1500, 1500 ], array_map( static fn (): int => $pauses->next_ms(), range( 1, 5 ) ) );
	}

	public function test_pauses_are_short_again_when_all_is_well(): void {
		$pauses = new Backoff( 250, 1500 );
		$pauses->next_ms();
		$pauses->next_ms();

		$pauses->reset();

		self::assertSame( 250, $pauses->next_ms() );
	}
}
