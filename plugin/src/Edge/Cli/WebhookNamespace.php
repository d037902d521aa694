<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

/**
 * Manages the webhooks of the network, and sends their deliveries.
 *
 * ## EXAMPLES
 *
 *     # Create a webhook, and test it.
 *     $ wp webhook create https://hooks.example.com/payments payment_received --porcelain
 *     wh_01kaz8w6r3m5c0q8y4tn2d7xvb
 *     $ wp webhook test wh_01kaz8w6r3m5c0q8y4tn2d7xvb
 *     Success: hooks.example.com responded with 200 in 132 ms.
 *
 *     # Send each event as soon as it happens.
 *     $ wp webhook deliver --watch
 */
final class WebhookNamespace extends \WP_CLI\Dispatcher\CommandNamespace {}
