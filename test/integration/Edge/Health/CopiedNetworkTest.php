<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Health;

use MultisiteWebhooks\Edge\Health\CopiedNetwork;
use MultisiteWebhooks\Test\Integration\Support\CopiedDatabase;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SiteStatus;
use PHPUnit\Framework\Attributes\CoversClass;

/** What Site Health says about a network that may be a copy. */
#[CoversClass( CopiedNetwork::class )]
final class CopiedNetworkTest extends NetworkTestCase {

	public function test_site_health_says_that_nothing_is_sent(): void {
		self::assertSame( 'good', SiteStatus::of( 'multisite_webhooks_copy' )->text( 'status' ) );
		CopiedDatabase::import();
		self::assertSame( 'critical', SiteStatus::of( 'multisite_webhooks_copy' )->text( 'status' ) );
		self::assertStringContainsString(
			'This network seems to be a copy of production.example',
			SiteStatus::of( 'multisite_webhooks_copy' )->text( 'description' ),
		);
		CopiedDatabase::decide( 'copy' );
		self::assertSame( 'good', SiteStatus::of( 'multisite_webhooks_copy' )->text( 'status' ) );
	}

}
