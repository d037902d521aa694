<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\NewIds;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** Sends a delivery once more: the same event, the same bytes, the same webhook-id. */
final readonly class Resend {

	public function __construct(
		private DeliveryStore $deliveries,
		private ResendStore $resends,
		private WaitingStore $waiting,
		private WebhookStore $webhooks,
		private EndRest $end_rest,
		private NewIds $ids,
		private Clock $clock,
	) {}

	/**
	 * @return Delivery The new one; where one is on its way already, that one, which then waits no longer.
	 * @throws NotPossible
	 */
	public function __invoke( Delivery $delivery ): Delivery {
		$webhook = $this->webhooks->find( $delivery->webhook );
		$content = ( $this->resends->resendings( [ $delivery ] )[ $delivery->id->value ] ?? null )->has_content ?? false;
		match ( true ) {
			$delivery->test   => throw new NotPossible( Obstacle::IsTest ),
			null === $webhook => throw new NotPossible( Obstacle::WebhookDeleted ),
			! $content        => throw new NotPossible( Obstacle::ContentDeleted ),
			default           => null,
		};
		( $this->end_rest )( $delivery->webhook );
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
		return $newest->id->value === $before->id->value ? throw new NotPossible( Obstacle::ContentDeleted ) : $newest;
	}
}
