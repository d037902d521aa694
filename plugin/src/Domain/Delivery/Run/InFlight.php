<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Delivery\Schedule\TrafficStore;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/**
 * The requests of one run that have no response yet. Tells other processes about webhooks that keep it waiting, so that those which
 * can't wait as long leave them alone.
 */
final class InFlight {

	/** Most receivers respond much sooner. */
	private const SLOW_MS = 1000;

	private const LOOK_MS = 250;

	/** A mark that ends sooner is renewed. */
	private const RENEW_MS = 5000;

	/** How long one that did not respond at all is still expected not to. */
	private const HANGS_MS = 60_000;

	/** @var array<string, PendingRequest> By delivery. */
	private array $pending = [];

	/** @var array<string, true> Those of them for which nobody waits: their webhook was deleted, paused, or has another URL. */
	private array $abandoned = [];

	/** @var array<string, \DateTimeImmutable> Until when this run has marked webhooks as slow. */
	private array $marked = [];

	/** @var array<string, ?\DateTimeImmutable> Marks that are to be changed, by webhook. */
	private array $changed = [];

	private int $looked_at_ms = 0;

	public function __construct(
		private readonly Throttles $throttles,
		private readonly TrafficStore $traffic,
		private readonly WebhookCache $webhook_cache,
		private readonly Clock $clock,
	) {}

	/** @return array<string, PendingRequest> By delivery. */
	public function all(): array {
		return $this->pending;
	}

	public function is_empty(): bool {
		return [] === $this->pending;
	}

	public function add( PendingRequest $pending ): void {
		$this->throttles->started( $pending->webhook );
		$this->pending[ $pending->delivery->id->value ] = $pending;
	}

	public function get( string $delivery ): PendingRequest {
		return $this->pending[ $delivery ];
	}

	public function ended( DeliveryResult $result ): void {
		$delivery = $result->delivery->id->value;
		$webhook  = $this->pending[ $delivery ]->webhook;
		unset( $this->pending[ $delivery ] );
		$this->note_end( $webhook, null !== $result->attempt?->status_code );
		if ( isset( $this->abandoned[ $delivery ] ) ) {
			unset( $this->abandoned[ $delivery ] );
			return;
		}
		$now_ms   = Time::milliseconds( $this->clock->now() );
		$throttle = $this->throttles->of( $webhook );
		match ( true ) {
			$result->is_delivered() => $throttle->accepted( $now_ms ),
			$result->is_refused()   => $throttle->ended( $now_ms ),
			default                 => $throttle->failed( $now_ms ),
		};
		$this->throttles->at( $webhook->url->host )->ended( $now_ms );
	}

	/** Call it often. Looks now and then whether a request takes long. */
	public function look(): void {
		$now    = $this->clock->now();
		$now_ms = Time::milliseconds( $now );
		if ( abs( $now_ms - $this->looked_at_ms ) < self::LOOK_MS ) {
			return;
		}
		$this->looked_at_ms = $now_ms;
		$this->save_marks();
		$slow = array_filter(
			$this->pending,
			static fn ( PendingRequest $one ): bool => $now_ms - Time::milliseconds( $one->started_at ) >= self::SLOW_MS
		);
		foreach ( $this->webhooks_of( $slow ) as $id => $webhook ) {
			$this->mark( $id, $now );
			$this->abandon_unless_current( $webhook );
		}
	}

	/** The marks of this run are no longer true when it has ended. */
	public function save_marks(): void {
		foreach ( $this->changed as $id => $until ) {
			unset( $this->changed[ $id ], $this->marked[ $id ] );
			$this->traffic->mark_slow( WebhookId::parse( $id ), $until );
		}
	}

	private function mark( string $webhook, \DateTimeImmutable $now ): void {
		if ( ( $this->marked[ $webhook ] ?? null ) > Time::after( $now, self::RENEW_MS ) ) {
			return;
		}
		$this->marked[ $webhook ] = Time::after( $now, 1000 * Transport::SECONDS );
		$this->traffic->mark_slow( WebhookId::parse( $webhook ), $this->marked[ $webhook ] );
	}

	private function note_end( Webhook $webhook, bool $has_responded ): void {
		$id = $webhook->id->value;
		if ( ! isset( $this->marked[ $id ] ) ) {
			return;
		}
		if ( ! $has_responded ) {
			$this->changed[ $id ] = Time::after( $this->clock->now(), self::HANGS_MS );
		} elseif ( ! isset( $this->webhooks_of( $this->pending )[ $id ] ) ) {
			$this->changed[ $id ] ??= null;
		}
	}

	private function abandon_unless_current( Webhook $webhook ): void {
		$current = $this->webhook_cache->find( $webhook->id )?->webhook;
		if ( null !== $current && ! $current->status->holds_deliveries() && $current->url->value === $webhook->url->value ) {
			return;
		}
		$of_webhook       = array_filter(
			array_diff_key( $this->pending, $this->abandoned ),
			static fn ( PendingRequest $one ): bool => $one->webhook->id->value === $webhook->id->value
				&& $one->webhook->url->value === $webhook->url->value
		);
		$this->abandoned += array_fill_keys( array_keys( $of_webhook ), true );
		$this->throttles->abandon( $webhook, count( $of_webhook ) );
	}

	/**
	 * @param array<string, PendingRequest> $requests
	 * @return array<string, Webhook> By their ID.
	 */
	private function webhooks_of( array $requests ): array {
		$webhooks = [];
		foreach ( $requests as $pending ) {
			$webhooks[ $pending->webhook->id->value ] = $pending->webhook;
		}
		return $webhooks;
	}
}
