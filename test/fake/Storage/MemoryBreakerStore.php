<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerState;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerStore;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Breaker states in memory. */
final class MemoryBreakerStore implements BreakerStore {

	/** @var array<string, BreakerState> */
	private array $states = [];

	public function states(): array {
		return $this->states;
	}

	public function take_probe( WebhookId $webhook, BreakerState $state, \DateTimeImmutable $until ): bool {
		$is = $this->of( $webhook );
		if ( $is->open_until?->getTimestamp() !== $state->open_until?->getTimestamp() ) {
			return false;
		}
		$this->states[ $webhook->value ] = new BreakerState( $is->failures, $until );
		return true;
	}

	public function count_failures( WebhookId $webhook, int $failures ): int {
		$was      = $this->of( $webhook );
		$counted  = Breaker::is_open( $was->failures ) ? $was->failures + 1 : min( Breaker::OPENS_AFTER, $was->failures + $failures );

		$this->states[ $webhook->value ] = new BreakerState( $counted, $was->open_until );
		return $counted;
	}

	public function open( WebhookId $webhook, \DateTimeImmutable $until ): void {
		$this->states[ $webhook->value ] = new BreakerState( $this->of( $webhook )->failures, $until );
	}

	public function close( WebhookId $webhook, \DateTimeImmutable $now ): void {
		$was = $this->of( $webhook );
		if ( $was->is_open( $now ) && ! Breaker::is_open( $was->failures ) ) {
			$this->states[ $webhook->value ] = new BreakerState( 0, $was->open_until );
			return;
		}
		unset( $this->states[ $webhook->value ] );
	}

	private function of( WebhookId $webhook ): BreakerState {
		return $this->states[ $webhook->value ] ?? new BreakerState( 0, null );
	}
}
