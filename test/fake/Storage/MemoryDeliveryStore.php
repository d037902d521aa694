<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\EventDelivery;
use MultisiteWebhooks\Domain\Delivery\LastAttempt;
use MultisiteWebhooks\Domain\Delivery\LastDelivery;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryQueue;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\WebhookDeliveries;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** Deliveries in memory, as one process sees them. */
final class MemoryDeliveryStore implements DeliveryStore, DeliveryQueue, WebhookDeliveries {

	/** @var array<string, Delivery> */
	private array $deliveries = [];

	/** @var array<string, Claim> */
	private array $claims = [];

	/** @var array<string, list<Attempt>> */
	private array $attempts = [];

	/** False if it exists already. */
	public function add( Delivery $delivery ): bool {
		$what = static fn ( Delivery $one ): array => [ $one->event->value, $one->webhook->value, $one->resend_of?->value ];
		foreach ( $this->deliveries as $other ) {
			if ( $what( $other ) === $what( $delivery ) ) {
				return false;
			}
		}
		$this->deliveries[ $delivery->id->value ] = $delivery;
		return true;
	}

	/** @return list<Delivery> The oldest first. */
	public function all(): array {
		ksort( $this->deliveries );
		return array_values( $this->deliveries );
	}

	public function is_claimed( DeliveryId $id, \DateTimeImmutable $now ): bool {
		return isset( $this->claims[ $id->value ] ) && $this->claims[ $id->value ]->until > $now;
	}

	public function due( \DateTimeImmutable $now, int $limit, ?array $only = null ): array {
		$by_webhook = [];
		foreach ( $this->all_due( $now, $limit, $only ) as $one ) {
			$by_webhook[ $one->webhook->value ][] = $one->id;
		}
		return $by_webhook;
	}

	/**
	 * @param ?list<EventId> $only
	 * @return list<Delivery>
	 */
	private function all_due( \DateTimeImmutable $now, int $limit, ?array $only = null ): array {
		$due = array_filter(
			$this->deliveries,
			fn ( Delivery $one ): bool => $this->is_due( $one, $now )
				&& ( null === $only || in_array( $one->event->value, self::values( $only ), true ) ),
		);
		usort(
			$due,
			static fn ( Delivery $one, Delivery $other ): int => [ $one->next_try_at, $one->id->value ] <=> [
				$other->next_try_at,
				$other->id->value,
			],
		);
		return array_slice( $due, 0, $limit );
	}

	public function due_of( WebhookId $webhook, \DateTimeImmutable $now, int $limit ): array {
		return array_slice( $this->due( $now, PHP_INT_MAX )[ $webhook->value ] ?? [], 0, $limit );
	}

	public function webhooks_due( \DateTimeImmutable $now ): array {
		$webhooks = [];
		foreach ( array_keys( $this->due( $now, PHP_INT_MAX ) ) as $id ) {
			$webhooks[] = WebhookId::parse( $id );
		}
		return $webhooks;
	}

	public function claim( Claim $claim, array $ids ): array {
		$claimed = [];
		foreach ( $ids as $id ) {
			$delivery = $this->find( $id );
			if ( null === $delivery || ! $this->is_due( $delivery, $claim->now ) ) {
				continue;
			}
			$this->claims[ $id->value ] = $claim;

			$claimed[] = $delivery;
		}
		return $claimed;
	}

	public function has_seen_all(): bool {
		return true;
	}

	public function make_way( Claim $claim ): int {
		return 0;
	}

	public function end( Claim $claim ): void {}

	public function release( Claim $claim, array $ids ): void {
		foreach ( $ids as $id ) {
			if ( ( $this->claims[ $id->value ] ?? null )?->token !== $claim->token ) {
				continue;
			}

			unset( $this->claims[ $id->value ] );
		}
	}

	public function save_results( Claim $claim, array $results ): array {
		$written = [];
		foreach ( $results as $one ) {
			$id = $one->delivery->id->value;
			if ( ( $this->claims[ $id ] ?? null )?->token !== $claim->token ) {
				continue;
			}
			unset( $this->claims[ $id ] );
			$this->change(
				$id,
				$one->transition->status,
				$one->transition->reason,
				$one->transition->next_try_at,
				$one->transition->finished_at,
				null === $one->attempt ? 0 : 1,
				$one->first_try_at(),
				(int) $one->transition->asked_to_wait,
				null !== $one->postponed_until(),
			);
			$this->attempts[ $id ] = [ ...( $this->attempts[ $id ] ?? [] ), ...( null === $one->attempt ? [] : [ $one->attempt ] ) ];

			$written[] = $id;
		}
		return $written;
	}

	public function add_test( Delivery $delivery, Attempt $attempt ): void {
		$this->deliveries[ $delivery->id->value ] = $delivery;
		$this->attempts[ $delivery->id->value ]   = [ $attempt ];
	}

	public function hold_all( WebhookId $webhook, WebhookStatus $status, \DateTimeImmutable $now ): void {
		$cause = Cause::for_held( $status );
		if ( null === $cause ) {
			return;
		}
		foreach ( $this->unclaimed( $webhook, DeliveryStatus::Waiting ) as $id ) {
			$this->change( $id, DeliveryStatus::Held, $cause->value, null, null );
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

	public function last_per_webhook( array $webhooks ): array {
		$last = [];
		ksort( $this->deliveries );
		foreach ( $this->deliveries as $delivery ) {
			if ( $delivery->test || ! in_array( $delivery->webhook->value, self::values( $webhooks ), true ) ) {
				continue;
			}

			$last[ $delivery->webhook->value ] = new LastDelivery( $delivery->finished_at ?? $delivery->created_at, $delivery->status );
		}
		return $last;
	}

	public function of_events( array $events ): array {
		$newest = [];
		foreach ( $this->all() as $one ) {
			if ( ! $one->test && in_array( $one->event->value, self::values( $events ), true ) ) {
				$newest[ $one->event->value ][ $one->webhook->value ] = new EventDelivery( $one->id, $one->webhook, $one->status );
			}
		}
		return array_map( array_values( ... ), $newest );
	}

	public function next_due(): ?\DateTimeImmutable {
		$times = array_filter(
			array_map(
				static fn ( Delivery $one ): ?\DateTimeImmutable => DeliveryStatus::Waiting === $one->status ? $one->next_try_at : null,
				$this->deliveries,
			)
		);
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
			$is = [
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

	private function is_due( Delivery $delivery, \DateTimeImmutable $now ): bool {
		return DeliveryStatus::Waiting === $delivery->status
			&& $delivery->next_try_at <= $now
			&& ! $this->is_claimed( $delivery->id, $now );
	}

	/** @return list<string> */
	private function unclaimed( WebhookId $webhook, DeliveryStatus ...$statuses ): array {
		$found = array_filter(
			$this->deliveries,
			fn ( Delivery $one ): bool => $webhook->value === $one->webhook->value
				&& in_array( $one->status, $statuses, true )
				&& ! isset( $this->claims[ $one->id->value ] )
		);
		return array_keys( $found );
	}

	/** Also removes a claim. */
	public function change(
		string $id,
		DeliveryStatus $status,
		?string $reason,
		?\DateTimeImmutable $next_try_at,
		?\DateTimeImmutable $finished_at,
		int $attempts = 0,
		?\DateTimeImmutable $first_try_at = null,
		int $waits = 0,
		bool $postponed = false,
	): void {
		$was                     = $this->deliveries[ $id ];
		$this->deliveries[ $id ] = new Delivery(
			id: $was->id,
			event: $was->event,
			webhook: $was->webhook,
			event_type: $was->event_type,
			site: $was->site,
			test: $was->test,
			format: $was->format,
			status: $status,
			reason: $reason,
			attempt_count: $was->attempt_count + $attempts,
			created_at: $was->created_at,
			next_try_at: $next_try_at,
			finished_at: $finished_at,
			resend_of: $was->resend_of,
			first_try_at: $postponed || DeliveryStatus::Held === $was->status ? null : $first_try_at ?? $was->first_try_at,
			waits: $was->waits + $waits,
		);
		unset( $this->claims[ $id ] );
	}
}
