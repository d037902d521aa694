<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Somebody else has changed the webhook since it was read. Nothing was written. */
final class WebhookChanged extends \RuntimeException {

	public function __construct( public readonly Webhook $current ) {
		parent::__construct( "The webhook {$current->id->value} has changed since it was read." );
	}
}
