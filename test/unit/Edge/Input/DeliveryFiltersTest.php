<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Input;

use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Edge\Input\DeliveryFilters;
use MultisiteWebhooks\Edge\Input\Query;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( DeliveryFilters::class )]
final class DeliveryFiltersTest extends TestCase {

	public function test_each_filter_is_read_and_kept_on_every_page(): void {
		$filters = DeliveryFilters::read(
			new Query(
				[
					'webhook'    => 'wh_01kaz8w6r3m5c0q8y4tn2d7xvb',
					'event_type' => 'payment_received',
					'status'     => 'failed',
					'site'       => '3',
					'after'      => '2026-11-24T14:02:11Z',
					'before'     => '2026-11-25T14:02:11Z',
					'search'     => 'ada',
				]
			)
		);

		$expected = new DeliveryQuery(
			page: 2,
			per_page: 50,
			webhook: WebhookId::parse( 'wh_01kaz8w6r3m5c0q8y4tn2d7xvb' ),
			event_type: 'payment_received',
			status: DeliveryStatus::Failed,
			site: 3,
			after: new \DateTimeImmutable( '2026-11-24T14:02:11Z' ),
			before: new \DateTimeImmutable( '2026-11-25T14:02:11Z' ),
			search: 'ada',
			descending: false,
			cursor: DeliveryId::parse( 'dlv_01kaz8w6r3m5c0q8y4tn2d7xvb' ),
		);
		self::assertEquals( $expected, $filters->page( 2, 50, false, DeliveryId::parse( 'dlv_01kaz8w6r3m5c0q8y4tn2d7xvb' ) ) );
	}

	public function test_without_filters_it_lists_all(): void {
		self::assertEquals( new DeliveryQuery(), DeliveryFilters::read( new Query( [] ) )->page( 1, 20 ) );
	}
}
