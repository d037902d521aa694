<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Receiver\Mail;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;

/** A webhook whose receiver accepts nothing. Emails are kept. */
abstract class FailingWebhookTestCase extends NetworkTestCase {

	protected const DAY = 86400;

	protected string $hook = '';

	protected function setUp(): void {
		parent::setUp();
		Mail::clear();
		add_filter( 'pre_wp_mail', Mail::keep( ... ), 10, 2 );
		$this->hook = $this->webhook(
			[
				'name'        => 'CRM',
				'url'         => Receiver::url( '/crm', [ 'status' => 503 ] ),
				'event_types' => [ 'payment_received', 'webhook_disabled', 'webhook_recovered' ],
			]
		)->text( 'id' );
	}

	protected function tearDown(): void {
		Mail::clear();
		MustUse::remove( 'keep-mail' );
		parent::tearDown();
		unload_textdomain( 'multisite-webhooks', true );
	}

	/** As if the first attempt had been that long ago. */
	protected function fail_for( int $seconds ): void {
		$this->record();
		$this->deliver();
		$since = self::ago( $seconds );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET failing_since = ? WHERE failing_since IS NOT NULL', $since );
		$this->retry();
	}

	protected function retry(): void {
		Database::make_all_due();
		$this->deliver();
	}

	protected static function ago( int $seconds ): string {
		return gmdate( 'Y-m-d H:i:s.000', time() - $seconds );
	}
}
