<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

enum WebhookStatus: string {

	case Active   = 'active';
	case Paused   = 'paused';
	case Disabled = 'disabled';

	/** Paused and disabled webhooks still get deliveries, which are held until the webhook is resumed. */
	public function holds_deliveries(): bool {
		return self::Active !== $this;
	}
}
