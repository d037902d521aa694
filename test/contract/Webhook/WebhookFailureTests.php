<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Webhook;

use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** The part of WebhookStoreContract about webhooks that fail. */
trait WebhookFailureTests {

	public function test_the_first_failure_is_remembered_until_the_webhook_works_again(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		$first   = $this->samples->clock->now();
		$this->webhooks()->mark_failing( $webhook->id, $first );
		$this->webhooks()->mark_failing( $webhook->id, Time::after( $first, 1000 ) );
		self::assertEquals( $first, $this->webhooks()->find( $webhook->id )?->failing_since );
		$this->webhooks()->mark_recovered( $webhook->id );
		self::assertEquals( $webhook, $this->webhooks()->find( $webhook->id ) );
	}

	public function test_a_failure_does_not_count_as_a_change(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		$this->webhooks()->mark_failing( $webhook->id, Time::after( $webhook->updated_at, 1000 ) );
		self::assertEquals( $webhook->updated_at, $this->webhooks()->find( $webhook->id )?->updated_at );
		self::assertTrue( $this->webhooks()->save( self::renamed( $webhook, 'Two' ), $webhook->updated_at ) );
		self::assertNotNull( $this->webhooks()->find( $webhook->id )?->failing_since );
	}

	public function test_only_the_first_warning_returns_true(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		$now     = Time::after( $since, 86_400_000 );
		self::assertTrue( $this->webhooks()->mark_warned( $webhook->id, $since, $now ) );
		self::assertFalse( $this->webhooks()->mark_warned( $webhook->id, $since, Time::after( $now, 1 ) ) );
		self::assertEquals( $now, $this->webhooks()->find( $webhook->id )?->warned_at );
	}

	public function test_a_webhook_that_started_to_fail_again_or_was_paused_gets_no_warning(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		self::assertFalse( $this->webhooks()->mark_warned( $webhook->id, Time::after( $since, -1 ), $since ) );
		$this->webhooks()->save( self::with_status( $webhook, WebhookStatus::Paused ) );
		self::assertFalse( $this->webhooks()->mark_warned( $webhook->id, $since, $since ) );
		self::assertNull( $this->webhooks()->find( $webhook->id )?->warned_at );
	}

	public function test_a_recovery_returns_true_once_and_only_after_a_warning(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		self::assertFalse( $this->webhooks()->mark_recovered( $webhook->id ) );
		$this->webhooks()->mark_failing( $webhook->id, $since );
		$this->webhooks()->mark_warned( $webhook->id, $since, $since );
		self::assertTrue( $this->webhooks()->mark_recovered( $webhook->id ) );
		self::assertFalse( $this->webhooks()->mark_recovered( $webhook->id ) );
		$after = $this->webhooks()->find( $webhook->id );
		self::assertSame( [ null, null ], [ $after?->failing_since, $after?->warned_at ] );
	}

	public function test_a_disabled_webhook_does_not_recover_by_itself(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		$this->webhooks()->disable( $webhook->id, DisabledReason::Failing, $since, $since );
		self::assertFalse( $this->webhooks()->mark_recovered( $webhook->id ) );
		self::assertEquals( $since, $this->webhooks()->find( $webhook->id )?->failing_since );
	}

	public function test_it_is_disabled_for_failing_only_while_it_is_active_and_has_failed_since_then(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		$now     = Time::after( $since, 5 * 86_400_000 );
		self::assertFalse( $this->webhooks()->disable( $webhook->id, DisabledReason::Failing, $now, Time::after( $since, 1 ) ) );
		$this->webhooks()->save( self::with_status( $webhook, WebhookStatus::Paused ) );
		self::assertFalse( $this->webhooks()->disable( $webhook->id, DisabledReason::Failing, $now, $since ) );
		$this->webhooks()->save( self::with_status( $webhook, WebhookStatus::Active ) );
		self::assertTrue( $this->webhooks()->disable( $webhook->id, DisabledReason::Failing, $now, $since ) );
		self::assertFalse( $this->webhooks()->disable( $webhook->id, DisabledReason::Failing, $now, $since ) );
		$after = $this->webhooks()->find( $webhook->id );
		self::assertEquals(
			[ WebhookStatus::Disabled, DisabledReason::Failing, $since, $now ],
			[ $after?->status, $after?->disabled_reason, $after?->failing_since, $after?->disabled_at ],
		);
	}

	public function test_a_change_keeps_the_failures_unless_it_resets_them(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		$this->webhooks()->mark_warned( $webhook->id, $since, $since );
		$this->webhooks()->disable( $webhook->id, DisabledReason::Failing, $since );
		$this->webhooks()->save( self::renamed( $webhook, 'Two' ) );
		$kept = $this->webhooks()->find( $webhook->id );
		self::assertEquals( [ $since, $since, $since ], [ $kept?->failing_since, $kept?->warned_at, $kept?->disabled_at ] );
		$this->webhooks()->save( self::renamed( $webhook, 'Three' ), null, true );
		$anew = $this->webhooks()->find( $webhook->id );
		self::assertSame( [ null, null, null ], [ $anew?->failing_since, $anew?->warned_at, $anew?->disabled_at ] );
	}

	public function test_webhooks_with_a_warning_and_those_disabled_by_the_system_are_in_trouble(): void {
		$this->add_failing( 'Failing for an hour' );
		$this->add( $this->samples->webhook( 'Fine' ) );
		$warned   = $this->add_failing( 'Warned of' );
		$disabled = $this->add_failing( 'Disabled' );
		$paused   = $this->add_failing( 'Paused' );
		$now      = $this->samples->clock->now();
		foreach ( [ $warned, $paused ] as $one ) {
			$this->webhooks()->mark_warned( $one->id, $one->failing_since ?? self::fail(), $now );
		}
		$this->webhooks()->disable( $disabled->id, DisabledReason::Gone, $now );
		$this->webhooks()->save( self::with_status( $paused, WebhookStatus::Paused ) );
		self::assertSame(
			[ 'Disabled', 'Warned of' ],
			array_map( static fn ( Webhook $one ): string => $one->name, $this->webhooks()->needing_attention() ),
		);
	}

	private function add_failing( string $name ): Webhook {
		$webhook = $this->add( $this->samples->webhook( $name ) );
		$this->webhooks()->mark_failing( $webhook->id, $this->samples->clock->now() );
		return $this->webhooks()->find( $webhook->id ) ?? self::fail();
	}
}
