<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Delivery\Schedule\Pace;
use MultisiteWebhooks\Domain\Delivery\Schedule\Traffic;
use MultisiteWebhooks\Domain\Delivery\Schedule\TrafficStore;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Traffic in memory. */
final class MemoryTrafficStore implements TrafficStore {

	/** @var array<string, Traffic> */
	private array $all = [];

	public function all(): array {
		return array_filter( $this->all, static fn ( Traffic $one ): bool => null !== $one->pace || null !== $one->slow_until );
	}

	public function replace_pace( WebhookId $webhook, ?Pace $expected, ?Pace $pace ): bool {
		$known = $this->of( $webhook );
		if ( (array) $known->pace !== (array) $expected ) {
			return false;
		}
		$this->all[ $webhook->value ] = new Traffic( $pace, $known->slow_until );
		return true;
	}

	public function mark_slow( WebhookId $webhook, ?\DateTimeImmutable $until ): void {
		$this->all[ $webhook->value ] = new Traffic( $this->of( $webhook )->pace, $until );
	}

	private function of( WebhookId $webhook ): Traffic {
		return $this->all[ $webhook->value ] ?? new Traffic();
	}
}
