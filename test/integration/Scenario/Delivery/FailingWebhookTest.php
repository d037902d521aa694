<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\FailingWebhookTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Mail;
use PHPUnit\Framework\Attributes\CoversNothing;

/** A webhook whose receiver accepts nothing for days is disabled, and can be resumed. */
#[CoversNothing]
final class FailingWebhookTest extends FailingWebhookTestCase {

	public function test_after_five_days_it_is_disabled_and_what_waits_is_held(): void {
		$this->record();
		$this->fail_for( 5 * self::DAY + 60 );

		$hook = Api::get( "/webhooks/{$this->hook}" )->json();
		self::assertSame( [ 'disabled', 'failing' ], [ $hook->text( 'status' ), $hook->text( 'disabled_reason' ) ] );
		self::assertSame( [ 'held', 'held' ], $this->statuses() );
		self::assertStringEndsWith( '] The webhook “CRM” was disabled', Mail::only()->text( 'subject' ) );
		self::assertStringContainsString( ' (5 days).', Mail::only()->text( 'message' ) );
	}

	public function test_how_long_it_failed_counts_up_to_when_it_was_disabled(): void {
		$this->fail_for( 5 * self::DAY + 60 );
		Database::write(
			'UPDATE ' . Database::WEBHOOKS . ' SET failing_since = ?, disabled_at = ?',
			self::ago( 12 * self::DAY ),
			self::ago( 7 * self::DAY ),
		);

		$note = Api::get( '/health/webhooks', [ 'webhooks' => $this->hook ] )->json()->only()->text( 'note' );

		self::assertSame( 'Disabled after failing for 5 days', $note );
	}

	public function test_resuming_it_gives_it_another_five_days(): void {
		$this->fail_for( 5 * self::DAY + 60 );
		Api::patch( "/webhooks/{$this->hook}", [ 'status' => 'active' ] );
		$this->retry();

		$row = Database::rows( 'SELECT status, failing_since, warned_at, disabled_at FROM ' . Database::WEBHOOKS )[0];
		self::assertSame( [ 'active', '', '' ], [ $row['status'], $row['warned_at'], $row['disabled_at'] ] );
		self::assertGreaterThan( self::ago( 60 ), $row['failing_since'] );
	}
}
