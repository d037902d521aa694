<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;

/**
 * Keeps the copy of what webhooks subscribe to that page views read: see PageViewOptions, and
 * docs/decisions/0016-what-happens-often-asks-a-copy.md for why it may be a copy.
 */
final readonly class SubscribedTypes {

	/** Each time around, another process has changed a webhook meanwhile. */
	private const TRIES = 5;

	/**
	 * @param \Closure(): Subscriptions        $stored           What the webhooks table contains at the moment.
	 * @param \Closure(): int                  $everything_until When the recording of everything ends; 0 if it is off.
	 * @param \Closure(): array<string, mixed> $custom_actions   What page views need to know of them at the moment.
	 */
	public function __construct(
		private int $network,
		private \Closure $stored,
		private \Closure $everything_until,
		private \Closure $custom_actions,
	) {}

	/**
	 * Makes the copy equal to the table. Whoever writes it looks again afterwards, so the last to write has seen all changes. A process
	 * that was killed between its change and this leaves a stale copy, until the next turn of a wake-up calls this.
	 */
	public function refresh(): void {
		for ( $try = 0; $try < self::TRIES; $try++ ) {
			$subscribed = [
				'types'            => $this->stored_types(),
				'everything_until' => ( $this->everything_until )(),
			] + ( $this->custom_actions )();
			if ( ! $this->write( $subscribed ) ) {
				return;
			}
		}
	}

	/**
	 * @param array<string, mixed> $subscribed
	 * @return bool False if the copies are equal already: then nothing is written.
	 */
	private function write( array $subscribed ): bool {
		$is_written = update_network_option( $this->network, PageViewOptions::SUBSCRIBED, $subscribed );
		switch_to_blog( get_main_site_id( $this->network ) );
		try {
			return update_option( PageViewOptions::SUBSCRIBED, $subscribed, true ) || $is_written;
		} finally {
			restore_current_blog();
		}
	}

	/** @return array<string, true> */
	private function stored_types(): array {
		$types = [];
		foreach ( ( $this->stored )()->all() as $subscription ) {
			$types += array_fill_keys( $subscription->event_types, true );
		}
		ksort( $types );
		return isset( $types[ Subscription::EVERYTHING ] ) ? [ Subscription::EVERYTHING => true ] : $types;
	}
}
