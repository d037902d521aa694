<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** What is wrong with a webhook, in a few words. */
final readonly class HealthWords {

	public function __construct( private \DateTimeImmutable $now ) {}

	/**
	 * Null if nothing is wrong. A paused webhook can only lack its keys.
	 *
	 * @param ?\DateTimeImmutable $asked_until Until when nothing is sent because the receiver asked to wait.
	 */
	public function note( Webhook $webhook, ?\DateTimeImmutable $asked_until = null ): ?string {
		return match ( $webhook->status ) {
			WebhookStatus::Active   => KeyWords::note( $webhook->unreadable ) ?? $this->of_active( $webhook, $asked_until ),
			WebhookStatus::Paused   => KeyWords::note( $webhook->unreadable ),
			WebhookStatus::Disabled => $this->of_disabled( $webhook ),
		};
	}

	private function of_active( Webhook $webhook, ?\DateTimeImmutable $asked_until ): ?string {
		$asked = null === $asked_until ? null : sprintf(
			/* translators: %s: a time span, such as "10 minutes". */
			__( 'The receiver asked to wait: %s left', 'multisite-webhooks' ),
			$this->span( $this->now, $asked_until )
		);
		$notes = array_filter( [ $this->of_failing( $webhook ), $asked ], is_string( ... ) );
		return [] === $notes ? null : implode( '. ', $notes );
	}

	private function of_failing( Webhook $webhook ): ?string {
		return null === $webhook->failing_since ? null : sprintf(
			/* translators: %s: a time span, such as "3 hours". */
			__( 'Failing for %s', 'multisite-webhooks' ),
			$this->span( $webhook->failing_since, $this->now )
		);
	}

	private function of_disabled( Webhook $webhook ): string {
		$reason = $webhook->disabled_reason;
		return match ( true ) {
			DisabledReason::Gone === $reason       => __( 'The receiver responded with 410 Gone', 'multisite-webhooks' ),
			DisabledReason::Unreadable === $reason => __( 'Disabled because its settings can’t be read', 'multisite-webhooks' ),
			null === $webhook->failing_since       => __( 'Disabled', 'multisite-webhooks' ),
			default                                => sprintf(
				/* translators: %s: a time span, such as "5 days". */
				__( 'Disabled after failing for %s', 'multisite-webhooks' ),
				$this->span( $webhook->failing_since, $webhook->disabled_at ?? $this->now )
			),
		};
	}

	private function span( \DateTimeImmutable $since, \DateTimeImmutable $until ): string {
		return human_time_diff( $since->getTimestamp(), $until->getTimestamp() );
	}
}
