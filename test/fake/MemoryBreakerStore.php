<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerState;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerStore;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Standings in memory. */
final class MemoryBreakerStore implements BreakerStore {

	/** @var array<string, BreakerState> */
	private array $standings = [];

	public function standings(): array {
		return $this->standings;
	}

	public function take_probe( WebhookId $webhook, BreakerState $standing, \DateTimeImmutable $until ): bool {
		$is = $this->of( $webhook );
		if ( $is->rest_until?->getTimestamp() !== $standing->rest_until?->getTimestamp() ) {
			return false;
		}
		$this->standings[ $webhook->value ] = new BreakerState( $is->failures, $until );
		return true;
	}

	public function failed( WebhookId $webhook, int $times ): int {
		$was      = $this->of( $webhook );
		$failures = Breaker::is_open( $was->failures ) ? $was->failures + 1 : min( Breaker::OPENS_AFTER, $was->failures + $times );

		$this->standings[ $webhook->value ] = new BreakerState( $failures, $was->rest_until );
		return $failures;
	}

	public function rest( WebhookId $webhook, \DateTimeImmutable $until ): void {
		$this->standings[ $webhook->value ] = new BreakerState( $this->of( $webhook )->failures, $until );
	}

	public function worked( WebhookId $webhook ): void {
		unset( $this->standings[ $webhook->value ] );
	}

	private function of( WebhookId $webhook ): BreakerState {
		return $this->standings[ $webhook->value ] ?? new BreakerState( 0, null );
	}
}
