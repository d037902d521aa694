<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** How many deliveries each webhook and each host may get in one choice. */
final class Room {

	/** Between two looks while something only waits for a rate: not so short that looking is all that the process does. */
	private const SHORTEST_WAIT_MS = 5;
	private const USUAL_WAIT_MS    = 20;
	private const LONGEST_WAIT_MS  = 100;

	/** @var array<string, int> */
	private array $of_webhooks = [];

	/** @var array<string, int> */
	private array $of_hosts = [];

	private ?int $wait_ms = null;

	public function __construct(
		private readonly Throttles $throttles,
		private readonly RateLimiter $rate_limiter,
		private readonly Paces $paces,
		private readonly \DateTimeImmutable $now,
	) {}

	/** How long to wait before the next look where something was left out that only waits for a rate; null where nothing was. */
	public function wait_ms(): ?int {
		return $this->wait_ms;
	}

	/**
	 * @param int $wanted  Deliveries that could be sent.
	 * @param int $claimed Claimed for it and not started.
	 */
	public function add_webhook( Webhook $webhook, int $wanted, int $claimed ): void {
		$most    = min( $wanted, $this->throttles->of( $webhook )->wants( $claimed, Time::milliseconds( $this->now ) ) );
		$allowed = $this->paces->take( $webhook->id, $most, $this->now );
		if ( $allowed < $most ) {
			$this->wait( $this->paces->of( $webhook->id )?->wait_ms( $this->now ) ?? self::USUAL_WAIT_MS );
		}
		$this->of_webhooks[ $webhook->id->value ] = $allowed;

		$host                    = $webhook->url->host;
		$this->of_hosts[ $host ] = ( $this->of_hosts[ $host ] ?? 0 ) + $allowed;
	}

	/**
	 * Call it when all webhooks are added.
	 *
	 * @param array<string, int> $claimed How many are claimed for each host and not started.
	 */
	public function limit_hosts( array $claimed ): void {
		foreach ( $this->of_hosts as $host => $wanted ) {
			$throttle                = $this->throttles->at( $host );
			$most                    = min( $wanted, $throttle->wants( $claimed[ $host ] ?? 0, Time::milliseconds( $this->now ) ) );
			$this->of_hosts[ $host ] = $this->within_rate( (string) $host, $most );
		}
	}

	/** @param ?Webhook $webhook Null if it is gone: nothing limits what is only cancelled. */
	public function take( ?Webhook $webhook ): bool {
		if ( null === $webhook ) {
			return true;
		}
		$host = $webhook->url->host;
		if ( 0 === $this->of_webhooks[ $webhook->id->value ] || 0 === $this->of_hosts[ $host ] ) {
			return false;
		}
		--$this->of_webhooks[ $webhook->id->value ];
		--$this->of_hosts[ $host ];
		return true;
	}

	/** What was taken from rates and is not used. */
	public function give_back(): void {
		foreach ( $this->of_webhooks as $webhook => $unused ) {
			$this->paces->give_back( WebhookId::parse( $webhook ), $unused );
		}
		foreach ( $this->of_hosts as $host => $unused ) {
			$per_second = $this->throttles->limits( $host )->per_second;
			if ( null !== $per_second && 0 < $unused ) {
				$this->rate_limiter->give_back( (string) $host, $per_second, $unused );
			}
		}
	}

	private function within_rate( string $host, int $wanted ): int {
		$per_second = $this->throttles->limits( $host )->per_second;
		if ( null === $per_second || 0 === $wanted ) {
			return $wanted;
		}
		$taken = $this->rate_limiter->take( $host, $per_second, $wanted, $this->now );
		if ( $taken < $wanted ) {
			$this->wait( self::USUAL_WAIT_MS );
		}
		return $taken;
	}

	private function wait( int $milliseconds ): void {
		$bounded       = max( self::SHORTEST_WAIT_MS, min( self::LONGEST_WAIT_MS, $milliseconds ) );
		$this->wait_ms = min( $this->wait_ms ?? $bounded, $bounded );
	}
}
