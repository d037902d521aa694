<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** The traffic of all webhooks as this process has read it, and how it changes. */
final class Paces {

	/** How often a change is tried again that another process came before. */
	private const TRIES = 5;

	/** @var array<string, Traffic> */
	private array $known = [];

	public function __construct( private readonly TrafficStore $traffic ) {}

	/** Before each choice: other processes may have changed it. */
	public function read(): void {
		$this->known = $this->traffic->all();
	}

	public function of( WebhookId $webhook ): ?Pace {
		return ( $this->known[ $webhook->value ] ?? null )?->pace;
	}

	/** Whether some process waits for its response longer than usual. */
	public function is_slow( WebhookId $webhook, \DateTimeImmutable $now ): bool {
		return true === ( $this->known[ $webhook->value ] ?? null )?->is_slow( $now );
	}

	/** @return int How many of those wanted may start now. */
	public function take( WebhookId $webhook, int $wanted, \DateTimeImmutable $now ): int {
		$pace = $this->of( $webhook );
		if ( null === $pace || 0 === $wanted ) {
			return $wanted;
		}
		[ $allowed, $taken ] = $pace->take( $wanted, $now );
		return 0 < $allowed && $this->replace( $webhook, $pace, $taken ) ? $allowed : 0;
	}

	/** Gives back what was taken and not used. */
	public function give_back( WebhookId $webhook, int $unused ): void {
		if ( 0 === $unused ) {
			return;
		}
		$this->change( $webhook, static fn ( ?Pace $pace ): ?Pace => $pace?->returned( $unused ) );
	}

	/** Costs nothing where the receiver takes all that it gets. */
	public function accepted( WebhookId $webhook, int $count ): void {
		if ( null === $this->of( $webhook ) ) {
			return;
		}
		$this->change( $webhook, static fn ( ?Pace $pace ): ?Pace => $pace?->accepted( $count ) );
	}

	/**
	 * @param \DateTimeImmutable $started_at When the request that was refused started; of several, the last.
	 * @param int                $lately     How many the webhook accepted within about a second before.
	 * @param ?int               $wait_ms    That the receiver asked for.
	 */
	public function refused(
		WebhookId $webhook,
		\DateTimeImmutable $started_at,
		int $lately,
		?int $wait_ms,
		\DateTimeImmutable $now,
	): void {
		$this->change(
			$webhook,
			static fn ( ?Pace $pace ): Pace => match ( true ) {
				null === $pace                => Pace::learned( $lately, $wait_ms, $now ),
				$pace->is_news( $started_at ) => $pace->refused( $wait_ms, $now ),
				default                       => $pace,
			}
		);
	}

	/** @param \Closure(?Pace): ?Pace $how */
	private function change( WebhookId $webhook, \Closure $how ): void {
		for ( $try = 1; $try <= self::TRIES; $try++ ) {
			$pace    = $this->of( $webhook );
			$changed = $how( $pace );
			if ( $changed === $pace || $this->replace( $webhook, $pace, $changed ) ) {
				return;
			}
			$this->read();
		}
	}

	private function replace( WebhookId $webhook, ?Pace $expected, ?Pace $pace ): bool {
		$replaced = $this->traffic->replace_pace( $webhook, $expected, $pace );
		if ( $replaced ) {
			$this->known[ $webhook->value ] = new Traffic( $pace, ( $this->known[ $webhook->value ] ?? null )?->slow_until );
		}
		return $replaced;
	}
}
