<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Schedule\ResetBreaker;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** Sends a delivery again: the same event, the same bytes, the same webhook-id. */
final readonly class Resend {

	public function __construct(
		private DeliveryStore $deliveries,
		private ResendStore $resends,
		private QueuedStore $queued,
		private WebhookStore $webhooks,
		private ResetBreaker $reset_breaker,
		private NewIds $ids,
		private Clock $clock,
	) {}

	/**
	 * @return Delivery The new delivery. If there is an unfinished resend already, that one, which is now due.
	 * @throws ActionConflict
	 */
	public function __invoke( Delivery $delivery ): Delivery {
		$webhook = $this->webhooks->find( $delivery->webhook );
		$content = ( $this->resends->resend_states( [ $delivery ] )[ $delivery->id->value ] ?? null )->has_content ?? false;
		match ( true ) {
			$delivery->test   => throw new ActionConflict( ConflictReason::IsTest ),
			null === $webhook => throw new ActionConflict( ConflictReason::WebhookDeleted ),
			! $content        => throw new ActionConflict( ConflictReason::ContentDeleted ),
			default           => null,
		};
		( $this->reset_breaker )( $delivery->webhook );
		$newest = $this->resends->newest( $delivery );
		if ( null !== $newest->resend_of && ! $newest->status->is_final() ) {
			$this->queued->make_due( $newest->id, $this->clock->now() );
			return $this->deliveries->find( $newest->id ) ?? $newest;
		}
		$resend = $newest->resend( $this->ids->delivery(), $webhook->status, $this->clock->now() );
		return $this->resends->add( $resend ) ? $resend : $this->existing_resend( $delivery, $newest );
	}

	/** The resend that somebody else has added at the same time. */
	private function existing_resend( Delivery $delivery, Delivery $before ): Delivery {
		$newest = $this->resends->newest( $delivery );
		return $newest->id->value === $before->id->value ? throw new ActionConflict( ConflictReason::ContentDeleted ) : $newest;
	}
}
