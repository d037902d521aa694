<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/** Names of the tables, which all networks on one database share, and the network whose rows are ours. */
final readonly class Tables {

	public string $webhooks;
	public string $events;
	public string $deliveries;
	public string $attempts;

	/** Of AtomicOption. */
	public string $state;

	/** @param string $site_meta WordPress's table of network options. */
	public function __construct( string $base_prefix, public int $network, public string $site_meta ) {
		$this->webhooks   = "{$base_prefix}multisite_webhooks";
		$this->events     = "{$base_prefix}multisite_webhooks_events";
		$this->deliveries = "{$base_prefix}multisite_webhooks_deliveries";
		$this->attempts   = "{$base_prefix}multisite_webhooks_attempts";
		$this->state      = "{$base_prefix}multisite_webhooks_state";
	}

	/** @return list<string> */
	public function all(): array {
		return [ $this->webhooks, $this->events, $this->deliveries, $this->attempts, $this->state ];
	}
}
