<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Failing\FollowFailures;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerStore;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/** Tells breakers, webhooks and other code what came of deliveries, once that is saved. */
final readonly class ReportResults {

	public function __construct(
		private BreakerStore $breakers,
		private WebhookCache $webhook_cache,
		private FollowFailures $follow_failures,
		private DeliveryHooks $hooks,
		private Clock $clock,
	) {}

	/**
	 * @param list<DeliveryResult> $results Saved, in the order of their responses.
	 * @return list<string> Webhooks whose breaker has opened.
	 */
	public function __invoke( array $results ): array {
		$tried  = self::by_webhook( array_filter( $results, static fn ( DeliveryResult $one ): bool => null !== $one->attempt ) );
		$opened = $this->rest( $results );
		foreach ( $tried as $id => $of_webhook ) {
			if ( $this->follow( $of_webhook ) ) {
				$opened[] = (string) $id;
			}
		}
		array_map( $this->announce( ... ), array_merge( ...array_values( $tried ) ) );
		return $opened;
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
	 * @return bool Whether its breaker is open now.
	 */
	private function follow( array $results ): bool {
		$webhook = $results[0]->pending?->webhook;
		if ( null === $webhook ) {
			return false;
		}
		$attempts = self::attempts( $results );
		$opened   = $this->update_breaker( $webhook, $results );
		( $this->follow_failures )( $webhook, $attempts );
		$failed = array_filter( $attempts, static fn ( Attempt $one ): bool => null !== $one->failure );
		if ( null !== $webhook->failing_since || [] !== $failed ) {
			// Its row has changed.
			$this->webhook_cache->forget( $webhook->id );
		}
		return $opened;
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

	/** @param non-empty-list<DeliveryResult> $results */
	private function update_breaker( Webhook $webhook, array $results ): bool {
		$failures    = 0;
		$retry_after = null;
		foreach ( $results as $result ) {
			$failures    = $result->is_delivered() ? 0 : $failures + 1;
			$retry_after = $result->retry_after ?? $retry_after;
		}
		if ( $failures < count( $results ) && null !== $webhook->failing_since ) {
			// Only for a webhook whose row says that it fails: one that works costs no query.
			$this->breakers->close( $webhook->id );
		}
		return 0 < $failures && $this->open_breaker( $webhook, $failures, $retry_after );
	}

	/** @param ?\DateTimeImmutable $retry_after When the receiver asked to be tried again. */
	private function open_breaker( Webhook $webhook, int $failures, ?\DateTimeImmutable $retry_after ): bool {
		$in_a_row = $this->breakers->count_failures( $webhook->id, $failures );
		$until    = max( Breaker::open_until( $in_a_row, $this->clock->now() ), $retry_after );
		if ( null === $until ) {
			return false;
		}
		$this->breakers->open( $webhook->id, $until );
		return true;
	}

	private function announce( DeliveryResult $result ): void {
		if ( null === $result->attempt ) {
			return;
		}
		match ( $result->transition->status ) {
			DeliveryStatus::Delivered => $this->hooks->delivered( $result->delivery->after( $result->transition ), $result->attempt ),
			DeliveryStatus::Failed    => $this->hooks->failed( $result->delivery->after( $result->transition ), $result->attempt ),
			default                   => null,
		};
	}
}
