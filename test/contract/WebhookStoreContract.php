<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Domain\Webhook\Secret;
use MultisiteWebhooks\Domain\Webhook\SigningSecrets;
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
		$changed = new Webhook( $webhook->id, 'Two', $webhook->url, [ '*' ], WebhookStatus::Paused, null, $webhook->format, null, [], $webhook->created_at, $webhook->updated_at );
		$this->webhooks()->save( $changed );
		self::assertEquals( $changed, $this->webhooks()->find( $webhook->id ) );
	}

	public function test_secrets_read_back_with_the_one_before_and_its_end(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		$secrets = new SigningSecrets( Secret::generate( random_bytes( ... ) ), Secret::generate( random_bytes( ... ) ), $this->samples->clock->now() );
		$this->webhooks()->save_secrets( $webhook->id, $secrets );
		self::assertEquals( $secrets, $this->webhooks()->secrets( $webhook->id ) );
		self::assertNull( $this->webhooks()->secrets( $this->samples->ids->webhook() ) );
	}

	public function test_a_removed_webhook_is_gone(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		self::assertTrue( $this->webhooks()->remove( $webhook->id ) );
		self::assertFalse( $this->webhooks()->remove( $webhook->id ) );
		self::assertNull( $this->webhooks()->find( $webhook->id ) );
	}

	public function test_only_the_first_to_disable_it_is_told_so(): void {
		$webhook = $this->add( $this->samples->webhook( 'One' ) );
		self::assertTrue( $this->webhooks()->disable( $webhook->id, 'http_410', $this->samples->clock->now() ) );
		self::assertFalse( $this->webhooks()->disable( $webhook->id, 'http_410', $this->samples->clock->now() ) );
		self::assertSame( 'http_410', $this->webhooks()->find( $webhook->id )?->disabled_reason );
	}

	public function test_a_list_is_searched_filtered_sorted_and_paged(): void {
		$this->add( $this->samples->webhook( 'Bravo', [ 'site_created' ] ) );
		$this->add( $this->samples->webhook( 'Alpha 100%', [ '*' ], status: WebhookStatus::Paused ) );
		$this->add( $this->samples->webhook( 'Charlie' ) );

		self::assertSame( [ 'Alpha 100%', 'Bravo', 'Charlie' ], $this->names( new WebhookQuery( order_by: 'name', descending: false ) ) );
		self::assertSame( [ 'Charlie' ], $this->names( new WebhookQuery( page: 2, per_page: 2, order_by: 'name', descending: false ) ) );
		self::assertSame( [ 'Alpha 100%' ], $this->names( new WebhookQuery( search: '0%' ) ) );
		self::assertSame( [], $this->names( new WebhookQuery( search: '_' ) ) );
		self::assertSame( [ 'Alpha 100%' ], $this->names( new WebhookQuery( status: WebhookStatus::Paused ) ) );
		self::assertSame( [ 'Alpha 100%', 'Bravo' ], $this->names( new WebhookQuery( event_type: 'site_created', order_by: 'name', descending: false ) ) );
		self::assertSame( 3, $this->webhooks()->page( new WebhookQuery( page: 9 ) )->total );
	}

	public function test_capture_sees_a_change_at_once(): void {
		self::assertCount( 0, $this->subscriptions()->all() );
		$webhook = $this->add( $this->samples->webhook( 'One', [ 'site_created' ], [ 3 ] ) );
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

	/** @return list<string> */
	private function names( WebhookQuery $query ): array {
		return array_map( static fn ( Webhook $webhook ): string => $webhook->name, $this->webhooks()->page( $query )->items );
	}
}
