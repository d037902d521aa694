<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Subscription::class )]
final class SubscriptionTest extends TestCase {

	/**
	 * @param list<string> $event_types
	 * @param ?list<int>   $sites
	 */
	#[DataProvider( 'subscriptions' )]
	public function test_an_event_is_wanted_by_its_type_and_its_site( array $event_types, ?array $sites, ?int $site, bool $wanted ): void {
		$webhook      = WebhookId::parse( 'wh_' . str_repeat( '0', 26 ) );
		$subscription = new Subscription( $webhook, $event_types, $sites, Format::Standard, WebhookStatus::Active );
		self::assertSame( $wanted, $subscription->wants( 'site_created', $site ) );
	}

	/** @return iterable<string, array{list<string>, ?list<int>, ?int, bool}> */
	public static function subscriptions(): iterable {
		yield 'the type' => [ [ 'payment_received', 'site_created' ], null, 3, true ];
		yield 'another type' => [ [ 'payment_received' ], null, 3, false ];
		yield 'everything' => [ [ '*' ], null, 3, true ];
		yield 'a type that only begins alike' => [ [ 'site' ], null, 3, false ];
		yield 'the site' => [ [ '*' ], [ 2, 3 ], 3, true ];
		yield 'another site' => [ [ '*' ], [ 2 ], 3, false ];
		yield 'an event without a site' => [ [ '*' ], [ 2 ], null, false ];
		yield 'sites that can not be read' => [ [ '*' ], [], 3, false ];
	}
}
