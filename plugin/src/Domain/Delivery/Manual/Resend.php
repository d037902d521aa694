<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Schedule\ResetBreaker;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** Sends a delivery once more: the same event, the same bytes, the same webhook-id. */
final readonly class Resend {

	public function __construct(
		private DeliveryStore $deliveries,
		private ResendStore $resends,
		private QueuedStore $waiting,
		private WebhookStore $webhooks,
		private ResetBreaker $reset_breaker,
		private NewIds $ids,
		private Clock $clock,
	) {}

	/**
	 * @return Delivery The new one; where one is on its way already, that one, which then waits no longer.
	 * @throws ActionConflict
	 */
	public function __invoke( Delivery $delivery ): Delivery {
		$webhook = $this->webhooks->find( $delivery->webhook );
		$content = ( $this->resends->resendings( [ $delivery ] )[ $delivery->id->value ] ?? null )->has_content ?? false;
		match ( true ) {
			$delivery->test   => throw new ActionConflict( ConflictReason::IsTest ),
			null === $webhook => throw new ActionConflict( ConflictReason::WebhookDeleted ),
			! $content        => throw new ActionConflict( ConflictReason::ContentDeleted ),
			default           => null,
		};
		( $this->reset_breaker )( $delivery->webhook );
		$newest = $this->resends->newest( $delivery );
		if ( null !== $newest->resend_of && ! $newest->status->is_final() ) {
			$this->waiting->bring_forward( $newest->id, $this->clock->now() );
			return $this->deliveries->find( $newest->id ) ?? $newest;
		}
		$resend = $newest->again( $this->ids->delivery(), $webhook->status, $this->clock->now() );
		return $this->resends->add( $resend ) ? $resend : $this->other( $delivery, $newest );
	}

	/** What somebody else was quicker to send again; theirs will do. */
	private function other( Delivery $delivery, Delivery $before ): Delivery {
		$newest = $this->resends->newest( $delivery );
		return $newest->id->value === $before->id->value ? throw new ActionConflict( ConflictReason::ContentDeleted ) : $newest;
	}
}
