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
		$transition  = $this->transition( $pending, $verdict, $now );
		$told        = $transition->asked_to_wait ? self::with_wait( $verdict ) : $verdict;
		$attempt     = LoggedExchange::of( $pending->delivery, $pending->request, $pending->started_at, $response, $told );
		$retry_after = null === $verdict->retry_after ? null : Time::after( $now, $verdict->retry_after * 1000 );
		return new DeliveryResult( $pending->delivery, $transition, $attempt, $pending, $retry_after );
	}

	private function transition( PendingRequest $pending, Verdict $verdict, \DateTimeImmutable $now ): DeliveryTransition {
		if ( Outcome::Delivered === $verdict->outcome ) {
			return DeliveryTransition::delivered( $now );
		}
		$reason = $verdict->failure->reason ?? Cause::Unknown->value;
		if ( Outcome::Retry !== $verdict->outcome ) {
			return DeliveryTransition::failed( $reason, $now );
		}
		if ( self::asks_to_wait( $verdict ) ) {
			$next = $this->schedule->after_wait( $pending->delivery, $pending->started_at, $now, $verdict->retry_after );
			return null === $next ? DeliveryTransition::failed( $reason, $now ) : DeliveryTransition::wait( $reason, $next );
		}
		$next = $this->schedule->next_try( $pending->delivery, $now );
		return null === $next ? DeliveryTransition::failed( $reason, $now ) : DeliveryTransition::retry( $reason, $next );
	}

	/** A receiver that gets too much at a time asks to wait even if it does not say how long. */
	private static function asks_to_wait( Verdict $verdict ): bool {
		return null !== $verdict->retry_after || true === $verdict->failure?->is_refusal();
	}

	/** The log says why the attempt does not count, and how many seconds the receiver asked for; 0 if it did not say. */
	private static function with_wait( Verdict $verdict ): Verdict {
		$wait = [ 'wait' => (string) ( $verdict->retry_after ?? 0 ) ];
		return new Verdict( $verdict->outcome, $verdict->failure?->with( $wait ), $verdict->retry_after );
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
