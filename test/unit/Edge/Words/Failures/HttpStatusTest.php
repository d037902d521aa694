<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Words\Failures;

use MultisiteWebhooks\Edge\Words\Failures\HttpStatus;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( HttpStatus::class )]
final class HttpStatusTest extends TestCase {

	public function test_a_code_has_its_standard_phrase(): void {
		self::assertSame( '429 Too Many Requests', HttpStatus::named( 429 ) );
	}

	public function test_a_code_without_a_phrase_stands_alone(): void {
		self::assertSame( '599', HttpStatus::named( 599 ) );
	}
}
