<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Catalog;

use MultisiteWebhooks\Domain\Catalog\Availability;
use MultisiteWebhooks\Domain\Catalog\CheckAvailability;
use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Catalog\Unavailable;
use MultisiteWebhooks\Test\Fake\SmallCatalog;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( CheckAvailability::class )]
final class CheckAvailabilityTest extends TestCase {

	public function test_an_event_type_of_the_catalog_can_happen_unless_its_source_says_otherwise(): void {
		self::assertSame( Unavailable::NoUltimateMultisite, $this->check()->of( 'payment_received' ) );
		self::assertNull( $this->check()->of( 'site_created' ) );
	}

	public function test_what_is_not_in_the_catalog_is_registered_by_nobody(): void {
		self::assertSame( Unavailable::NotRegistered, $this->check()->of( 'gone_away' ) );
	}

	private function check(): CheckAvailability {
		$availability = new class() implements Availability {
			public function unavailable( EventType $type ): ?Unavailable {
				return EventSource::UltimateMultisite === $type->source ? Unavailable::NoUltimateMultisite : null;
			}
		};
		return new CheckAvailability( new SmallCatalog(), $availability );
	}
}
