<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

/** Why the state of a delivery doesn't allow an action. */
enum ConflictReason: string {

	/** Tests have no event that could be resent. */
	case IsTest         = 'not_resendable';
	case WebhookDeleted = 'webhook_deleted';
	case ContentDeleted = 'content_deleted';
	case NotWaiting     = 'not_waiting';
	case BeingSent      = 'being_sent';
}
