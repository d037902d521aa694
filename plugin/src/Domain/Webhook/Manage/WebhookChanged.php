<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Somebody else has changed a webhook since it was read; nothing was written. */
final class WebhookChanged extends \RuntimeException {

	public function __construct( public readonly Webhook $present ) {
		parent::__construct( "The webhook {$present->id->value} was changed since it was read." );
	}
}
