<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookDeliveries;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/**
 * Notes since when a webhook fails, warns of it after a day, and disables it after five: nothing is tried for ever,
 * and nothing is disabled in silence. Each step is one conditional write, so that of many processes one takes it.
 */
final readonly class FollowFailures {

	public const WARNS_AFTER_MS    = 24 * 3600 * 1000;
	public const DISABLES_AFTER_MS = 5 * self::WARNS_AFTER_MS;

	public function __construct( private WebhookStore $webhooks, private WebhookDeliveries $deliveries, private Notifier $notifier, private Clock $clock ) {}

	/**
	 * @param Webhook       $webhook  As it was read before these attempts.
	 * @param list<Attempt> $attempts Of this webhook, written down, in the order of their answers.
	 */
	public function __invoke( Webhook $webhook, array $attempts ): void {
		$in_vain = self::after_the_last_that_arrived( $attempts );
		$since   = $webhook->failing_since;
		if ( count( $in_vain ) < count( $attempts ) ) {
			$this->follow_success( $webhook );
			$since = null;
		}
		if ( [] !== $in_vain ) {
			$this->follow_failure( $webhook, $since, $in_vain );
		}
		$gone = array_values( array_filter( $attempts, self::is_gone( ... ) ) );
		if ( [] === $gone ) {
			return;
		}
		$this->disable( $webhook, DisabledReason::Gone, $gone[0] );
	}

	private function follow_success( Webhook $webhook ): void {
		if ( null === $webhook->failing_since || ! $this->webhooks->mark_recovered( $webhook->id ) ) {
			return;
		}
		$this->notifier->recovered( $webhook, $this->clock->now() );
	}

	/** @param non-empty-list<Attempt> $in_vain */
	private function follow_failure( Webhook $webhook, ?\DateTimeImmutable $since, array $in_vain ): void {
		$last = $in_vain[ count( $in_vain ) - 1 ];
		if ( null === $since ) {
			$this->webhooks->mark_failing( $webhook->id, $in_vain[0]->at );
			return;
		}
		if ( self::is_gone( $last ) ) {
			return;
		}
		$now = $this->clock->now();
		$ms  = Time::milliseconds( $now ) - Time::milliseconds( $since );
		if ( self::DISABLES_AFTER_MS <= $ms ) {
			$this->disable( $webhook, DisabledReason::Failing, $last, $since );
			return;
		}
		if ( $ms < self::WARNS_AFTER_MS || null !== $webhook->warned_at || ! $this->webhooks->mark_warned( $webhook->id, $since, $now ) ) {
			return;
		}
		$this->notifier->failing( $webhook, $last );
	}

	/** @param ?\DateTimeImmutable $since Where it must still fail since then. */
	private function disable( Webhook $webhook, DisabledReason $reason, Attempt $last, ?\DateTimeImmutable $since = null ): void {
		$now = $this->clock->now();
		if ( ! $this->webhooks->disable( $webhook->id, $reason, $now, $since ) ) {
			return;
		}
		$this->deliveries->hold_all( $webhook->id, WebhookStatus::Disabled, $now );
		$this->notifier->disabled( $this->webhooks->find( $webhook->id ) ?? $webhook, $last );
	}

	private static function is_gone( Attempt $attempt ): bool {
		return true === $attempt->failure?->is_gone();
	}

	/**
	 * @param list<Attempt> $attempts
	 * @return list<Attempt>
	 */
	private static function after_the_last_that_arrived( array $attempts ): array {
		$arrived = array_keys( array_filter( $attempts, static fn ( Attempt $one ): bool => null === $one->failure ) );
		return [] === $arrived ? $attempts : array_slice( $attempts, max( $arrived ) + 1 );
	}
}
