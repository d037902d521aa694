<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook;

use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( WebhookCache::class )]
final class WebhookCacheTest extends TestCase {

	private World $world;

	private Webhook $webhook;

	private WebhookCache $cache;

	protected function setUp(): void {
		$this->world   = new World();
		$this->webhook = $this->world->webhook()->webhook;
		$this->cache   = new WebhookCache( $this->world->webhooks, $this->world->clock );
		self::assertSame( 'example.com', $this->cached_name() );
		$this->world->manage()->change( $this->webhook, new WebhookFields( name: 'CRM' ) );
	}

	public function test_a_change_is_seen_at_the_next_check_and_not_before(): void {
		$this->world->clock->pass( 0.049 );
		self::assertSame( 'example.com', $this->cached_name() );
		$this->world->clock->pass( 0.001 );
		self::assertSame( 'CRM', $this->cached_name() );
	}

	public function test_a_rotated_secret_is_seen_at_the_next_check(): void {
		$this->world->manage()->rotate_secret( $this->webhook->id );
		$this->world->clock->pass( 0.05 );
		$secrets = $this->cache->find( $this->webhook->id )?->secrets;
		self::assertCount( 2, $secrets?->valid_at( $this->world->clock->now() ) ?? [] );
	}

	public function test_a_deleted_webhook_is_seen_at_the_next_check(): void {
		$this->world->manage()->delete( $this->webhook->id );
		$this->world->clock->pass( 0.05 );
		self::assertNull( $this->cache->find( $this->webhook->id ) );
	}

	public function test_a_change_that_raises_no_revision_is_seen_after_a_second(): void {
		$this->cache->refresh();
		$this->cache->find( $this->webhook->id );
		$this->world->webhooks->mark_failing( $this->webhook->id, $this->world->clock->now() );
		$this->world->clock->pass( 0.999 );
		self::assertNull( $this->cache->find( $this->webhook->id )?->webhook->failing_since );
		$this->world->clock->pass( 0.001 );
		self::assertNotNull( $this->cache->find( $this->webhook->id )?->webhook->failing_since );
	}

	public function test_a_change_is_seen_at_once_after_a_refresh(): void {
		$this->cache->refresh();
		self::assertSame( 'CRM', $this->cached_name() );
	}

	public function test_a_forgotten_webhook_is_read_again(): void {
		$this->cache->forget( $this->webhook->id );
		self::assertSame( 'CRM', $this->cached_name() );
	}

	public function test_a_clock_that_is_set_back_keeps_no_stale_webhooks(): void {
		$this->world->clock->pass( -3600 );
		self::assertSame( 'CRM', $this->cached_name() );
	}

	public function test_a_deleted_webhook_is_null(): void {
		$this->world->manage()->delete( $this->webhook->id );
		$this->cache->refresh();
		self::assertNull( $this->cache->find( $this->webhook->id ) );
	}

	private function cached_name(): ?string {
		return $this->cache->find( $this->webhook->id )?->webhook->name;
	}
}
