<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Remembers what was told. */
final class RecordingNotifier implements Notifier {

	/** @var list<string> */
	public array $told = [];

	public function failing( Webhook $webhook, Attempt $last ): void {
		$this->told[] = "failing {$webhook->name}";
	}

	public function disabled( Webhook $webhook, Attempt $last ): void {
		$this->told[] = "disabled {$webhook->name}: {$webhook->disabled_reason?->value}";
	}

	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void {
		$this->told[] = "recovered {$webhook->name}";
	}

	public function flush(): void {}
}
