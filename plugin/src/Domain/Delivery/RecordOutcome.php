<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** Writes down what came of an attempt, and what follows from it. */
final readonly class RecordOutcome {

	public function __construct(
		private DeliveryStore $deliveries,
		private WebhookStore $webhooks,
		private Judge $judge,
		private RetrySchedule $schedule,
		private Announcements $announcements,
		private Clock $clock,
	) {}

	public function __invoke( Attempting $try, Claim $claim, Answer $answer ): void {
		$now        = $this->clock->now();
		$verdict    = $this->judge->of( $answer, $now );
		$attempt    = Attempt::of( $try->delivery, $try->request, $try->at, $answer, $verdict );
		$settlement = $this->settlement( $verdict, $attempt->number, $now );
		if ( ! $this->deliveries->settle( $try->delivery, $claim, $settlement, $attempt ) ) {
			return;
		}
		$this->note( $try, $attempt );
		if ( Outcome::Gone === $verdict->outcome && $this->webhooks->disable( $try->webhook->id, 'http_410', $now ) ) {
			$this->deliveries->hold_all( $try->webhook->id, Cause::WebhookDisabled );
			$this->announcements->disabled( $this->webhooks->find( $try->webhook->id ) ?? $try->webhook, 'http_410' );
		}
		$delivery = $try->delivery->after( $settlement );
		match ( $settlement->status ) {
			DeliveryStatus::Delivered => $this->announcements->delivered( $delivery, $attempt ),
			DeliveryStatus::Failed    => $this->announcements->failed( $delivery, $attempt ),
			default                   => null,
		};
	}

	private function note( Attempting $try, Attempt $attempt ): void {
		if ( null === $attempt->failure ) {
			$this->webhooks->note_working( $try->webhook->id );
			return;
		}

		$this->webhooks->note_failing( $try->webhook->id, $attempt->at );
	}

	private function settlement( Verdict $verdict, int $attempt, \DateTimeImmutable $now ): Settlement {
		$reason = $verdict->failure->reason ?? Cause::Unknown->value;
		if ( Outcome::Delivered === $verdict->outcome ) {
			return Settlement::delivered( $now );
		}
		$next = Outcome::Retry === $verdict->outcome ? $this->schedule->next_try( $attempt, $now, $verdict->retry_after ) : null;
		return null === $next ? Settlement::failed( $reason, $now ) : Settlement::retry( $reason, $next );
	}
}
