<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\Outcome;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Verdict;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerStore;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/** Writes down what came of many attempts at once, and what follows from them. */
final readonly class RecordResults {

	public function __construct(
		private DeliveryQueue $queue,
		private BreakerStore $breakers,
		private WebhookCache $webhook_cache,
		private FollowFailures $follow,
		private Judge $judge,
		private RetrySchedule $schedule,
		private DeliveryHooks $hooks,
		private Clock $clock,
	) {}

	public function judged( PendingRequest $try, Response $response ): Answered {
		$now = $this->clock->now();
		return new Answered( $try, $response, $this->judge->of( $response, $now ), $now );
	}

	/**
	 * @param list<Answered> $answered In the order of their answers.
	 * @param list<DeliveryResult>  $untried
	 * @return list<string> Webhooks that rest from now on.
	 */
	public function __invoke( Claim $claim, array $answered, array $untried ): array {
		$results = array_map( $this->results( ... ), $answered );
		$written = array_flip( $this->queue->save_results( $claim, [ ...$untried, ...$results ] ) );
		$tried   = [];
		foreach ( $results as $place => $one ) {
			if ( ! isset( $written[ $one->delivery->id->value ] ) ) {
				continue;
			}

			$tried[ $one->delivery->webhook->value ][] = [ $answered[ $place ], $one ];
		}
		$resting = [];
		foreach ( $tried as $webhook => $of_webhook ) {
			if ( ! $this->follow( $of_webhook ) ) {
				continue;
			}

			$resting[] = (string) $webhook;
		}
		foreach ( $tried as $of_webhook ) {
			foreach ( $of_webhook as [ , $one ] ) {
				$this->announce( $one );
			}
		}
		return $resting;
	}

	private function results( Answered $one ): DeliveryResult {
		$try     = $one->try;
		$attempt = Attempt::of( $try->delivery, $try->request, $try->at, $one->response, $one->verdict );
		return new DeliveryResult( $try->delivery, $this->transition( $one->verdict, $attempt->number, $one->at ), $attempt );
	}

	private function transition( Verdict $verdict, int $attempt, \DateTimeImmutable $now ): DeliveryTransition {
		$reason = $verdict->failure->reason ?? Cause::Unknown->value;
		if ( Outcome::Delivered === $verdict->outcome ) {
			return DeliveryTransition::delivered( $now );
		}
		$next = Outcome::Retry === $verdict->outcome ? $this->schedule->next_try( $attempt, $now, $verdict->retry_after ) : null;
		return null === $next ? DeliveryTransition::failed( $reason, $now ) : DeliveryTransition::retry( $reason, $next );
	}

	/**
	 * @param non-empty-list<array{Answered, DeliveryResult}> $tried Of one webhook.
	 * @return bool Whether it rests now.
	 */
	private function follow( array $tried ): bool {
		$webhook  = $tried[0][0]->try->webhook;
		$attempts = array_values( array_filter( array_map( static fn ( array $one ): ?Attempt => $one[1]->attempt?->with_body( $one[0]->try->request->body ), $tried ) ) );
		$is_open  = $this->break_or_mend( $webhook, array_column( $tried, 0 ) );
		( $this->follow )( $webhook, $attempts );
		if ( null !== $webhook->failing_since || [] !== array_filter( $attempts, static fn ( Attempt $one ): bool => null !== $one->failure ) ) {
			// Its row has changed.
			$this->webhook_cache->forget( $webhook->id );
		}
		return $is_open;
	}

	/** @param non-empty-list<Answered> $answered */
	private function break_or_mend( Webhook $webhook, array $answered ): bool {
		$in_vain = 0;
		$asked   = null;
		foreach ( $answered as $one ) {
			$in_vain = Outcome::Delivered === $one->verdict->outcome ? 0 : $in_vain + 1;
			$asked   = null === $one->verdict->retry_after ? $asked : Time::after( $one->at, $one->verdict->retry_after * 1000 );
		}
		$arrived = $in_vain < count( $answered );
		if ( $arrived && null !== $webhook->failing_since ) {
			// Its row says so: one that is well costs no query.
			$this->breakers->worked( $webhook->id );
		}
		return 0 < $in_vain && $this->fail( $webhook, $in_vain, $asked );
	}

	/** @param ?\DateTimeImmutable $asked Until when the receiver asked to wait. */
	private function fail( Webhook $webhook, int $times, ?\DateTimeImmutable $asked ): bool {
		$rest = max( Breaker::open_until( $this->breakers->failed( $webhook->id, $times ), $this->clock->now() ), $asked );
		if ( null === $rest ) {
			return false;
		}
		$this->breakers->rest( $webhook->id, $rest );
		return true;
	}

	private function announce( DeliveryResult $one ): void {
		if ( null === $one->attempt ) {
			return;
		}
		$delivery = $one->delivery->after( $one->transition );
		match ( $one->transition->status ) {
			DeliveryStatus::Delivered => $this->hooks->delivered( $delivery, $one->attempt ),
			DeliveryStatus::Failed    => $this->hooks->failed( $delivery, $one->attempt ),
			default                   => null,
		};
	}
}
