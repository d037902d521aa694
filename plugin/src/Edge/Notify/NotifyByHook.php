<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Present;

/** Notifies other plugins by an action. */
final class NotifyByHook implements Notifier {

	public function failing( Webhook $webhook, Attempt $last ): void {}

	public function disabled( Webhook $webhook, Attempt $last ): void {
		/**
		 * Fires after the system has disabled a webhook.
		 *
		 * ```php
		 * add_action(
		 *     'multisite_webhooks_disabled',
		 *     fn ( $webhook, $reason ) => error_log( "Webhook {$webhook['name']} is disabled: {$reason}" ),
		 *     10,
		 *     2
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param array<string, mixed> $webhook In the shape of the REST API.
		 * @param string               $reason  `failing` or `http_410`.
		 */
		do_action( 'multisite_webhooks_disabled', Present::webhook( $webhook ), $webhook->disabled_reason->value ?? '' );
	}

	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void {}

	public function flush(): void {}
}
