<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/**
 * Chooses which due deliveries are sent next, so that no webhook starves: each webhook in turn, no host more than it
 * has room for, and nothing for webhooks whose breaker is open.
 *
 * @phpstan-type DueOfWebhook array{host: string, ids: non-empty-list<DeliveryId>}
 */
final class ChooseNext {

	/** Seen in one look. Where less is due, that is all of it; where more is due, each webhook is looked at by itself. */
	private const LOOK = 500;

	/** How long to assume that the backlog is large. */
	private const BACKLOG_MS = 2000;

	/** The least that is read for each webhook of a backlog: a query for each delivery would cost more than it gains. */
	private const EACH = 25;

	private int $backlog_at_ms = 0;

	private bool $rate_limited = false;

	public function __construct(
		private readonly DueDeliveries $queue,
		private readonly BreakerStore $breakers,
		private readonly WebhookCache $webhook_cache,
		private readonly HostThrottles $throttles,
		private readonly RateLimiter $rate_limiter,
	) {}

	/**
	 * @param int                $limit   Deliveries at most.
	 * @param array<string, int> $claimed How many are claimed for each host and not started.
	 * @param ?list<EventId>     $only    Only deliveries of these events.
	 * @return list<DeliveryId>
	 */
	public function __invoke( int $limit, \DateTimeImmutable $now, array $claimed, ?array $only ): array {
		$this->rate_limited = false;

		$due    = $this->sendable( $this->due( $now, $claimed, $only ), $now );
		$room   = $this->room( $due, $claimed, $now );
		$chosen = $this->in_turn( $due, $room, $limit );
		$this->give_back( $room );
		return $chosen;
	}

	/** Whether the last choice left out something that only waits for its host's rate limit. */
	public function is_rate_limited(): bool {
		return $this->rate_limited;
	}

	/**
	 * @param array<string, int> $claimed
	 * @param ?list<EventId>     $only
	 * @return array<string, non-empty-list<DeliveryId>> By webhook, the longest due first.
	 */
	private function due( \DateTimeImmutable $now, array $claimed, ?array $only ): array {
		if ( null !== $only ) {
			return $this->queue->due( $now, self::LOOK, $only );
		}
		$now_ms = Time::milliseconds( $now );
		if ( abs( $this->backlog_at_ms - $now_ms ) >= self::BACKLOG_MS ) {
			$due = $this->queue->due( $now, self::LOOK );
			if ( self::LOOK > array_sum( array_map( count( ... ), $due ) ) ) {
				return $due;
			}
			$this->backlog_at_ms = $now_ms;
		}
		return $this->due_of_backlog( $now, $claimed );
	}

	/**
	 * For each host as many as it has room for, from some of its webhooks. Those of a webhook that is gone are found by
	 * the short look, once nothing else waits before them.
	 *
	 * @param array<string, int> $claimed
	 * @return array<string, non-empty-list<DeliveryId>> By webhook.
	 */
	private function due_of_backlog( \DateTimeImmutable $now, array $claimed ): array {
		$due    = [];
		$states = $this->breakers->states();
		foreach ( $this->webhooks_by_host( $this->queue->webhooks_due( $now ) ) as $host => $webhooks ) {
			$closed = array_filter(
				$webhooks,
				static fn ( WebhookId $one ): bool => true !== ( $states[ $one->value ] ?? null )?->is_open( $now )
			);
			$room   = $this->throttles->at( $host )->wants( $claimed[ $host ] ?? 0, Time::milliseconds( $now ) );
			$each   = [] === $closed ? 1 : max( self::EACH, (int) ceil( $room / count( $closed ) ) );
			shuffle( $closed );
			foreach ( array_slice( $closed, 0, (int) ceil( $room / $each ) ) as $webhook ) {
				$due[ $webhook->value ] = $this->queue->due_of( $webhook, $now, $each );
			}
		}
		return array_filter( $due );
	}

	/**
	 * @param list<WebhookId> $webhooks
	 * @return array<string, non-empty-list<WebhookId>>
	 */
	private function webhooks_by_host( array $webhooks ): array {
		$this->webhook_cache->read( $webhooks );
		$by_host = [];
		foreach ( $webhooks as $webhook ) {
			$by_host[ $this->host( $webhook ) ][] = $webhook;
		}
		return $by_host;
	}

	private function host( WebhookId $webhook ): string {
		return $this->webhook_cache->find( $webhook )?->webhook->url->host ?? '';
	}

	/**
	 * Without webhooks whose breaker is open. Of one whose breaker may close again, a single delivery as a probe.
	 *
	 * @param array<string, non-empty-list<DeliveryId>> $due By webhook.
	 * @return array<string, DueOfWebhook>
	 */
	private function sendable( array $due, \DateTimeImmutable $now ): array {
		if ( [] === $due ) {
			return [];
		}
		$states   = $this->breakers->states();
		$webhooks = array_map( static fn ( string $id ): WebhookId => WebhookId::parse( $id ), array_keys( $due ) );
		$this->webhook_cache->read( $webhooks );
		$sendable = [];
		foreach ( $webhooks as $webhook ) {
			$ids = $this->within_breaker( $webhook, $due[ $webhook->value ], $states[ $webhook->value ] ?? null, $now );
			if ( [] !== $ids ) {
				$sendable[ $webhook->value ] = [
					'host' => $this->host( $webhook ),
					'ids'  => $ids,
				];
			}
		}
		return $sendable;
	}

	/**
	 * @param non-empty-list<DeliveryId> $ids
	 * @return list<DeliveryId>
	 */
	private function within_breaker( WebhookId $webhook, array $ids, ?BreakerState $state, \DateTimeImmutable $now ): array {
		if ( true === $state?->is_open( $now ) ) {
			return [];
		}
		if ( null === $state || ! Breaker::is_open( $state->failures ) ) {
			return $ids;
		}
		$this->throttles->at( $this->host( $webhook ) )->slow_down();
		return $this->breakers->take_probe( $webhook, $state, Breaker::probe_until( $now ) ) ? [ $ids[0] ] : [];
	}

	/**
	 * @param array<string, DueOfWebhook> $due
	 * @param array<string, int>          $claimed
	 * @return array<string, int> By host.
	 */
	private function room( array $due, array $claimed, \DateTimeImmutable $now ): array {
		$wanted = [];
		foreach ( $due as [ 'host' => $host, 'ids' => $ids ] ) {
			$wanted[ $host ] = ( $wanted[ $host ] ?? 0 ) + count( $ids );
		}
		$room = [];
		foreach ( $wanted as $host => $count ) {
			$throttle      = $this->throttles->at( $host );
			$most          = min( $count, $throttle->wants( $claimed[ $host ] ?? 0, Time::milliseconds( $now ) ) );
			$room[ $host ] = $this->within_rate( $host, $throttle->limits->per_second, $most, $now );
		}
		return $room;
	}

	private function within_rate( string $host, ?int $per_second, int $wanted, \DateTimeImmutable $now ): int {
		if ( null === $per_second || 0 === $wanted ) {
			return $wanted;
		}
		$taken              = $this->rate_limiter->take( $host, $per_second, $wanted, $now );
		$this->rate_limited = $this->rate_limited || $taken < $wanted;
		return $taken;
	}

	/**
	 * @param array<string, DueOfWebhook> $due
	 * @param array<string, int>          $room Becomes what is left of it.
	 * @return list<DeliveryId>
	 */
	private function in_turn( array $due, array &$room, int $limit ): array {
		$chosen = [];
		for ( $place = 0; [] !== $due; $place++ ) {
			foreach ( $due as $webhook => [ 'host' => $host, 'ids' => $ids ] ) {
				if ( ! isset( $ids[ $place ] ) || 0 === $room[ $host ] ) {
					unset( $due[ $webhook ] );
					continue;
				}
				if ( count( $chosen ) === $limit ) {
					return $chosen;
				}
				--$room[ $host ];
				$chosen[] = $ids[ $place ];
			}
		}
		return $chosen;
	}

	/** @param array<string, int> $room */
	private function give_back( array $room ): void {
		foreach ( $room as $host => $unused ) {
			$per_second = $this->throttles->at( $host )->limits->per_second;
			if ( null !== $per_second && 0 < $unused ) {
				$this->rate_limiter->give_back( $host, $per_second, $unused );
			}
		}
	}
}
