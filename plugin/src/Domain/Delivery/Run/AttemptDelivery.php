<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\LoggedExchange;
use MultisiteWebhooks\Domain\Delivery\Http\Outcome;
use MultisiteWebhooks\Domain\Delivery\Http\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Verdict;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Domain\Webhook\WebhookWithSecrets;

/** One attempt of a delivery: its request, checked and signed, and what the response makes of it. */
final readonly class AttemptDelivery {

	/** How soon a webhook that could not be read is looked at again: its keys may be restored at any time. */
	private const READ_AGAIN_MS = 60_000;

	public function __construct(
		private WebhookCache $webhook_cache,
		private PrepareRequest $prepare,
		private Judge $judge,
		private RetrySchedule $schedule,
		private Clock $clock,
	) {}

	/** A result where there is nothing to send. */
	public function start( Delivery $delivery, string $body ): PendingRequest|DeliveryResult {
		$now          = $this->clock->now();
		$with_secrets = $this->webhook( $delivery->webhook );
		if ( null === $with_secrets ) {
			return DeliveryResult::cancelled( $delivery, $now );
		}
		$held = Cause::for_held( $with_secrets->webhook->status );
		if ( null !== $held ) {
			return DeliveryResult::held( $delivery, $held );
		}
		if ( ! $with_secrets->is_readable() ) {
			return DeliveryResult::postponed( $delivery, Cause::KeysChanged, Time::after( $now, self::READ_AGAIN_MS ) );
		}
		[ $request, $failure ] = ( $this->prepare )( $delivery, $with_secrets, $body );
		$pending               = new PendingRequest( $delivery, $with_secrets->webhook, $request, $now );
		return null === $failure ? $pending : $this->result_of( $pending, Response::none( $failure ) );
	}

	public function result_of( PendingRequest $pending, Response $response ): DeliveryResult {
		$now         = $this->clock->now();
		$verdict     = $this->judge->of( $response, $now, $pending->webhook->accept_redirect );
		$attempt     = LoggedExchange::of( $pending->delivery, $pending->request, $pending->started_at, $response, $verdict );
		$retry_after = null === $verdict->retry_after ? null : Time::after( $now, $verdict->retry_after * 1000 );
		$transition  = $this->transition( $verdict, $attempt->number, $now );
		return new DeliveryResult( $pending->delivery, $transition, $attempt, $pending, $retry_after );
	}

	private function transition( Verdict $verdict, int $attempt, \DateTimeImmutable $now ): DeliveryTransition {
		if ( Outcome::Delivered === $verdict->outcome ) {
			return DeliveryTransition::delivered( $now );
		}
		$reason = $verdict->failure->reason ?? Cause::Unknown->value;
		$next   = Outcome::Retry === $verdict->outcome ? $this->schedule->next_try( $attempt, $now, $verdict->retry_after ) : null;
		return null === $next ? DeliveryTransition::failed( $reason, $now ) : DeliveryTransition::retry( $reason, $next );
	}

	/** A webhook that holds its deliveries is read again first: once held, only resuming it releases them. */
	private function webhook( WebhookId $id ): ?WebhookWithSecrets {
		$found = $this->webhook_cache->find( $id );
		if ( null === $found || ! $found->webhook->status->holds_deliveries() ) {
			return $found;
		}
		$this->webhook_cache->forget( $id );
		return $this->webhook_cache->find( $id );
	}
}
