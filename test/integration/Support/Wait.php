<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use PHPUnit\Framework\Assert;

final class Wait {

	/**
	 * Returns as soon as it is so; fails the test when it does not become so.
	 *
	 * @param \Closure(): bool $is_so
	 */
	public static function until( \Closure $is_so, string $what, float $seconds = 60.0 ): void {
		$end = microtime( true ) + $seconds;
		while ( ! $is_so() ) {
			if ( microtime( true ) > $end ) {
				Assert::fail( "Waited {$seconds} s in vain until {$what}." );
			}
			usleep( 10_000 );
		}
	}

	/** Returns when the present hour lasts for so many seconds at least, for tests of what counts by the hour. */
	public static function for_hour_with( int $seconds ): void {
		$left = 3600 - time() % 3600;
		if ( $left < $seconds ) {
			sleep( $left );
		}
	}
}
