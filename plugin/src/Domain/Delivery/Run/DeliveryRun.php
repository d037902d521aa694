<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Http\Outcome;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostThrottles;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\LoopGuard;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Domain\Webhook\WebhookWithSecrets;

/**
 * One run of DeliverDue: what it has claimed, what is in flight, and what is answered and not yet written down.
 * A process that is killed leaves all of these to the next, once its claims are over.
 */
final class DeliveryRun {

	/** How often it is looked for more, unless all that was found has begun. */
	private const LOOK_MS = 50;

	/** One that could lose its claim before its request can end is left to the next. */
	private const NEEDED_MS = 20_000;

	/** @var array<string, list<Ready>> By host. */
	private array $ready = [];

	/** @var array<string, PendingRequest> By delivery. */
	private array $in_flight = [];

	private readonly ResultBuffer $results;

	private int $claimed = 0;

	private bool $more_soon = false;

	private int $looked_at = 0;

	private bool $found_some = true;

	private bool $was_busy = false;

	private ?\Throwable $failure = null;

	/**
	 * @param string            $token   Of this run's claims.
	 * @param ?list<EventId>    $only
	 * @param \Closure(): bool  $is_over Whether nothing new is begun.
	 */
	public function __construct(
		private readonly EventStore $events,
		private readonly DeliveryQueue $queue,
		private readonly ChooseNext $choose,
		private readonly WebhookCache $webhook_cache,
		private readonly HostThrottles $throttles,
		private readonly PrepareRequest $prepare,
		private readonly RecordResults $outcomes,
		private readonly DeliveryHooks $hooks,
		private readonly LoopGuard $loop_guard,
		private readonly Clock $clock,
		private readonly string $token,
		private readonly int $lease_ms,
		private readonly int $limit,
		private readonly ?array $only,
		private readonly \Closure $is_over,
	) {
		$this->results = new ResultBuffer( fn ( array $answered, array $untried ): array => ( $this->outcomes )( $this->claim_from( $this->clock->now() ), $answered, $untried ) );
	}

	public function claimed(): int {
		return $this->claimed;
	}

	/** Whether something is due that only waits for its receiver's pace. */
	public function more_soon(): bool {
		return $this->more_soon && null === $this->failure && $this->claimed < $this->limit && ! ( $this->is_over )();
	}

	/**
	 * What the transport sends next; asked whenever it has room, and from time to time while it waits.
	 *
	 * @return array<string, OutgoingRequest> By delivery. None while none may begin; and when none is in flight, none at all.
	 */
	public function next( int $room ): array {
		try {
			$this->record_what_is_answered();
			if ( null !== $this->failure || ( $this->is_over )() ) {
				return [];
			}
			$this->claim_more();
			return $this->begin( $room );
		} catch ( \Throwable $failure ) {
			$this->failure ??= $failure;
			return [];
		}
	}

	public function answered( string $key, Response $response ): void {
		$try = $this->in_flight[ $key ];
		unset( $this->in_flight[ $key ] );
		$one = $this->outcomes->judged( $try, $response );
		$this->results->add( $one );
		$this->throttles->at( $try->request->host )->answered( Outcome::Delivered === $one->verdict->outcome, Time::milliseconds( $one->at ) );
	}

	/** @throws \Throwable The first that went wrong. */
	public function end(): void {
		try {
			$this->results->write();
		} catch ( \Throwable $failure ) {
			$this->failure ??= $failure;
			$this->safely( $this->results->write_each( ... ) );
		}
		$this->release();
		$this->loop_guard->reset();
		if ( null !== $this->failure ) {
			throw $this->failure;
		}
	}

	private function claim_more(): void {
		$now    = $this->clock->now();
		$now_ms = Time::milliseconds( $now );
		if ( $this->claimed >= $this->limit || ( ! $this->is_short() && abs( $now_ms - $this->looked_at ) < self::LOOK_MS ) ) {
			return;
		}
		$this->looked_at = $now_ms;
		$this->was_busy  = [] !== $this->in_flight || [] !== $this->ready;
		do {
			$numbered = null === $this->only ? $this->events->sequence( EventStore::SEQUENCE_BATCH ) : 0;
			$this->claim_due( $this->clock->now() );
			// Before it ends for want of work: what can be sent may belong to events behind those.
		} while ( 0 < $numbered && ! $this->found_some && ! $this->was_busy && ! ( $this->is_over )() );
	}

	private function claim_due( \DateTimeImmutable $now ): void {
		$choice          = ( $this->choose )( $this->limit - $this->claimed, $now, array_map( count( ... ), $this->ready ), $this->only );
		$this->more_soon = $choice->more_soon;
		$claim           = $this->claim_from( $now );
		// One of ours whose lease has ended while its request goes on is left to others.
		$ids              = array_values( array_filter( $choice->ids, fn ( DeliveryId $id ): bool => ! isset( $this->in_flight[ $id->value ] ) ) );
		$claimed          = [] === $ids ? [] : $this->queue->claim( $claim, $ids );
		$this->claimed   += count( $claimed );
		$this->found_some = [] !== $claimed;
		$this->make_ready( $claimed, $claim );
	}

	/** Whether it would be idle without another look: receivers that had enough at the last one may have room now. */
	private function is_short(): bool {
		return [] === $this->ready && ( $this->found_some || ( $this->was_busy && [] === $this->in_flight ) );
	}

	/** @param list<Delivery> $claimed */
	private function make_ready( array $claimed, Claim $claim ): void {
		$serialized_events = $this->events->serialized_events( array_map( static fn ( Delivery $one ): EventId => $one->event, $claimed ) );
		$bodies            = [];
		foreach ( $claimed as $delivery ) {
			$serialized   = $serialized_events[ $delivery->event->value ] ?? null;
			$with_secrets = $this->webhook_cache->find( $delivery->webhook );
			if ( null === $serialized || null === $with_secrets || ! $this->hooks->should_deliver( $delivery, $with_secrets->webhook ) ) {
				$this->results->add_untried( new DeliveryResult( $delivery, DeliveryTransition::cancelled( $this->clock->now() ) ) );
				continue;
			}
			$this->loop_guard->enter( $serialized->depth );
			$key              = $delivery->event->value . $delivery->format->value;
			$bodies[ $key ] ??= $serialized->body( $delivery->format );

			$this->ready[ $with_secrets->webhook->url->host ][] = new Ready( $delivery, $bodies[ $key ], $claim );
		}
	}

	/** @return array<string, OutgoingRequest> */
	private function begin( int $room ): array {
		$requests = [];
		foreach ( array_keys( $this->ready ) as $host ) {
			$throttle = $this->throttles->at( $host );
			while ( 0 < $room && $throttle->has_room() && [] !== $this->ready[ $host ] ) {
				$try = $this->attempting( array_shift( $this->ready[ $host ] ) );
				if ( null === $try ) {
					continue;
				}
				--$room;
				$throttle->began();
				$this->in_flight[ $try->delivery->id->value ] = $try;

				$requests[ $try->delivery->id->value ] = $try->request;
			}
		}
		$this->let_others_begin_first();
		return $requests;
	}

	/** Null where nothing is to be sent. */
	private function attempting( Ready $ready ): ?PendingRequest {
		$now          = $this->clock->now();
		$with_secrets = $this->webhook_cache->find( $ready->delivery->webhook );
		$held         = self::holding( $with_secrets );
		if ( null !== $held ) {
			// Once it is held, only resuming the webhook lets it go: so not by what was true a second ago.
			$this->webhook_cache->forget( $ready->delivery->webhook );
			$with_secrets = $this->webhook_cache->find( $ready->delivery->webhook );
			$held         = self::holding( $with_secrets );
		}
		if ( $this->lease_ms > self::NEEDED_MS && Time::after( $now, self::NEEDED_MS ) > $ready->claim->until ) {
			return null;
		}
		if ( null === $with_secrets || null !== $held ) {
			$this->results->add_untried( new DeliveryResult( $ready->delivery, null === $held ? DeliveryTransition::cancelled( $now ) : DeliveryTransition::held( $held->value ) ) );
			return null;
		}
		[ $request, $failure ] = ( $this->prepare )( $ready->delivery, $with_secrets, $ready->body );
		$try                   = new PendingRequest( $ready->delivery, $with_secrets->webhook, $request, $now );
		if ( null !== $failure ) {
			$this->results->add( $this->outcomes->judged( $try, Response::none( $failure ) ) );
			return null;
		}
		return $try;
	}

	private static function holding( ?WebhookWithSecrets $with_secrets ): ?Cause {
		return null === $with_secrets ? null : Cause::for_held( $with_secrets->webhook->status );
	}

	/** Where there is not room for all, the host that began first is the last the next time. */
	private function let_others_begin_first(): void {
		$this->ready = array_filter( $this->ready, static fn ( array $of_host ): bool => [] !== $of_host );
		$host        = array_key_first( $this->ready );
		if ( null === $host ) {
			return;
		}
		$first = $this->ready[ $host ];
		unset( $this->ready[ $host ] );
		$this->ready[ $host ] = $first;
	}

	private function record_what_is_answered(): void {
		$goes_on = [] !== $this->in_flight || [] !== $this->ready;
		if ( $goes_on && ! $this->results->is_time( $this->clock->now() ) ) {
			return;
		}
		$this->give_back_what_rests( $this->results->write() );
	}

	/** @param list<string> $webhooks */
	private function give_back_what_rests( array $webhooks ): void {
		if ( [] === $webhooks ) {
			return;
		}
		$left = [];
		foreach ( $this->ready as $host => $ready ) {
			$is_open              = static fn ( Ready $one ): bool => in_array( $one->delivery->webhook->value, $webhooks, true );
			$left                 = [ ...$left, ...array_filter( $ready, $is_open ) ];
			$this->ready[ $host ] = array_values( array_filter( $ready, static fn ( Ready $one ): bool => ! $is_open( $one ) ) );
		}
		$this->ready = array_filter( $this->ready );
		$this->queue->release( $this->claim_from( $this->clock->now() ), array_map( static fn ( Ready $one ): DeliveryId => $one->delivery->id, $left ) );
	}

	private function claim_from( \DateTimeImmutable $now ): Claim {
		return Claim::from( $this->token, $now, $this->lease_ms );
	}

	/** @param \Closure(): void $work */
	private function safely( \Closure $work ): void {
		try {
			$work();
		} catch ( \Throwable $failure ) {
			$this->failure ??= $failure;
		}
	}

	private function release(): void {
		$left = array_map( static fn ( Ready $one ): DeliveryId => $one->delivery->id, array_merge( ...array_values( $this->ready ) ) );
		if ( [] === $left ) {
			return;
		}
		// Else their lease will end.
		$this->safely( fn () => $this->queue->release( $this->claim_from( $this->clock->now() ), $left ) );
	}
}
