<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Run\Notifier;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Present;

/** Notifies other plugins by an action. */
final class NotifyByHook implements Notifier {

	public function failing( Webhook $webhook, Attempt $last ): void {}

	public function disabled( Webhook $webhook, Attempt $last ): void {
		/**
		 * Fires after the system disabled a webhook.
		 *
		 * @param array<string, mixed> $webhook As the REST API shows it.
		 * @param string               $reason  "failing" or "http_410".
		 */
		do_action( 'multisite_webhooks_disabled', Present::webhook( $webhook ), (string) $webhook->disabled_reason );
	}

	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void {}

	public function flush(): void {}
}
