<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** What a list of webhooks is ordered by. */
enum WebhookOrder: string {

	case Name      = 'name';
	case Status    = 'status';
	case CreatedAt = 'created_at';
	case UpdatedAt = 'updated_at';

	/** Webhooks without a delivery count as having the oldest. */
	case LastDelivery = 'last_delivery';
}
