<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Wakeup\CronWakeup;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;

/** WP-Cron sends what is due. */
#[CoversClass( CronWakeup::class )]
final class CronWakeupTest extends NetworkTestCase {

	public function test_wp_cron_sends_what_is_due(): void {
		$this->webhook();
		$this->record();
		wp_clear_scheduled_hook( 'multisite_webhooks_deliver' );
		wp_schedule_event( time() - 1, 'multisite_webhooks_minute', 'multisite_webhooks_deliver' );
		Database::write( "DELETE FROM wp_options WHERE option_name LIKE '%doing_cron'" );

		Http::signed_out()->send_elsewhere( 'GET', '/wp-cron.php' );

		Receiver::wait_for( 1 );
		Wait::until( fn (): bool => [ 'delivered' ] === $this->statuses(), 'the delivery is written down' );
	}
}
