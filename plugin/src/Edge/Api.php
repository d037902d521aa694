<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

/** What every way into the plugin agrees on. */
final class Api {

	/** Of the REST routes. */
	public const NAMESPACE = 'multisite-webhooks/v1';

	/** Whoever has it may see and change everything. */
	public const CAPABILITY = 'manage_network_webhooks';
}
