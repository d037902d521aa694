<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Wakeup\Worker;

use MultisiteWebhooks\Adapter\Wakeup\Worker\ChildProcess;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Signals;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Supervisor;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

#[CoversClass( Supervisor::class )]
#[CoversClass( ChildProcess::class )]
#[Group( 'any-wordpress' )]
final class SupervisorTest extends TestCase {

	protected function tearDown(): void {
		array_map( static fn ( int $signal ): bool => pcntl_signal( $signal, SIG_DFL ), [ SIGTERM, SIGINT ] );
		pcntl_async_signals( false );
	}

	/** Most of these children lose the first signal, because they don't run their own program yet. */
	public function test_a_worker_that_was_only_just_started_stops_too(): void {
		for ( $i = 0; $i < 5; $i++ ) {
			$child = null;
			$start = static function () use ( &$child ): ChildProcess {
				$child = ChildProcess::start( [ 'sleep', '15' ] );
				posix_kill( (int) getmypid(), SIGTERM );
				return $child;
			};

			( new Supervisor( new Signals(), $start, self::fail( ... ) ) )->run();

			self::assertSame( 128 + SIGTERM, $child?->exit_code() );
		}
	}
}
