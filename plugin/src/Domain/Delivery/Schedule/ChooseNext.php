<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Run\DeliveryQueue;
use MultisiteWebhooks\Domain\Delivery\Run\DueDelivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/**
 * Chooses what is sent next so that no webhook starves: each in turn, none beyond what its receiver takes, and those
 * that rest not at all.
 */
final class ChooseNext {

	/** Seen in one look. Where less is due, that is all; where more is due, each webhook is looked at by itself. */
	private const LOOK = 500;

	/** For so long it is known that much is due. */
	private const MUCH_MS = 1000;

	/** Of so many webhooks each in turn: one query for each delivery would cost more than it brings. */
	private const FEW = 25;

	private int $much_until_ms = 0;

	private bool $more_soon = false;

	public function __construct(
		private readonly DeliveryQueue $queue,
		private readonly BreakerStore $breakers,
		private readonly WebhookCache $webhook_cache,
		private readonly HostThrottles $throttles,
		private readonly RateLimiter $rate_limiter,
	) {}

	/**
	 * @param array<string, int> $claimed How many are claimed for each host and not begun.
	 * @param ?list<EventId>     $only
	 */
	public function __invoke( int $limit, \DateTimeImmutable $now, array $claimed, ?array $only ): Choice {
		$this->more_soon = false;

		$lanes = $this->lanes( $now, $claimed, $only );
		$room  = $this->room( $lanes, $claimed, $now );
		$ids   = $this->in_turn( $lanes, $room, $limit );
		$this->give_back( $room );
		return new Choice( $ids, $this->more_soon );
	}

	/**
	 * @param array<string, int> $claimed
	 * @param ?list<EventId>     $only
	 * @return array<string, Lane> By webhook.
	 */
	private function lanes( \DateTimeImmutable $now, array $claimed, ?array $only ): array {
		$now_ms = Time::milliseconds( $now );
		if ( null === $only && abs( $this->much_until_ms - $now_ms ) < self::MUCH_MS ) {
			return $this->lanes_of_much( $now, $claimed );
		}
		$due = $this->queue->due( $now, self::LOOK, $only );
		if ( null === $only && self::LOOK === count( $due ) ) {
			$this->much_until_ms = $now_ms + self::MUCH_MS;
			return $this->lanes_of_much( $now, $claimed );
		}
		return $this->lanes_of( $due, $now );
	}

	/**
	 * @param list<DueDelivery> $due
	 * @return array<string, Lane>
	 */
	private function lanes_of( array $due, \DateTimeImmutable $now ): array {
		$of_webhook = [];
		foreach ( $due as $one ) {
			$of_webhook[ $one->webhook->value ][] = $one;
		}
		$states = [] === $due ? [] : $this->breakers->states();
		$this->webhook_cache->read( array_values( array_map( static fn ( array $some ): WebhookId => $some[0]->webhook, $of_webhook ) ) );
		return array_filter( array_map( fn ( array $some ): ?Lane => $this->lane( $some, $states[ $some[0]->webhook->value ] ?? null, $now ), $of_webhook ) );
	}

	/**
	 * For each receiver as many as it has room for, from its webhooks in turn. Those of a webhook that is gone are
	 * found by the short look, once nothing else waits before them.
	 *
	 * @param array<string, int> $claimed
	 * @return array<string, Lane>
	 */
	private function lanes_of_much( \DateTimeImmutable $now, array $claimed ): array {
		$at_host = [];
		$due_to  = $this->queue->webhooks_due( $now );
		$this->webhook_cache->read( $due_to );
		foreach ( $due_to as $webhook ) {
			$at_host[ $this->host( $webhook ) ][] = $webhook;
		}
		$due    = [];
		$states = $this->breakers->states();
		foreach ( $at_host as $host => $webhooks ) {
			$webhooks = array_values( array_filter( $webhooks, static fn ( WebhookId $one ): bool => true !== ( $states[ $one->value ] ?? null )?->is_open( $now ) ) );
			$room     = $this->throttles->at( $host )->wants( $claimed[ $host ] ?? 0, Time::milliseconds( $now ) );
			$each     = [] === $webhooks ? 1 : max( self::FEW, (int) ceil( $room / count( $webhooks ) ) );
			shuffle( $webhooks );
			foreach ( array_slice( $webhooks, 0, (int) ceil( $room / $each ) ) as $webhook ) {
				array_push( $due, ...$this->queue->due_of( $webhook, $now, $each ) );
			}
		}
		return $this->lanes_of( $due, $now );
	}

	private function host( WebhookId $webhook ): string {
		return $this->webhook_cache->find( $webhook )?->webhook->url->host ?? '';
	}

	/**
	 * Null where nothing may be sent to it now.
	 *
	 * @param non-empty-list<DueDelivery> $due
	 */
	private function lane( array $due, ?BreakerState $state, \DateTimeImmutable $now ): ?Lane {
		if ( null !== $state && $state->is_open( $now ) ) {
			return null;
		}
		$host = $this->host( $due[0]->webhook );
		$ids  = array_map( static fn ( DueDelivery $one ): DeliveryId => $one->id, $due );
		if ( null === $state || ! Breaker::is_open( $state->failures ) ) {
			return new Lane( $host, $ids );
		}
		$this->throttles->at( $host )->be_careful();
		return $this->breakers->take_probe( $due[0]->webhook, $state, Breaker::probe_until( $now ) )
			? new Lane( $host, array_slice( $ids, 0, 1 ) )
			: null;
	}

	/**
	 * @param array<string, Lane> $lanes
	 * @param array<string, int>  $claimed
	 * @return array<string, int> By host.
	 */
	private function room( array $lanes, array $claimed, \DateTimeImmutable $now ): array {
		$due = [];
		foreach ( $lanes as $lane ) {
			$due[ $lane->host ] = ( $due[ $lane->host ] ?? 0 ) + count( $lane->ids );
		}
		$room = [];
		foreach ( $due as $host => $count ) {
			$throttle      = $this->throttles->at( $host );
			$wanted        = min( $count, $throttle->wants( $claimed[ $host ] ?? 0, Time::milliseconds( $now ) ) );
			$room[ $host ] = $this->paced( $host, $throttle->limits->per_second, $wanted, $now );
		}
		return $room;
	}

	private function paced( string $host, ?int $per_second, int $wanted, \DateTimeImmutable $now ): int {
		if ( null === $per_second || 0 === $wanted ) {
			return $wanted;
		}
		$taken           = $this->rate_limiter->take( $host, $per_second, $wanted, $now );
		$this->more_soon = $this->more_soon || $taken < $wanted;
		return $taken;
	}

	/**
	 * @param array<string, Lane> $lanes
	 * @param array<string, int>  $room  Becomes what is left of it.
	 * @return list<DeliveryId>
	 */
	private function in_turn( array $lanes, array &$room, int $limit ): array {
		$chosen = [];
		for ( $place = 0; [] !== $lanes; $place++ ) {
			foreach ( $lanes as $webhook => $lane ) {
				if ( ! isset( $lane->ids[ $place ] ) || 0 === $room[ $lane->host ] ) {
					unset( $lanes[ $webhook ] );
					continue;
				}
				if ( count( $chosen ) === $limit ) {
					return $chosen;
				}
				--$room[ $lane->host ];
				$chosen[] = $lane->ids[ $place ];
			}
		}
		return $chosen;
	}

	/** @param array<string, int> $room */
	private function give_back( array $room ): void {
		foreach ( $room as $host => $unused ) {
			$per_second = $this->throttles->at( $host )->limits->per_second;
			if ( null === $per_second || 0 >= $unused ) {
				continue;
			}

			$this->rate_limiter->give_back( $host, $per_second, $unused );
		}
	}
}
