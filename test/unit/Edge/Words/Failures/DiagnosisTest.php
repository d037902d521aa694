<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Words\Failures;

use MultisiteWebhooks\Edge\Words\Failures\Diagnosis;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Diagnosis::class )]
final class DiagnosisTest extends TestCase {

	public function test_its_message_is_the_cause_and_the_advice(): void {
		self::assertSame( 'It failed. Try again.', ( new Diagnosis( 'Failed', 'It failed.', 'Try again.' ) )->message() );
		self::assertSame( 'It failed.', ( new Diagnosis( 'Failed', 'It failed.', '' ) )->message() );
	}

	public function test_more_advice_comes_last(): void {
		self::assertSame( 'Wait.', ( new Diagnosis( 'Failed', 'It failed.', '' ) )->with_more_advice( 'Wait.' )->advice );
		self::assertSame(
			'Try again. Wait.',
			( new Diagnosis( 'Failed', 'It failed.', 'Try again.' ) )->with_more_advice( 'Wait.' )->advice,
		);
	}

	public function test_placeholders_are_filled_once(): void {
		$filled = ( new Diagnosis( '{code}', '{host} sent {code}.', 'Ask {host}.' ) )->filled( [ 'host' => '{code}', 'code' => '500' ] );

		self::assertEquals( new Diagnosis( '500', '{code} sent 500.', 'Ask {code}.' ), $filled );
	}
}
