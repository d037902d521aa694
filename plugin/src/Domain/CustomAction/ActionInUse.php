<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Webhooks still subscribe to it. Nothing was deleted. */
final class ActionInUse extends \RuntimeException {

	/** @param non-empty-list<Webhook> $webhooks */
	public function __construct( public readonly array $webhooks ) {
		parent::__construct( 'The custom action is in use.' );
	}
}
