<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/**
 * Chooses which due deliveries are sent next, so that no webhook starves: each webhook in turn, none more than it and its
 * host have room for, no faster than its receiver takes them, and nothing for webhooks whose breaker is open.
 *
 * @phpstan-type DueOfWebhook array{webhook: ?Webhook, ids: non-empty-list<DeliveryId>}
 */
final class ChooseNext {

	/** Seen in one look. Where less is due, that is all of it; where more is due, each webhook is looked at by itself. */
	private const LOOK = 500;

	/** How long to assume that the backlog is large. */
	private const BACKLOG_MS = 2000;

	/** Of a webhook that is gone, at a time. */
	private const EACH = 25;

	/** A run that may end soon does not wait longer for a pace. */
	private const SHORT_WAIT_MS = 1000;

	private int $backlog_at_ms = 0;

	private ?int $wait_ms = null;

	public function __construct(
		private readonly DueDeliveries $queue,
		private readonly BreakerStore $breakers,
		private readonly WebhookCache $webhook_cache,
		private readonly Throttles $throttles,
		private readonly RateLimiter $rate_limiter,
		private readonly Paces $paces,
	) {}

	/**
	 * @param int                $limit   Deliveries at most.
	 * @param array<string, int> $claimed How many are claimed for each webhook and not started.
	 * @param ?list<EventId>     $only    Only deliveries of these events.
	 * @param bool               $is_short Whether the run may end before a receiver that hangs or pauses: those are left to others.
	 * @return list<DeliveryId>
	 */
	public function __invoke( int $limit, \DateTimeImmutable $now, array $claimed, ?array $only, bool $is_short = false ): array {
		$this->paces->read();

		$due    = $this->sendable( $this->due( $now, $claimed, $only ), $now, $is_short );
		$room   = $this->room( $due, $claimed, $now );
		$chosen = $this->in_turn( $due, $room, $limit );
		$room->give_back();
		$this->wait_ms = $room->wait_ms();
		return $chosen;
	}

	/** How long to wait where the last choice left out something that only waits for a rate; null where it did not. */
	public function wait_ms(): ?int {
		return $this->wait_ms;
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
	 * For each host as many as it has room for, from some of its webhooks that have room. Those of a webhook that is gone are found
	 * by the short look, once nothing else waits before them.
	 *
	 * @param array<string, int> $claimed
	 * @return array<string, non-empty-list<DeliveryId>> By webhook.
	 */
	private function due_of_backlog( \DateTimeImmutable $now, array $claimed ): array {
		$due     = [];
		$now_ms  = Time::milliseconds( $now );
		$of_host = $this->by_host( $claimed );
		foreach ( $this->open_by_host( $now, $claimed ) as $host => $webhooks ) {
			$room = $this->throttles->at( $host )->wants( $of_host[ $host ] ?? 0, $now_ms );
			shuffle( $webhooks );
			foreach ( $webhooks as [ $webhook, $wants ] ) {
				if ( 0 >= $room ) {
					break;
				}
				$due[ $webhook->value ] = $this->queue->due_of( $webhook, $now, min( $room, $wants ) );
				$room                  -= $wants;
			}
		}
		return array_filter( $due );
	}

	/**
	 * The webhooks for which something is due, whose breaker is not open and that have room.
	 *
	 * @param array<string, int> $claimed
	 * @return array<string, non-empty-list<array{WebhookId, int}>> By host: each with how many it has room for.
	 */
	private function open_by_host( \DateTimeImmutable $now, array $claimed ): array {
		$webhooks = $this->queue->webhooks_due( $now );
		$this->webhook_cache->read( $webhooks );
		$states  = $this->breakers->states();
		$now_ms  = Time::milliseconds( $now );
		$by_host = [];
		foreach ( $webhooks as $id ) {
			$webhook = $this->webhook( $id );
			$wants   = null === $webhook ? self::EACH : $this->throttles->of( $webhook )->wants( $claimed[ $id->value ] ?? 0, $now_ms );
			if ( 0 === $wants || true === ( $states[ $id->value ] ?? null )?->is_open( $now ) ) {
				continue;
			}
			$by_host[ $webhook->url->host ?? '' ][] = [ $id, $wants ];
		}
		return $by_host;
	}

	private function webhook( WebhookId $id ): ?Webhook {
		return $this->webhook_cache->find( $id )?->webhook;
	}

	/**
	 * @param array<string, int> $claimed By webhook.
	 * @return array<string, int>
	 */
	private function by_host( array $claimed ): array {
		$of_hosts = [];
		foreach ( $claimed as $id => $count ) {
			$host              = $this->webhook( WebhookId::parse( $id ) )->url->host ?? '';
			$of_hosts[ $host ] = ( $of_hosts[ $host ] ?? 0 ) + $count;
		}
		return $of_hosts;
	}

	/**
	 * Without webhooks whose breaker is open. Of one whose breaker may close again, a single delivery as a probe.
	 *
	 * @param array<string, non-empty-list<DeliveryId>> $due By webhook.
	 * @return array<string, DueOfWebhook>
	 */
	private function sendable( array $due, \DateTimeImmutable $now, bool $is_short ): array {
		if ( [] === $due ) {
			return [];
		}
		$states   = $this->breakers->states();
		$webhooks = array_map( static fn ( string $id ): WebhookId => WebhookId::parse( $id ), array_keys( $due ) );
		$this->webhook_cache->read( $webhooks );
		$sendable = [];
		foreach ( $webhooks as $id ) {
			$state = $states[ $id->value ] ?? null;
			if ( $is_short && ( $this->may_hang( $id, $state, $now ) || $this->pauses( $id, $now ) ) ) {
				continue;
			}
			$webhook = $this->webhook( $id );
			$ids     = $this->within_breaker( $id, $webhook, $due[ $id->value ], $state, $now );
			if ( [] !== $ids ) {
				$sendable[ $id->value ] = [
					'webhook' => $webhook,
					'ids'     => $ids,
				];
			}
		}
		return $sendable;
	}

	private function may_hang( WebhookId $webhook, ?BreakerState $state, \DateTimeImmutable $now ): bool {
		return $this->paces->is_slow( $webhook, $now ) || ( null !== $state && Breaker::is_open( $state->failures ) );
	}

	/** Whether its receiver has refused so much that single requests are far apart. */
	private function pauses( WebhookId $webhook, \DateTimeImmutable $now ): bool {
		return self::SHORT_WAIT_MS < ( $this->paces->of( $webhook )?->wait_ms( $now ) ?? 0 );
	}

	/**
	 * @param non-empty-list<DeliveryId> $ids
	 * @return list<DeliveryId>
	 */
	private function within_breaker( WebhookId $id, ?Webhook $webhook, array $ids, ?BreakerState $state, \DateTimeImmutable $now ): array {
		if ( true === $state?->is_open( $now ) ) {
			return [];
		}
		if ( null === $state || ! Breaker::is_open( $state->failures ) ) {
			return $ids;
		}
		if ( 0 < ( $this->paces->of( $id )?->wait_ms( $now ) ?? 0 ) || ! $this->has_room_for_probe( $webhook ) ) {
			// Whoever takes the probe must also send it.
			return [];
		}
		return $this->breakers->take_probe( $id, $state, Breaker::probe_until( $now ) ) ? [ $ids[0] ] : [];
	}

	private function has_room_for_probe( ?Webhook $webhook ): bool {
		if ( null === $webhook ) {
			return true;
		}
		$this->throttles->of( $webhook )->slow_down();
		return $this->throttles->have_room( $webhook );
	}

	/**
	 * @param array<string, DueOfWebhook> $due
	 * @param array<string, int>          $claimed
	 */
	private function room( array $due, array $claimed, \DateTimeImmutable $now ): Room {
		$room = new Room( $this->throttles, $this->rate_limiter, $this->paces, $now );
		foreach ( $due as $id => [ 'webhook' => $webhook, 'ids' => $ids ] ) {
			if ( null !== $webhook ) {
				$room->add_webhook( $webhook, count( $ids ), $claimed[ $id ] ?? 0 );
			}
		}
		$room->limit_hosts( [] === $due ? [] : $this->by_host( $claimed ) );
		return $room;
	}

	/**
	 * @param array<string, DueOfWebhook> $due
	 * @return list<DeliveryId>
	 */
	private function in_turn( array $due, Room $room, int $limit ): array {
		$chosen = [];
		for ( $place = 0; [] !== $due; $place++ ) {
			foreach ( $due as $id => [ 'webhook' => $webhook, 'ids' => $ids ] ) {
				if ( count( $chosen ) === $limit ) {
					return $chosen;
				}
				if ( ! isset( $ids[ $place ] ) || ! $room->take( $webhook ) ) {
					unset( $due[ $id ] );
					continue;
				}
				$chosen[] = $ids[ $place ];
			}
		}
		return $chosen;
	}
}
