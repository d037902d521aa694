<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

/** Why something can't be done to a delivery. */
enum ConflictReason: string {

	/** A test is no event. */
	case IsTest         = 'not_resendable';
	case WebhookDeleted = 'webhook_deleted';
	case ContentDeleted = 'content_deleted';
	case NotWaiting     = 'not_waiting';
	case BeingSent      = 'being_sent';
}
