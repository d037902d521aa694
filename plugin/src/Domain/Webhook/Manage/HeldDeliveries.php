<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

/** What becomes of the deliveries held meanwhile, when a webhook is resumed. */
enum HeldDeliveries: string {

	case Send   = 'send';
	case Cancel = 'cancel';
}
