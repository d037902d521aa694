<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Remembers the notifications. */
final class RecordingNotifier implements Notifier {

	/** @var list<string> */
	public array $notifications = [];

	public int $flushes = 0;

	public function failing( Webhook $webhook, Attempt $last ): void {
		$this->notifications[] = "failing {$webhook->name}";
	}

	public function disabled( Webhook $webhook, Attempt $last ): void {
		$this->notifications[] = "disabled {$webhook->name}: {$webhook->disabled_reason?->value}";
	}

	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void {
		$this->notifications[] = "recovered {$webhook->name}";
	}

	public function flush(): void {
		++$this->flushes;
	}
}
