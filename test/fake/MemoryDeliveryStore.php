<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Claim;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryId;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\LastAttempt;
use MultisiteWebhooks\Domain\Delivery\Settlement;
use MultisiteWebhooks\Domain\Event\EventId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\LastDelivery;
use MultisiteWebhooks\Domain\Webhook\WebhookId;

/** Deliveries in memory, as one process sees them. */
final class MemoryDeliveryStore implements DeliveryStore {

	/** @var array<string, Delivery> */
	private array $deliveries = [];

	/** @var array<string, Claim> */
	private array $claims = [];

	/** @var array<string, list<Attempt>> */
	private array $attempts = [];

	public function add( Delivery $delivery ): void {
		foreach ( $this->deliveries as $other ) {
			if ( $other->event->value === $delivery->event->value && $other->webhook->value === $delivery->webhook->value ) {
				return;
			}
		}
		$this->deliveries[ $delivery->id->value ] = $delivery;
	}

	public function claim( Claim $claim, int $limit, ?array $only = null ): array {
		$due = array_filter( $this->deliveries, fn ( Delivery $one ): bool => $this->is_due( $one, $claim ) && ( null === $only || in_array( $one->event->value, self::values( $only ), true ) ) );
		usort( $due, static fn ( Delivery $one, Delivery $other ): int => [ $one->next_try_at, $one->id->value ] <=> [ $other->next_try_at, $other->id->value ] );
		$claimed = array_slice( $due, 0, $limit );
		foreach ( $claimed as $delivery ) {
			$this->claims[ $delivery->id->value ] = $claim;
		}
		return $claimed;
	}

	public function settle( Delivery $delivery, Claim $claim, Settlement $settlement, ?Attempt $attempt = null ): bool {
		$id = $delivery->id->value;
		if ( ( $this->claims[ $id ] ?? null )?->token !== $claim->token ) {
			return false;
		}
		unset( $this->claims[ $id ] );
		$this->change( $id, $settlement->status, $settlement->reason, $settlement->next_try_at, $settlement->finished_at, null === $attempt ? 0 : 1 );
		if ( null !== $attempt ) {
			$this->attempts[ $id ] = [ ...( $this->attempts[ $id ] ?? [] ), $attempt ];
		}
		return true;
	}

	public function add_test( Delivery $delivery, Attempt $attempt ): void {
		$this->deliveries[ $delivery->id->value ] = $delivery;
		$this->attempts[ $delivery->id->value ]   = [ $attempt ];
	}

	public function hold_all( WebhookId $webhook, Cause $why ): void {
		foreach ( $this->unclaimed( $webhook, DeliveryStatus::Waiting ) as $id ) {
			$this->change( $id, DeliveryStatus::Held, $why->value, null, null );
		}
	}

	public function release_all( WebhookId $webhook, \DateTimeImmutable $now ): void {
		foreach ( $this->unclaimed( $webhook, DeliveryStatus::Held ) as $id ) {
			$this->change( $id, DeliveryStatus::Waiting, null, $now, null );
		}
	}

	public function cancel_all( WebhookId $webhook, \DateTimeImmutable $now ): void {
		foreach ( $this->unclaimed( $webhook, DeliveryStatus::Waiting, DeliveryStatus::Held ) as $id ) {
			$this->change( $id, DeliveryStatus::Cancelled, $this->deliveries[ $id ]->reason, null, $now );
		}
	}

	public function find( DeliveryId $id ): ?Delivery {
		return $this->deliveries[ $id->value ] ?? null;
	}

	public function attempts( DeliveryId $id ): array {
		return $this->attempts[ $id->value ] ?? [];
	}

	public function last_attempts( array $ids ): array {
		$last = [];
		foreach ( $ids as $id ) {
			$attempts = $this->attempts( $id );
			$newest   = end( $attempts );
			if ( false === $newest ) {
				continue;
			}

			$last[ $id->value ] = new LastAttempt( $newest->number, $newest->at, $newest->duration_ms, $newest->status_code );
		}
		return $last;
	}

	public function page( DeliveryQuery $query ): Page {
		$found = array_filter( $this->deliveries, static fn ( Delivery $one ): bool => self::fits( $one, $query ) );
		ksort( $found );
		$found  = $query->descending ? array_reverse( $found ) : $found;
		$cursor = null === $query->cursor ? false : array_search( $query->cursor->value, array_keys( $found ), true );
		$rest   = array_values( array_slice( $found, false === $cursor ? ( $query->page - 1 ) * $query->per_page : $cursor + 1 ) );
		$shown  = array_slice( $rest, 0, $query->per_page );
		$last   = end( $shown );
		return new Page( $shown, count( $found ), false, false !== $last && count( $rest ) > $query->per_page ? $last->id->value : null );
	}

	public function last_of( array $webhooks ): array {
		$last = [];
		ksort( $this->deliveries );
		foreach ( $this->deliveries as $delivery ) {
			if ( $delivery->test || !in_array( $delivery->webhook->value, self::values( $webhooks ), true ) ) {
				continue;
			}

			$last[ $delivery->webhook->value ] = new LastDelivery( $delivery->finished_at ?? $delivery->created_at, $delivery->status );
		}
		return $last;
	}

	public function next_due(): ?\DateTimeImmutable {
		$times = array_filter( array_map( static fn ( Delivery $one ): ?\DateTimeImmutable => DeliveryStatus::Waiting === $one->status ? $one->next_try_at : null, $this->deliveries ) );
		return [] === $times ? null : min( $times );
	}

	private static function fits( Delivery $delivery, DeliveryQuery $query ): bool {
		$wanted = array_filter(
			[
				'webhook'    => $query->webhook?->value,
				'event_type' => $query->event_type,
				'status'     => $query->status?->value,
				'site'       => $query->site,
			],
			static fn ( mixed $value ): bool => null !== $value
		);
		$is     = [
			'webhook'    => $delivery->webhook->value,
			'event_type' => $delivery->event_type,
			'status'     => $delivery->status->value,
			'site'       => $delivery->site,
		];
		return array_intersect_key( $is, $wanted ) === $wanted
			&& ( null === $query->after || $delivery->created_at > $query->after )
			&& ( null === $query->before || $delivery->created_at < $query->before );
	}

	/**
	 * @param list<EventId|WebhookId> $ids
	 * @return list<string>
	 */
	private static function values( array $ids ): array {
		return array_map( static fn ( EventId|WebhookId $id ): string => $id->value, $ids );
	}

	private function is_due( Delivery $delivery, Claim $claim ): bool {
		$held = $this->claims[ $delivery->id->value ] ?? null;
		return DeliveryStatus::Waiting === $delivery->status && $delivery->next_try_at <= $claim->now && ( null === $held || $held->until <= $claim->now );
	}

	/** @return list<string> */
	private function unclaimed( WebhookId $webhook, DeliveryStatus ...$statuses ): array {
		$found = array_filter(
			$this->deliveries,
			fn ( Delivery $one ): bool => $webhook->value === $one->webhook->value && in_array( $one->status, $statuses, true ) && ! isset( $this->claims[ $one->id->value ] )
		);
		return array_keys( $found );
	}

	private function change( string $id, DeliveryStatus $status, ?string $reason, ?\DateTimeImmutable $next_try_at, ?\DateTimeImmutable $finished_at, int $attempts = 0 ): void {
		$was                     = $this->deliveries[ $id ];
		$this->deliveries[ $id ] = new Delivery(
			$was->id,
			$was->event,
			$was->webhook,
			$was->event_type,
			$was->site,
			$was->test,
			$was->format,
			$status,
			$reason,
			$was->attempt_count + $attempts,
			$was->created_at,
			$next_try_at,
			$finished_at,
		);
	}
}
