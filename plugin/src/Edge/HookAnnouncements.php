<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

use MultisiteWebhooks\Domain\Delivery\Announcements;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Words\Circumstances;

/** Announces by WordPress's hooks, with arrays in the shapes of the REST API. */
final class HookAnnouncements implements Announcements {

	public function should_deliver( Delivery $delivery, Webhook $webhook ): bool {
		/**
		 * Whether a delivery goes out. False cancels it.
		 *
		 * @param bool                 $deliver
		 * @param array<string, mixed> $delivery
		 * @param array<string, mixed> $webhook
		 */
		$answer = self::safely( static fn (): mixed => apply_filters( 'multisite_webhooks_should_deliver', true, Present::delivery( $delivery ), Present::webhook( $webhook ) ) );
		return false !== $answer;
	}

	public function delivered( Delivery $delivery, Attempt $attempt ): void {
		self::safely( static fn () => do_action( 'multisite_webhooks_delivered', Present::delivery( $delivery ), Present::attempt( $attempt, new Circumstances( '', false ) ) ) );
	}

	public function failed( Delivery $delivery, Attempt $attempt ): void {
		self::safely( static fn () => do_action( 'multisite_webhooks_failed', Present::delivery( $delivery ), Present::attempt( $attempt, new Circumstances( '', false ) ) ) );
	}

	public function disabled( Webhook $webhook, string $reason ): void {
		self::safely( static fn () => do_action( 'multisite_webhooks_disabled', Present::webhook( $webhook ), $reason ) );
	}

	/**
	 * Other code that throws must not keep the next deliveries from being sent.
	 *
	 * @param \Closure(): mixed $announce
	 */
	private static function safely( \Closure $announce ): mixed {
		try {
			return $announce();
		} catch ( \Throwable $failure ) {
			error_log( "Multisite Webhooks told other code, which failed: {$failure->getMessage()}" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			return null;
		}
	}
}
