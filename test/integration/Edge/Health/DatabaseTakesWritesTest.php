<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Health;

use MultisiteWebhooks\Edge\Health\DatabaseTakesWrites;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( DatabaseTakesWrites::class )]
final class DatabaseTakesWritesTest extends TestCase {

	public function test_a_database_that_takes_writes_is_good(): void {
		self::assertSame( 'good', $this->shown( null )->text( 'status' ) );
	}

	public function test_a_database_that_refuses_writes_is_critical_and_says_why(): void {
		$status = $this->shown( 'Disk <full>' );

		self::assertSame( 'critical', $status->text( 'status' ) );
		self::assertStringContainsString( 'Error message: Disk &lt;full&gt;', $status->text( 'description' ) );
	}

	private function shown( ?string $refusal ): Json {
		$tests = ( new DatabaseTakesWrites( static fn (): ?string => $refusal ) )->add_test( [] );
		self::assertIsArray( $tests['direct']['multisite_webhooks_writes'] );
		$test = $tests['direct']['multisite_webhooks_writes']['test'];
		self::assertIsCallable( $test );
		return Json::of( $test() );
	}
}
