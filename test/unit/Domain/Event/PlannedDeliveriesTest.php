<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event;

use MultisiteWebhooks\Domain\Event\PlannedDeliveries;
use MultisiteWebhooks\Domain\Event\PlannedDelivery;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( PlannedDeliveries::class )]
final class PlannedDeliveriesTest extends TestCase {

	public function test_each_subscription_has_a_delivery_of_its_own(): void {
		$samples = new Samples();
		$wanting = [ $samples->subscription( $samples->ids->webhook() ), $samples->subscription( $samples->ids->webhook() ) ];
		$first   = $samples->ids->deliveries( 2 );

		$planned = PlannedDeliveries::from( $first, $wanting );

		self::assertEquals(
			[ new PlannedDelivery( $first, $wanting[0] ), new PlannedDelivery( $first->plus( 1 ), $wanting[1] ) ],
			[ ...$planned ]
		);
		self::assertCount( 2, $planned );
		self::assertFalse( $planned->is_empty() );
	}

	public function test_without_subscriptions_there_are_none(): void {
		self::assertSame( [], [ ...PlannedDeliveries::none() ] );
		self::assertTrue( PlannedDeliveries::none()->is_empty() );
	}

	public function test_the_flat_format_is_wanted_if_one_of_them_wants_it(): void {
		$samples  = new Samples();
		$standard = $samples->subscription( $samples->ids->webhook() );
		$flat     = new Subscription( $samples->ids->webhook(), [ '*' ], null, Format::Flat, WebhookStatus::Active );

		self::assertTrue( PlannedDeliveries::from( $samples->ids->deliveries( 2 ), [ $standard, $flat ] )->wants_flat() );
		self::assertFalse( PlannedDeliveries::from( $samples->ids->delivery(), [ $standard ] )->wants_flat() );
	}
}
