<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Failing\FollowFailures;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerStore;
use MultisiteWebhooks\Domain\Delivery\Schedule\Paces;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/** Tells breakers, webhooks and other code what came of deliveries, once that is saved. */
final readonly class ReportResults {

	public function __construct(
		private BreakerStore $breakers,
		private Paces $paces,
		private Throttles $throttles,
		private WebhookCache $webhook_cache,
		private FollowFailures $follow_failures,
		private DeliveryHooks $hooks,
		private Clock $clock,
	) {}

	/**
	 * @param list<DeliveryResult> $results Saved, in the order of their responses.
	 * @return list<string> Webhooks to which nothing more goes now: their breaker has opened, or they were sent too much.
	 */
	public function __invoke( array $results ): array {
		$tried   = self::by_webhook( array_filter( $results, static fn ( DeliveryResult $one ): bool => null !== $one->attempt ) );
		$resting = $this->rest( $results );
		foreach ( $tried as $id => $of_webhook ) {
			if ( $this->follow( $of_webhook ) ) {
				$resting[] = (string) $id;
			}
		}
		array_map( $this->announce( ... ), array_merge( ...array_values( $tried ) ) );
		return $resting;
	}

	/**
	 * The webhooks of postponed deliveries rest: otherwise all of their deliveries would be claimed and postponed in turn.
	 *
	 * @param list<DeliveryResult> $results
	 * @return list<string>
	 */
	private function rest( array $results ): array {
		$resting = [];
		foreach ( $results as $result ) {
			$until = $result->postponed_until();
			if ( null === $until || in_array( $result->delivery->webhook->value, $resting, true ) ) {
				continue;
			}
			$this->breakers->open( $result->delivery->webhook, $until );
			$resting[] = $result->delivery->webhook->value;
		}
		return $resting;
	}

	/**
	 * @param array<DeliveryResult> $results
	 * @return array<string, non-empty-list<DeliveryResult>>
	 */
	private static function by_webhook( array $results ): array {
		$groups = [];
		foreach ( $results as $result ) {
			$groups[ $result->delivery->webhook->value ][] = $result;
		}
		return $groups;
	}

	/**
	 * @param non-empty-list<DeliveryResult> $results Of one webhook.
	 * @return bool Whether nothing more goes to it now.
	 */
	private function follow( array $results ): bool {
		$webhook = $results[0]->pending?->webhook;
		if ( null === $webhook ) {
			return false;
		}
		$attempts = self::attempts( $results );
		$resting  = $this->update_breaker( $webhook, $results );
		$resting  = $this->update_pace( $webhook, $results ) || $resting;
		( $this->follow_failures )( $webhook, $attempts );
		$failed = array_filter( $attempts, static fn ( Attempt $one ): bool => null !== $one->failure );
		if ( null !== $webhook->failing_since || [] !== $failed ) {
			// Its row has changed.
			$this->webhook_cache->forget( $webhook->id );
		}
		// What is claimed for a webhook that is gone is not given back: its next step holds it.
		$gone = array_filter( $results, static fn ( DeliveryResult $one ): bool => $one->is_gone() );
		return $resting && [] === $gone;
	}

	/**
	 * @param list<DeliveryResult> $results
	 * @return list<Attempt> With the bodies that were sent.
	 */
	private static function attempts( array $results ): array {
		$attempts = [];
		foreach ( $results as $result ) {
			if ( null !== $result->attempt && null !== $result->pending ) {
				$attempts[] = $result->attempt->with_body( $result->pending->request->body );
			}
		}
		return $attempts;
	}

	/**
	 * A receiver that gets too much at a time works, so its refusals are no failures. It may ask to wait just as well.
	 *
	 * @param non-empty-list<DeliveryResult> $results
	 */
	private function update_breaker( Webhook $webhook, array $results ): bool {
		$failures  = 0;
		$delivered = false;
		foreach ( $results as $result ) {
			$delivered = $delivered || $result->is_delivered();
			$failures  = match ( true ) {
				$result->is_delivered() => 0,
				$result->is_refused()   => $failures,
				default                 => $failures + 1,
			};
		}
		if ( $delivered && null !== $webhook->failing_since ) {
			// Only for a webhook whose row says that it fails: one that works costs no query.
			$this->breakers->close( $webhook->id, $this->clock->now() );
		}
		return $this->open_breaker( $webhook, $failures, self::asked_until( $results ) );
	}

	/** @param ?\DateTimeImmutable $asked_until When the receiver asked to be tried again. */
	private function open_breaker( Webhook $webhook, int $failures, ?\DateTimeImmutable $asked_until ): bool {
		$in_a_row = 0 < $failures ? $this->breakers->count_failures( $webhook->id, $failures ) : 0;
		$until    = max( Breaker::open_until( $in_a_row, $this->clock->now() ), $asked_until );
		if ( null === $until ) {
			return false;
		}
		$this->breakers->open( $webhook->id, $until );
		return true;
	}

	/** @param non-empty-list<DeliveryResult> $results */
	private static function asked_until( array $results ): ?\DateTimeImmutable {
		$times = array_filter( array_map( static fn ( DeliveryResult $one ): ?\DateTimeImmutable => $one->retry_after, $results ) );
		return [] === $times ? null : max( $times );
	}

	/**
	 * @param non-empty-list<DeliveryResult> $results
	 * @return bool Whether the receiver refused some.
	 */
	private function update_pace( Webhook $webhook, array $results ): bool {
		$accepted = array_filter( $results, static fn ( DeliveryResult $one ): bool => $one->is_delivered() );
		if ( [] !== $accepted ) {
			$this->paces->accepted( $webhook->id, count( $accepted ) );
		}
		$refused = array_filter( $results, static fn ( DeliveryResult $one ): bool => $one->is_refused() );
		$started = array_map( static fn ( DeliveryResult $one ): ?\DateTimeImmutable => $one->pending?->started_at, $refused );
		$started = array_filter( $started );
		if ( [] === $started ) {
			return false;
		}
		$now     = $this->clock->now();
		$now_ms  = Time::milliseconds( $now );
		$until   = self::asked_until( $results );
		$wait_ms = null === $until ? null : max( 0, Time::milliseconds( $until ) - $now_ms );
		$lately  = $this->throttles->of( $webhook )->accepted_lately( $now_ms );
		$this->paces->refused( $webhook->id, max( $started ), $lately, $wait_ms, $now );
		return true;
	}

	private function announce( DeliveryResult $result ): void {
		if ( null === $result->attempt ) {
			return;
		}
		match ( $result->transition->status ) {
			DeliveryStatus::Delivered => $this->hooks->delivered( $result->delivery_after( $result->attempt ), $result->attempt ),
			DeliveryStatus::Failed    => $this->hooks->failed( $result->delivery_after( $result->attempt ), $result->attempt ),
			default                   => null,
		};
	}
}
