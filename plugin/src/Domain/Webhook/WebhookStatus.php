<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

enum WebhookStatus: string {

	case Active   = 'active';
	case Paused   = 'paused';
	case Disabled = 'disabled';

	/** Paused and disabled webhooks still subscribe; their deliveries are held until they are resumed. */
	public function holds_deliveries(): bool {
		return self::Active !== $this;
	}
}
