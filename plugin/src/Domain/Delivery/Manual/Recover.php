<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Schedule\ResetBreaker;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Sends again all that failed for a webhook since some time, at a pace that a receiver which is just back can bear. */
final readonly class Recover {

	/** In one go; what is left is found by the next. */
	public const MOST = 10_000;

	/** Ten a second. */
	private const APART_MS = 100;

	/** @param int $batch Written at once. */
	public function __construct( private RecoverStore $store, private ResetBreaker $reset_breaker, private NewIds $ids, private Clock $clock, private int $batch = 500 ) {}

	/**
	 * How many start() would send again.
	 *
	 * @phpstan-impure
	 */
	public function count( Webhook $webhook, \DateTimeImmutable $since ): int {
		return $this->store->count_failed( $webhook->id, $since, self::MOST );
	}

	/** How many of those are still to be sent. */
	public function count_unfinished( Webhook $webhook ): int {
		return $this->store->count_unfinished( $webhook->id, self::MOST );
	}

	/** @return int How many are sent again: the oldest first, one after the other. */
	public function start( Webhook $webhook, \DateTimeImmutable $since ): int {
		( $this->reset_breaker )( $webhook->id );
		$now     = $this->clock->now();
		$after   = null;
		$planned = 0;
		$written = 0;
		do {
			$failed  = $this->store->failed( $webhook->id, $since, $after, min( $this->batch, self::MOST - $planned ) );
			$found   = count( $failed );
			$resends = [];
			foreach ( $failed as $delivery ) {
				$resends[] = $delivery->again( $this->ids->delivery(), $webhook->status, Time::after( $now, self::APART_MS * $planned ) );
				$after     = $delivery->id;
				++$planned;
			}
			$written += $this->store->add_all( $resends );
		} while ( $found === $this->batch && $planned < self::MOST );
		return $written;
	}

	/** @return int How many are not sent again after all. */
	public function stop( Webhook $webhook ): int {
		return $this->store->cancel_unfinished( $webhook->id, $this->clock->now() );
	}
}
