<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( HostLimits::class )]
final class HostLimitsTest extends TestCase {

	/** @param array<string, mixed> $changes */
	#[DataProvider( 'changes' )]
	public function test_other_code_may_change_it( array $changes, HostLimits $limits ): void {
		$default = HostLimits::of( 'hooks.zapier.com' );

		self::assertEquals( $limits, $default->with( $changes + (array) $default ) );
	}

	/** @return array<string, array{array<string, mixed>, HostLimits}> */
	public static function changes(): array {
		return [
			'nothing'                        => [ [], new HostLimits( 8, 30, 64 ) ],
			'fewer at once means the host'   => [ [ 'at_once' => 1 ], new HostLimits( 1, 30, 1 ) ],
			'more at once means the host'    => [ [ 'at_once' => 100 ], new HostLimits( 100, 30, 100 ) ],
			'the host alone'                 => [ [ 'host_at_once' => 10 ], new HostLimits( 8, 30, 10 ) ],
			'both'                           => [ [ 'at_once' => 2, 'host_at_once' => 10 ], new HostLimits( 2, 30, 10 ) ],
			'a rate'                         => [ [ 'per_second' => 5 ], new HostLimits( 8, 5, 64 ) ],
			'no rate'                        => [ [ 'per_second' => null ], new HostLimits( 8, null, 64 ) ],
			'nonsense'                       => [
				[ 'at_once' => 0, 'per_second' => '7', 'host_at_once' => -1 ],
				new HostLimits( 8, 30, 64 ),
			],
		];
	}

	public function test_code_that_knows_only_the_first_two_keys_still_works(): void {
		self::assertEquals( new HostLimits( 1, 5, 1 ), HostLimits::of( 'crm.example.com' )->with( [ 'at_once' => 1, 'per_second' => 5 ] ) );
	}
}
