<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

/**
 * Manages the webhooks of the network, and sends what they are owed.
 *
 * ## EXAMPLES
 *
 *     # Add a webhook, and see whether it works.
 *     $ wp webhook create https://hooks.example.com/payments payment_received --porcelain
 *     wh_01kaz8w6r3m5c0q8y4tn2d7xvb
 *     $ wp webhook test wh_01kaz8w6r3m5c0q8y4tn2d7xvb
 *     Success: hooks.example.com answered 200 after 132 ms.
 *
 *     # Send each event as soon as it happens.
 *     $ wp webhook deliver --watch
 */
final class WebhookNamespace extends \WP_CLI\Dispatcher\CommandNamespace {}
