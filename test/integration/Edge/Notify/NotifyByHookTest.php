<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Notify;

use MultisiteWebhooks\Edge\Notify\NotifyByHook;
use MultisiteWebhooks\Test\Integration\Support\FailingWebhookTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** An action fires when a webhook was disabled. */
#[CoversClass( NotifyByHook::class )]
final class NotifyByHookTest extends FailingWebhookTestCase {

	public function test_an_action_says_why_it_was_disabled(): void {
		$given = null;
		add_action(
			'multisite_webhooks_disabled',
			static function ( mixed $webhook, mixed $reason ) use ( &$given ): void {
				$given = $reason;
			},
			10,
			2
		);
		$this->fail_for( 5 * self::DAY + 60 );

		self::assertSame( 'failing', $given );
	}
}
