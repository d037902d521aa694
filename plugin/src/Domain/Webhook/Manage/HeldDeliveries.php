<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

/** What to do with the held deliveries of a webhook that is resumed. */
enum HeldDeliveries: string {

	case Send   = 'send';
	case Cancel = 'cancel';
}
