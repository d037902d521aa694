<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Queries;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** What it costs to deliver an event. */
#[CoversNothing]
final class DeliveryCostTest extends NetworkTestCase {

	private const WEBHOOKS = 30;

	public function test_webhooks_are_read_together_and_not_one_by_one(): void {
		for ( $i = 0; $i < self::WEBHOOKS; $i++ ) {
			$this->webhook();
		}
		$this->record();

		$queries = Queries::of( fn () => $this->deliver() );

		self::assertCount( self::WEBHOOKS, Receiver::requests() );
		// All of them once more for each second that it takes.
		self::assertLessThan(
			self::WEBHOOKS,
			count(
				array_filter(
					$queries,
					static fn ( string $query ): bool => str_starts_with( $query, 'SELECT * FROM `wp_multisite_webhooks` ' ),
				),
			),
		);
	}
}
