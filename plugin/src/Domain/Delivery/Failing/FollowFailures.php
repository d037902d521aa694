<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Failing;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookDeliveries;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/**
 * Keeps since when a webhook has been failing, warns after a day, and disables the webhook after five: nothing is
 * tried forever, and nothing is disabled silently. Each step is one conditional write, so that one process takes it.
 */
final readonly class FollowFailures {

	public const WARNS_AFTER_MS    = 24 * 3600 * 1000;
	public const DISABLES_AFTER_MS = 5 * self::WARNS_AFTER_MS;

	public function __construct(
		private WebhookStore $webhooks,
		private WebhookDeliveries $deliveries,
		private Notifier $notifier,
		private Clock $clock,
	) {}

	/**
	 * @param Webhook       $webhook  As it was read before these attempts.
	 * @param list<Attempt> $attempts Of this webhook, saved, in the order of their responses.
	 */
	public function __invoke( Webhook $webhook, array $attempts ): void {
		$failed = self::failed_since_last_success( $attempts );
		$since  = $webhook->failing_since;
		if ( count( $failed ) < count( $attempts ) ) {
			$this->succeeded( $webhook );
			$since = null;
		}
		if ( [] !== $failed ) {
			$this->failed( $webhook, $since, $failed );
		}
		$gone = array_values( array_filter( $attempts, self::is_gone( ... ) ) );
		if ( [] === $gone ) {
			return;
		}
		$this->disable( $webhook, DisabledReason::Gone, $gone[0] );
	}

	private function succeeded( Webhook $webhook ): void {
		if ( null === $webhook->failing_since || ! $this->webhooks->mark_recovered( $webhook->id ) ) {
			return;
		}
		$this->notifier->recovered( $webhook, $this->clock->now() );
	}

	/** @param non-empty-list<Attempt> $failed */
	private function failed( Webhook $webhook, ?\DateTimeImmutable $since, array $failed ): void {
		$last = $failed[ count( $failed ) - 1 ];
		if ( null === $since ) {
			$this->webhooks->mark_failing( $webhook->id, $failed[0]->at );
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

	/** @param ?\DateTimeImmutable $since Only if it has been failing since exactly then. */
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
	private static function failed_since_last_success( array $attempts ): array {
		$delivered = array_keys( array_filter( $attempts, static fn ( Attempt $one ): bool => null === $one->failure ) );
		return [] === $delivered ? $attempts : array_slice( $attempts, max( $delivered ) + 1 );
	}
}
