<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Schedule\ResetBreaker;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Sends everything again that has failed for a webhook since a given time, slowly enough for a receiver that has just recovered. */
final readonly class Recover {

	/** The most that one call sends again. The next call finds the rest. */
	public const MAX = 10_000;

	/** Ten per second. */
	private const INTERVAL_MS = 100;

	/** @param int $batch How many are written at once. */
	public function __construct(
		private RecoverStore $store,
		private ResetBreaker $reset_breaker,
		private NewIds $ids,
		private Clock $clock,
		private int $batch = 500,
	) {}

	/**
	 * How many deliveries start() would resend.
	 *
	 * @phpstan-impure
	 */
	public function count( Webhook $webhook, \DateTimeImmutable $since ): int {
		return $this->store->count_failed( $webhook->id, $since, self::MAX );
	}

	/** How many of the resends have not been sent yet. */
	public function count_unfinished( Webhook $webhook ): int {
		return $this->store->count_unfinished( $webhook->id, self::MAX );
	}

	/** @return int How many will be resent, oldest first. */
	public function start( Webhook $webhook, \DateTimeImmutable $since ): int {
		( $this->reset_breaker )( $webhook->id );
		$now     = $this->clock->now();
		$after   = null;
		$planned = 0;
		$written = 0;
		do {
			$failed  = $this->store->failed( $webhook->id, $since, $after, min( $this->batch, self::MAX - $planned ) );
			$found   = count( $failed );
			$resends = [];
			foreach ( $failed as $delivery ) {
				$due       = Time::after( $now, self::INTERVAL_MS * $planned );
				$resends[] = $delivery->resend( $this->ids->delivery(), $webhook->status, $due );
				$after     = $delivery->id;
				++$planned;
			}
			$written += $this->store->add_all( $resends );
		} while ( $found === $this->batch && $planned < self::MAX );
		return $written;
	}

	/** @return int How many resends were cancelled. */
	public function stop( Webhook $webhook ): int {
		return $this->store->cancel_unfinished( $webhook->id, $this->clock->now() );
	}
}
