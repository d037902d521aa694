<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Webhook;

use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Secret\SealedHeaders;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretBox;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Secret\Unreadable;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookOrder;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\TestCase;

/** What every webhook store must do. */
abstract class WebhookStoreContract extends TestCase {

	use WebhookFailureTests;

	protected Samples $samples;

	abstract protected function webhooks(): WebhookStore;

	/** That of the store above. */
	abstract protected function box(): SecretBox;

	/** Gives that box other keys. */
	abstract protected function change_keys(): void;

	/** Reads the webhooks of the store above, as Capture does. */
	abstract protected function subscriptions(): Subscriptions;

	/** Writes events, and their deliveries to the same database as the webhooks above. */
	abstract protected function events(): EventStore;

	protected function setUp(): void {
		$this->samples = new Samples();
	}

	public function test_a_webhook_reads_back_as_it_was_stored(): void {
		$webhook = $this->add(
			$this->samples->webhook(
				'Zapier 🎉',
				[ 'payment_received', 'site_created' ],
				[ 1, 3 ],
				$this->sealed( [ 'X-Team' => 'blü', '7' => '' ] ),
			)
		);
		self::assertEquals( $webhook, $this->webhooks()->find( $webhook->id ) );
		self::assertNull( $this->webhooks()->find( $this->samples->ids->webhook() ) );
	}

	public function test_values_of_headers_are_read_only_to_be_sent(): void {
		$webhook = $this->add( $this->samples->webhook( 'One', headers: $this->sealed( [ 'X-Team' => 'blü', '0' => '' ] ) ) );

		$read = $this->webhooks()->with_secrets( [ $webhook->id ] )[ $webhook->id->value ];

		self::assertSame( [ 'X-Team' => 'blü', 0 => '' ], $read->headers );
		self::assertTrue( $read->is_readable() );
		self::assertSame( [], $this->webhooks()->unreadable() );
	}

	public function test_what_was_sealed_with_other_keys_is_named_and_kept(): void {
		$webhook = $this->add( $this->samples->webhook( 'B', headers: $this->sealed( [ 'X-Team' => 'a', '0' => 'b' ] ) ) );
		$this->add( $this->samples->webhook( 'A' ) );
		$this->change_keys();
		$this->add( $this->samples->webhook( 'C', headers: $this->sealed( [ 'X-Team' => 'c' ] ) ) );

		$found = $this->webhooks()->unreadable();

		self::assertSame( [ 'A', 'B' ], array_map( static fn ( Webhook $one ): string => $one->name, $found ) );
		self::assertEquals( new Unreadable( true, [ 'X-Team', '0' ] ), $found[1]->unreadable );
		self::assertSame( $webhook->headers, $found[1]->headers );
		$read = $this->webhooks()->with_secrets( [ $webhook->id ] )[ $webhook->id->value ];
		self::assertSame( [ null, [], false ], [ $read->secrets, $read->headers, $read->is_readable() ] );
	}

	public function test_after_a_rotation_only_headers_are_left_unreadable(): void {
		$sealed  = $this->sealed( [ 'X-Team' => 'a' ] );
		$webhook = $this->add( $this->samples->webhook( 'B', headers: $sealed ) );
		$this->change_keys();
		$this->webhooks()->save_secrets( $webhook->id, new SigningSecrets( Secret::generate( random_bytes( ... ) ) ) );

		self::assertEquals( new Unreadable( false, [ 'X-Team' ] ), $this->webhooks()->unreadable()[0]->unreadable ?? null );

		self::assertTrue( $this->webhooks()->save( Samples::altered( $webhook, $this->sealed( [ 'X-Team' => 'b' ] ) ) ) );
		self::assertSame( [], $this->webhooks()->unreadable() );
	}

	public function test_a_change_is_stored(): void {
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
			accept_redirect: true,
		);
		self::assertTrue( $this->webhooks()->save( $changed ) );
		self::assertEquals( $changed, $this->webhooks()->find( $webhook->id ) );
	}

	public function test_a_change_succeeds_unless_somebody_else_made_one_since_the_read(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		self::assertTrue( $this->webhooks()->save( self::renamed( $webhook, 'Two' ), $webhook->updated_at ) );
		self::assertFalse( $this->webhooks()->save( self::renamed( $webhook, 'Three' ), $webhook->updated_at ) );
		self::assertSame( 'Two', $this->webhooks()->find( $webhook->id )?->name );
	}

	public function test_a_change_of_a_deleted_webhook_returns_false(): void {
		$webhook = $this->samples->webhook( 'One' );
		self::assertFalse( $this->webhooks()->save( self::renamed( $webhook, 'Two' ) ) );
		self::assertNull( $this->webhooks()->find( $webhook->id ) );
	}

	public function test_others_with_exactly_the_same_url_are_found(): void {
		$webhook = $this->add( $this->samples->webhook( 'One', url: 'https://example.com/Hook' ) );
		$this->add( $this->samples->webhook( 'Another path', url: 'https://example.com/hook' ) );
		$this->samples->clock->pass( 1 );
		$this->add( $this->samples->webhook( 'Older', url: 'https://example.com/Hook' ) );
		$this->samples->clock->pass( 1 );
		$this->add( $this->samples->webhook( 'Newer', url: 'https://example.com/Hook' ) );
		self::assertSame(
			[ 'Older', 'Newer' ],
			array_map( static fn ( Webhook $other ): string => $other->name, $this->webhooks()->others_with_same_url( $webhook ) ),
		);
	}

	public function test_secrets_read_back_with_the_previous_one_and_its_expiry(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		$secrets = new SigningSecrets(
			Secret::generate( random_bytes( ... ) ),
			Secret::generate( random_bytes( ... ) ),
			$this->samples->clock->now(),
		);
		$this->webhooks()->save_secrets( $webhook->id, $secrets );
		self::assertEquals( $secrets, $this->webhooks()->secrets( $webhook->id ) );
		self::assertNull( $this->webhooks()->secrets( $this->samples->ids->webhook() ) );
	}

	public function test_existing_webhooks_are_returned_with_their_secrets(): void {
		$one     = $this->add( $this->samples->webhook( 'One' ) );
		$other   = $this->add( $this->samples->webhook( 'Other' ) );
		$secrets = new SigningSecrets(
			Secret::generate( random_bytes( ... ) ),
			Secret::generate( random_bytes( ... ) ),
			$this->samples->clock->now(),
		);
		$this->webhooks()->save_secrets( $other->id, $secrets );

		$with_secrets = $this->webhooks()->with_secrets( [ $other->id, $this->samples->ids->webhook(), $one->id ] );

		ksort( $with_secrets );
		self::assertSame( [ $one->id->value, $other->id->value ], array_keys( $with_secrets ) );
		self::assertEquals(
			[ $other, $secrets ],
			[ $with_secrets[ $other->id->value ]->webhook, $with_secrets[ $other->id->value ]->secrets ],
		);
		self::assertSame( [], $this->webhooks()->with_secrets( [] ) );
	}

	public function test_a_removed_webhook_is_gone(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		self::assertTrue( $this->webhooks()->remove( $webhook->id ) );
		self::assertFalse( $this->webhooks()->remove( $webhook->id ) );
		self::assertNull( $this->webhooks()->find( $webhook->id ) );
	}

	public function test_only_the_first_call_that_disables_it_returns_true(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		self::assertTrue( $this->webhooks()->disable( $webhook->id, DisabledReason::Gone, $this->samples->clock->now() ) );
		self::assertFalse( $this->webhooks()->disable( $webhook->id, DisabledReason::Gone, $this->samples->clock->now() ) );
		self::assertSame( 'http_410', $this->webhooks()->find( $webhook->id )?->disabled_reason?->value );
	}

	public function test_a_list_is_searched_filtered_sorted_and_paged(): void {
		$this->add( $this->samples->webhook( 'Bravo', [ 'site_created' ] ) );
		$this->add( $this->samples->webhook( 'Alpha 100%', [ '*' ], status: WebhookStatus::Paused ) );
		$this->add( $this->samples->webhook( 'Charlie' ) );

		self::assertSame(
			[ 'Alpha 100%', 'Bravo', 'Charlie' ],
			$this->names( new WebhookQuery( order_by: WebhookOrder::Name, descending: false ) ),
		);
		self::assertSame(
			[ 'Charlie' ],
			$this->names( new WebhookQuery( page: 2, per_page: 2, order_by: WebhookOrder::Name, descending: false ) ),
		);
		self::assertSame( [ 'Alpha 100%' ], $this->names( new WebhookQuery( search: '0%' ) ) );
		self::assertSame( [], $this->names( new WebhookQuery( search: '_' ) ) );
		self::assertSame( [ 'Alpha 100%' ], $this->names( new WebhookQuery( statuses: [ WebhookStatus::Paused ] ) ) );
		self::assertSame(
			[ 'Alpha 100%', 'Bravo' ],
			$this->names( new WebhookQuery( event_types: [ 'site_created' ], order_by: WebhookOrder::Name, descending: false ) ),
		);
		self::assertSame( 3, $this->webhooks()->page( new WebhookQuery( page: 9 ) )->total );
	}

	public function test_a_list_is_filtered_by_any_of_several_values(): void {
		$this->add( $this->samples->webhook( 'Alpha', [ 'site_created' ] ) );
		$this->add( $this->samples->webhook( 'Bravo', [ 'payment_received' ], status: WebhookStatus::Paused ) );
		$this->add( $this->samples->webhook( 'Charlie', [ '*' ], status: WebhookStatus::Disabled ) );

		self::assertSame(
			[ 'Alpha', 'Bravo' ],
			$this->names(
				new WebhookQuery(
					statuses: [ WebhookStatus::Active,
					WebhookStatus::Paused ],
					order_by: WebhookOrder::Name,
					descending: false,
				)
			),
		);
		self::assertSame(
			[ 'Alpha', 'Bravo', 'Charlie' ],
			$this->names(
				new WebhookQuery( event_types: [ 'site_created', 'payment_received' ], order_by: WebhookOrder::Name, descending: false ),
			),
		);
		self::assertSame(
			[ 'Bravo', 'Charlie' ],
			$this->names(
				new WebhookQuery( event_types: [ 'payment_received', 'site_deleted' ], order_by: WebhookOrder::Name, descending: false ),
			),
		);
		self::assertSame( [ 'Charlie' ], $this->names( new WebhookQuery( event_types: [ '*' ] ) ) );
		self::assertSame(
			[ 'Charlie' ],
			$this->names( new WebhookQuery( statuses: [ WebhookStatus::Disabled ], event_types: [ 'site_created' ] ) ),
		);
	}

	public function test_a_list_is_sorted_by_last_delivery_and_webhooks_without_one_count_as_the_oldest(): void {
		$early = $this->add( $this->samples->webhook( 'Early' ) );
		$late  = $this->add( $this->samples->webhook( 'Late' ) );
		$this->add( $this->samples->webhook( 'Never' ) );
		foreach ( [ $late, $early, $late ] as $webhook ) {
			$this->events()->add( $this->samples->event( [ $this->samples->subscription( $webhook->id ) ] ) );
			$this->samples->clock->pass( 1 );
		}

		self::assertSame( [ 'Late', 'Early', 'Never' ], $this->names( new WebhookQuery( order_by: WebhookOrder::LastDelivery ) ) );
		self::assertSame(
			[ 'Never', 'Early', 'Late' ],
			$this->names( new WebhookQuery( order_by: WebhookOrder::LastDelivery, descending: false ) ),
		);
		self::assertSame(
			[ 'Early' ],
			$this->names( new WebhookQuery( page: 2, per_page: 1, search: 'l', order_by: WebhookOrder::LastDelivery ) ),
		);
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

	/**
	 * @param non-empty-array<array-key, string> $headers
	 * @return array<string, string>
	 */
	private function sealed( array $headers ): array {
		/** @var array<string, string> $named PHP makes integers of digits. */
		$named = $headers;
		return ( new SealedHeaders( $this->box() ) )->change( $named );
	}

	public function test_each_change_of_what_is_sent_raises_the_revision(): void {
		$webhook  = $this->add( $this->samples->webhook( 'One' ) );
		$ids      = [ $webhook->id ];
		$revision = fn (): ?int => $this->webhooks()->revisions( $ids )[ $webhook->id->value ] ?? null;
		$now      = $this->samples->clock->now();
		$first    = $revision();
		self::assertSame( $first, $this->webhooks()->with_secrets( $ids )[ $webhook->id->value ]->revision );

		$this->webhooks()->save( self::renamed( $webhook, 'Two' ) );
		$second = $revision();
		self::assertGreaterThan( $first, $second );

		$this->webhooks()->save_secrets( $webhook->id, new SigningSecrets( Secret::generate( random_bytes( ... ) ) ) );
		$third = $revision();
		self::assertGreaterThan( $second, $third );

		$this->webhooks()->disable( $webhook->id, DisabledReason::Gone, $now );
		$last = $revision();
		self::assertGreaterThan( $third, $last );
		self::assertSame( $last, $this->webhooks()->with_secrets( $ids )[ $webhook->id->value ]->revision );

		$this->webhooks()->remove( $webhook->id );
		self::assertSame( [], $this->webhooks()->revisions( $ids ) );
		self::assertSame( [], $this->webhooks()->revisions( [] ) );
	}

	private function add( Webhook $webhook ): Webhook {
		$this->webhooks()->add( $webhook, new SigningSecrets( Secret::generate( random_bytes( ... ) ) ) );
		return $webhook;
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
