<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use PHPUnit\Framework\TestCase;

/** What every store of webhooks must do. */
abstract class WebhookStoreContract extends TestCase {

	private Samples $samples;

	abstract protected function webhooks(): WebhookStore;

	/** As Capture reads what the store above holds. */
	abstract protected function subscriptions(): Subscriptions;

	/** The store that writes events, and their deliveries beside the webhooks above. */
	abstract protected function events(): EventStore;

	protected function setUp(): void {
		$this->samples = new Samples();
	}

	public function test_a_webhook_reads_back_as_it_was_given(): void {
		$webhook = $this->add( $this->samples->webhook( 'Zapier 🎉', [ 'payment_received', 'site_created' ], [ 1, 3 ], [ 'X-Team' => 'blü' ] ) );
		self::assertEquals( $webhook, $this->webhooks()->find( $webhook->id ) );
		self::assertNull( $this->webhooks()->find( $this->samples->ids->webhook() ) );
	}

	public function test_a_change_is_kept(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		$changed = new Webhook(
			id: $webhook->id,
			name: 'Two',
			url: $webhook->url,
			event_types: [ '*' ],
			status: WebhookStatus::Paused,
			disabled_reason: null,
			format: $webhook->format,
			sites: null,
			headers: [],
			created_at: $webhook->created_at,
			updated_at: $webhook->updated_at,
		);
		self::assertTrue( $this->webhooks()->save( $changed ) );
		self::assertEquals( $changed, $this->webhooks()->find( $webhook->id ) );
	}

	public function test_a_change_of_what_was_read_is_kept_while_nobody_else_changes_it(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		self::assertTrue( $this->webhooks()->save( self::renamed( $webhook, 'Two' ), $webhook->updated_at ) );
		self::assertFalse( $this->webhooks()->save( self::renamed( $webhook, 'Three' ), $webhook->updated_at ) );
		self::assertSame( 'Two', $this->webhooks()->find( $webhook->id )?->name );
	}

	public function test_a_change_of_what_is_gone_is_told_so(): void {
		$webhook = $this->samples->webhook( 'One' );
		self::assertFalse( $this->webhooks()->save( self::renamed( $webhook, 'Two' ) ) );
		self::assertNull( $this->webhooks()->find( $webhook->id ) );
	}

	public function test_the_first_failure_is_noted_until_it_works_again(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		$first   = $this->samples->clock->now();
		$this->webhooks()->mark_failing( $webhook->id, $first );
		$this->webhooks()->mark_failing( $webhook->id, Time::after( $first, 1000 ) );
		self::assertEquals( $first, $this->webhooks()->find( $webhook->id )?->failing_since );
		$this->webhooks()->mark_recovered( $webhook->id );
		self::assertEquals( $webhook, $this->webhooks()->find( $webhook->id ) );
	}

	public function test_noting_a_failure_is_no_change(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		$this->webhooks()->mark_failing( $webhook->id, Time::after( $webhook->updated_at, 1000 ) );
		self::assertEquals( $webhook->updated_at, $this->webhooks()->find( $webhook->id )?->updated_at );
		self::assertTrue( $this->webhooks()->save( self::renamed( $webhook, 'Two' ), $webhook->updated_at ) );
		self::assertNotNull( $this->webhooks()->find( $webhook->id )?->failing_since );
	}

	public function test_only_the_first_to_warn_of_it_is_told_so(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		$now     = Time::after( $since, 86_400_000 );
		self::assertTrue( $this->webhooks()->mark_warned( $webhook->id, $since, $now ) );
		self::assertFalse( $this->webhooks()->mark_warned( $webhook->id, $since, Time::after( $now, 1 ) ) );
		self::assertEquals( $now, $this->webhooks()->find( $webhook->id )?->warned_at );
	}

	public function test_nobody_is_warned_of_one_that_began_to_fail_anew_or_was_paused(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		self::assertFalse( $this->webhooks()->mark_warned( $webhook->id, Time::after( $since, -1 ), $since ) );
		$this->webhooks()->save( self::with_status( $webhook, WebhookStatus::Paused ) );
		self::assertFalse( $this->webhooks()->mark_warned( $webhook->id, $since, $since ) );
		self::assertNull( $this->webhooks()->find( $webhook->id )?->warned_at );
	}

	public function test_the_end_of_a_failing_is_news_once_and_only_where_it_was_warned_of(): void {
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

	public function test_one_that_is_disabled_does_not_work_again_by_itself(): void {
		$webhook = $this->add_failing( 'One' );
		$since   = $webhook->failing_since ?? self::fail();
		$this->webhooks()->disable( $webhook->id, DisabledReason::Failing, $since, $since );
		self::assertFalse( $this->webhooks()->mark_recovered( $webhook->id ) );
		self::assertEquals( $since, $this->webhooks()->find( $webhook->id )?->failing_since );
	}

	public function test_it_is_disabled_for_failing_only_while_it_is_active_and_fails_since_then(): void {
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
		self::assertEquals( [ WebhookStatus::Disabled, DisabledReason::Failing, $since, $now ], [ $after?->status, $after?->disabled_reason, $after?->failing_since, $after?->disabled_at ] );
	}

	public function test_what_it_did_so_far_is_kept_with_a_change_unless_it_begins_anew(): void {
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

	public function test_in_trouble_are_those_that_were_warned_of_and_those_that_the_system_disabled(): void {
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
		self::assertSame( [ 'Disabled', 'Warned of' ], array_map( static fn ( Webhook $one ): string => $one->name, $this->webhooks()->needing_attention() ) );
	}

	public function test_others_at_the_same_address_are_found_byte_for_byte(): void {
		$webhook = $this->add( $this->samples->webhook( 'One', url: 'https://example.com/Hook' ) );
		$this->add( $this->samples->webhook( 'Another path', url: 'https://example.com/hook' ) );
		$this->samples->clock->pass( 1 );
		$this->add( $this->samples->webhook( 'Older', url: 'https://example.com/Hook' ) );
		$this->samples->clock->pass( 1 );
		$this->add( $this->samples->webhook( 'Newer', url: 'https://example.com/Hook' ) );
		self::assertSame( [ 'Older', 'Newer' ], array_map( static fn ( Webhook $other ): string => $other->name, $this->webhooks()->others_with_same_url( $webhook ) ) );
	}

	public function test_secrets_read_back_with_the_one_before_and_its_end(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		$secrets = new SigningSecrets( Secret::generate( random_bytes( ... ) ), Secret::generate( random_bytes( ... ) ), $this->samples->clock->now() );
		$this->webhooks()->save_secrets( $webhook->id, $secrets );
		self::assertEquals( $secrets, $this->webhooks()->secrets( $webhook->id ) );
		self::assertNull( $this->webhooks()->secrets( $this->samples->ids->webhook() ) );
	}

	public function test_recipients_come_with_their_secrets_and_without_those_that_are_gone(): void {
		$one     = $this->add( $this->samples->webhook( 'One' ) );
		$other   = $this->add( $this->samples->webhook( 'Other' ) );
		$secrets = new SigningSecrets( Secret::generate( random_bytes( ... ) ), Secret::generate( random_bytes( ... ) ), $this->samples->clock->now() );
		$this->webhooks()->save_secrets( $other->id, $secrets );

		$with_secrets = $this->webhooks()->with_secrets( [ $other->id, $this->samples->ids->webhook(), $one->id ] );

		ksort( $with_secrets );
		self::assertSame( [ $one->id->value, $other->id->value ], array_keys( $with_secrets ) );
		self::assertEquals( [ $other, $secrets ], [ $with_secrets[ $other->id->value ]->webhook, $with_secrets[ $other->id->value ]->secrets ] );
		self::assertSame( [], $this->webhooks()->with_secrets( [] ) );
	}

	public function test_a_removed_webhook_is_gone(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		self::assertTrue( $this->webhooks()->remove( $webhook->id ) );
		self::assertFalse( $this->webhooks()->remove( $webhook->id ) );
		self::assertNull( $this->webhooks()->find( $webhook->id ) );
	}

	public function test_only_the_first_to_disable_it_is_told_so(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		self::assertTrue( $this->webhooks()->disable( $webhook->id, DisabledReason::Gone, $this->samples->clock->now() ) );
		self::assertFalse( $this->webhooks()->disable( $webhook->id, DisabledReason::Gone, $this->samples->clock->now() ) );
		self::assertSame( 'http_410', $this->webhooks()->find( $webhook->id )?->disabled_reason?->value );
	}

	public function test_a_list_is_searched_filtered_sorted_and_paged(): void {
		$this->add( $this->samples->webhook( 'Bravo', [ 'site_created' ] ) );
		$this->add( $this->samples->webhook( 'Alpha 100%', [ '*' ], status: WebhookStatus::Paused ) );
		$this->add( $this->samples->webhook( 'Charlie' ) );

		self::assertSame( [ 'Alpha 100%', 'Bravo', 'Charlie' ], $this->names( new WebhookQuery( order_by: 'name', descending: false ) ) );
		self::assertSame( [ 'Charlie' ], $this->names( new WebhookQuery( page: 2, per_page: 2, order_by: 'name', descending: false ) ) );
		self::assertSame( [ 'Alpha 100%' ], $this->names( new WebhookQuery( search: '0%' ) ) );
		self::assertSame( [], $this->names( new WebhookQuery( search: '_' ) ) );
		self::assertSame( [ 'Alpha 100%' ], $this->names( new WebhookQuery( statuses: [ WebhookStatus::Paused ] ) ) );
		self::assertSame( [ 'Alpha 100%', 'Bravo' ], $this->names( new WebhookQuery( event_types: [ 'site_created' ], order_by: 'name', descending: false ) ) );
		self::assertSame( 3, $this->webhooks()->page( new WebhookQuery( page: 9 ) )->total );
	}

	public function test_a_list_is_filtered_by_any_of_several(): void {
		$this->add( $this->samples->webhook( 'Alpha', [ 'site_created' ] ) );
		$this->add( $this->samples->webhook( 'Bravo', [ 'payment_received' ], status: WebhookStatus::Paused ) );
		$this->add( $this->samples->webhook( 'Charlie', [ '*' ], status: WebhookStatus::Disabled ) );

		self::assertSame( [ 'Alpha', 'Bravo' ], $this->names( new WebhookQuery( statuses: [ WebhookStatus::Active, WebhookStatus::Paused ], order_by: 'name', descending: false ) ) );
		self::assertSame( [ 'Alpha', 'Bravo', 'Charlie' ], $this->names( new WebhookQuery( event_types: [ 'site_created', 'payment_received' ], order_by: 'name', descending: false ) ) );
		self::assertSame( [ 'Bravo', 'Charlie' ], $this->names( new WebhookQuery( event_types: [ 'payment_received', 'site_deleted' ], order_by: 'name', descending: false ) ) );
		self::assertSame( [ 'Charlie' ], $this->names( new WebhookQuery( event_types: [ '*' ] ) ) );
		self::assertSame( [ 'Charlie' ], $this->names( new WebhookQuery( statuses: [ WebhookStatus::Disabled ], event_types: [ 'site_created' ] ) ) );
	}

	public function test_a_list_is_sorted_by_last_delivery_and_those_without_one_count_as_the_oldest(): void {
		$early = $this->add( $this->samples->webhook( 'Early' ) );
		$late  = $this->add( $this->samples->webhook( 'Late' ) );
		$this->add( $this->samples->webhook( 'Never' ) );
		foreach ( [ $late, $early, $late ] as $webhook ) {
			$this->events()->add( $this->samples->event( [ $this->samples->subscription( $webhook->id ) ] ) );
			$this->samples->clock->pass( 1 );
		}

		self::assertSame( [ 'Late', 'Early', 'Never' ], $this->names( new WebhookQuery( order_by: 'last_delivery' ) ) );
		self::assertSame( [ 'Never', 'Early', 'Late' ], $this->names( new WebhookQuery( order_by: 'last_delivery', descending: false ) ) );
		self::assertSame( [ 'Early' ], $this->names( new WebhookQuery( page: 2, per_page: 1, search: 'l', order_by: 'last_delivery' ) ) );
	}

	public function test_capture_sees_a_change_at_once(): void {
		self::assertCount( 0, $this->subscriptions()->all() );
		$webhook      = $this->add( $this->samples->webhook( 'One', [ 'site_created' ], [ 3 ] ) );
		$all          = $this->subscriptions()->all();
		$subscription = reset( $all );
		self::assertInstanceOf( Subscription::class, $subscription );
		self::assertTrue( $subscription->wants( 'site_created', 3 ) );
		self::assertFalse( $subscription->wants( 'site_created', 1 ) );
		$this->webhooks()->remove( $webhook->id );
		self::assertSame( [], $this->subscriptions()->all() );
	}

	private function add( Webhook $webhook ): Webhook {
		$this->webhooks()->add( $webhook, new SigningSecrets( Secret::generate( random_bytes( ... ) ) ) );
		return $webhook;
	}

	private function add_failing( string $name ): Webhook {
		$webhook = $this->add( $this->samples->webhook( $name ) );
		$this->webhooks()->mark_failing( $webhook->id, $this->samples->clock->now() );
		return $this->webhooks()->find( $webhook->id ) ?? self::fail();
	}

	private static function with_status( Webhook $webhook, WebhookStatus $status ): Webhook {
		return new Webhook(
			id: $webhook->id,
			name: $webhook->name,
			url: $webhook->url,
			event_types: $webhook->event_types,
			status: $status,
			disabled_reason: null,
			format: $webhook->format,
			sites: null,
			headers: [],
			created_at: $webhook->created_at,
			updated_at: $webhook->updated_at,
		);
	}

	private static function renamed( Webhook $webhook, string $name ): Webhook {
		return new Webhook(
			id: $webhook->id,
			name: $name,
			url: $webhook->url,
			event_types: $webhook->event_types,
			status: $webhook->status,
			disabled_reason: null,
			format: $webhook->format,
			sites: null,
			headers: [],
			created_at: $webhook->created_at,
			updated_at: Time::after( $webhook->updated_at, 1 ),
		);
	}

	/** @return list<string> */
	private function names( WebhookQuery $query ): array {
		return array_map( static fn ( Webhook $webhook ): string => $webhook->name, $this->webhooks()->page( $query )->items );
	}
}
