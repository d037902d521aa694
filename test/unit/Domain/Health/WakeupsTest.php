<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Health;

use MultisiteWebhooks\Domain\Health\Wakeups;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Wakeups::class )]
final class WakeupsTest extends TestCase {

	#[DataProvider( 'wakeups' )]
	public function test_wake_ups_work_while_cron_or_a_worker_has_come_lately( Wakeups $wakeups, bool $work ): void {
		self::assertSame( $work, $wakeups->are_working( new \DateTimeImmutable( '2026-11-24T14:02:00.000Z' ) ) );
	}

	/** @return iterable<string, array{Wakeups, bool}> */
	public static function wakeups(): iterable {
		yield 'none ever came' => [ new Wakeups(), false ];
		yield 'a request a second ago' => [ new Wakeups( request: new \DateTimeImmutable( '2026-11-24T14:01:59Z' ) ), false ];
		yield 'cron a minute ago' => [ new Wakeups( cron: new \DateTimeImmutable( '2026-11-24T14:01:00Z' ) ), true ];
		yield 'cron two minutes ago' => [ new Wakeups( cron: new \DateTimeImmutable( '2026-11-24T14:00:00Z' ) ), false ];
		yield 'a worker half a minute ago' => [ new Wakeups( worker: new \DateTimeImmutable( '2026-11-24T14:01:30Z' ) ), true ];
		yield 'a worker a minute ago' => [ new Wakeups( worker: new \DateTimeImmutable( '2026-11-24T14:01:00Z' ) ), false ];
	}
}
