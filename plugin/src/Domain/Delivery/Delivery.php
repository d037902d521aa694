<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** One event that one webhook is to get. */
final readonly class Delivery {

	/**
	 * @param ?DeliveryId         $resend_of    The delivery that this one repeats; null for the first of its event and webhook.
	 * @param ?\DateTimeImmutable $first_try_at When its first attempt began; starts over when its webhook is resumed or it is postponed.
	 * @param int                 $waits        Attempts whose receiver asked to wait: the retry schedule does not count them.
	 */
	public function __construct(
		public DeliveryId $id,
		public EventId $event,
		public WebhookId $webhook,
		public string $event_type,
		public ?int $site,
		public bool $test,
		public Format $format,
		public DeliveryStatus $status,
		public ?string $reason,
		public int $attempt_count,
		public \DateTimeImmutable $created_at,
		public ?\DateTimeImmutable $next_try_at,
		public ?\DateTimeImmutable $finished_at,
		public ?DeliveryId $resend_of = null,
		public ?\DateTimeImmutable $first_try_at = null,
		public int $waits = 0,
	) {}

	/** How much of the retry schedule is used up. */
	public function counted_attempts(): int {
		return $this->attempt_count - $this->waits;
	}

	/** The delivery after an attempt. */
	public function after( DeliveryTransition $transition, \DateTimeImmutable $tried_at ): self {
		return new self(
			id: $this->id,
			event: $this->event,
			webhook: $this->webhook,
			event_type: $this->event_type,
			site: $this->site,
			test: $this->test,
			format: $this->format,
			status: $transition->status,
			reason: $transition->reason,
			attempt_count: $this->attempt_count + 1,
			created_at: $this->created_at,
			next_try_at: $transition->next_try_at,
			finished_at: $transition->finished_at,
			resend_of: $this->resend_of,
			first_try_at: $this->first_try_at ?? $tried_at,
			waits: $this->waits + (int) $transition->asked_to_wait,
		);
	}

	/**
	 * A new delivery of the same event to the same webhook, which starts with its first attempt.
	 *
	 * @param WebhookStatus      $status Of the webhook: if it holds its deliveries, this one is held too.
	 * @param \DateTimeImmutable $due    When to send it.
	 */
	public function resend( DeliveryId $id, WebhookStatus $status, \DateTimeImmutable $due ): self {
		$held = Cause::for_held( $status );
		return new self(
			id: $id,
			event: $this->event,
			webhook: $this->webhook,
			event_type: $this->event_type,
			site: $this->site,
			test: false,
			format: $this->format,
			status: null === $held ? DeliveryStatus::Waiting : DeliveryStatus::Held,
			reason: $held?->value,
			attempt_count: 0,
			created_at: $id->time(),
			next_try_at: null === $held ? $due : null,
			finished_at: null,
			resend_of: $this->id,
		);
	}
}
