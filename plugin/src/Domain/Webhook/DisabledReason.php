<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** Why the system has disabled a webhook. */
enum DisabledReason: string {

	/** Nothing has been delivered for days. */
	case Failing = 'failing';

	/** The receiver responded 410 Gone. */
	case Gone = 'http_410';

	/** Its stored row can't be read completely. Unreadable fields are empty until an admin sets them. */
	case Unreadable = 'unreadable';
}
