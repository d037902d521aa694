<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\StoredEvents;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisiteHooks;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( UltimateMultisiteHooks::class )]
final class UltimateMultisiteHooksTest extends TestCase {

	public function test_stored_events_are_listened_to_for_the_types_that_are_recorded(): void {
		self::assertArrayHasKey( implode( ' ', StoredEvents::SLUGS ), UltimateMultisiteHooks::TABLE );
	}
}
