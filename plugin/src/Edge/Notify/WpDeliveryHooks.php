<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryHooks;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Safely;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;

/** Runs WordPress's hooks. Their arguments, in the shapes of the REST API, are only made if a callback is registered. */
final class WpDeliveryHooks implements DeliveryHooks {

	public function should_deliver( Delivery $delivery, Webhook $webhook ): bool {
		if ( ! has_filter( 'multisite_webhooks_should_deliver' ) ) {
			return true;
		}
		/**
		 * Filters whether a delivery is sent. False cancels it.
		 *
		 * @param bool                 $deliver  Whether to send it. Default true.
		 * @param array<string, mixed> $delivery As the REST API shows it.
		 * @param array<string, mixed> $webhook  As the REST API shows it.
		 */
		$deliver = Safely::call(
			static fn (): mixed => apply_filters(
				'multisite_webhooks_should_deliver',
				true,
				Present::delivery( $delivery ),
				Present::webhook( $webhook )
			)
		);
		return false !== $deliver;
	}

	public function delivered( Delivery $delivery, Attempt $attempt ): void {
		if ( ! has_action( 'multisite_webhooks_delivered' ) ) {
			return;
		}
		/**
		 * Fires after a delivery succeeded.
		 *
		 * @param array<string, mixed> $delivery As the REST API shows it.
		 * @param array<string, mixed> $attempt  The attempt that succeeded, as the REST API shows it.
		 */
		Safely::call(
			static fn () => do_action( 'multisite_webhooks_delivered', Present::delivery( $delivery ), self::shown( $attempt ) )
		);
	}

	public function failed( Delivery $delivery, Attempt $attempt ): void {
		if ( ! has_action( 'multisite_webhooks_failed' ) ) {
			return;
		}
		/**
		 * Fires after a delivery failed for good, with no retry left.
		 *
		 * @param array<string, mixed> $delivery As the REST API shows it.
		 * @param array<string, mixed> $attempt  The last attempt, as the REST API shows it.
		 */
		Safely::call(
			static fn () => do_action( 'multisite_webhooks_failed', Present::delivery( $delivery ), self::shown( $attempt ) )
		);
	}

	/** @return array<string, mixed> */
	private static function shown( Attempt $attempt ): array {
		return Present::attempt( $attempt, new DiagnosisContext( '', false ) );
	}
}
