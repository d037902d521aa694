<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Webhook\Webhook;

/**
 * The throttles of all webhooks and hosts that this process sends to. How much is sent at once belongs to the webhook: one that
 * hangs delays no other at the same host, which only has a generous limit for all of them together.
 */
final class Throttles {

	/** @var array<string, Throttle> By webhook and its URL: a webhook with a new URL starts over. */
	private array $of_webhooks = [];

	/** @var array<string, Throttle> */
	private array $of_hosts = [];

	/** @var array<string, HostLimits> */
	private array $limits = [];

	/** @param \Closure(string): HostLimits $host_limits By host. */
	public function __construct( private readonly \Closure $host_limits ) {}

	public function of( Webhook $webhook ): Throttle {
		return $this->of_webhooks[ self::key( $webhook ) ] ??= new Throttle( $this->limits( $webhook->url->host )->at_once );
	}

	/** @param string|int $host An integer where PHP has turned an array key into one. */
	public function at( string|int $host ): Throttle {
		return $this->of_hosts[ (string) $host ] ??= new Throttle( $this->limits( $host )->host_at_once );
	}

	public function limits( string|int $host ): HostLimits {
		return $this->limits[ (string) $host ] ??= ( $this->host_limits )( (string) $host );
	}

	public function have_room( Webhook $webhook ): bool {
		return $this->of( $webhook )->has_room() && $this->at( $webhook->url->host )->has_room();
	}

	public function started( Webhook $webhook ): void {
		$this->of( $webhook )->started();
		$this->at( $webhook->url->host )->started();
	}

	/**
	 * The webhook was deleted or paused, or has another URL: what is in flight holds up nobody.
	 *
	 * @param Webhook $webhook As it was when they started.
	 */
	public function abandon( Webhook $webhook, int $requests ): void {
		unset( $this->of_webhooks[ self::key( $webhook ) ] );
		$this->at( $webhook->url->host )->abandon( $requests );
	}

	private static function key( Webhook $webhook ): string {
		return "{$webhook->id->value} {$webhook->url->value}";
	}
}
