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
		 * ```php
		 * add_filter(
		 *     'multisite_webhooks_should_deliver',
		 *     fn ( $deliver, $delivery, $webhook ) => $deliver && 7 !== $delivery['site'],
		 *     10,
		 *     3
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param bool                 $deliver  True, unless another filter has said otherwise.
		 * @param array<string, mixed> $delivery In the shape of the REST API.
		 * @param array<string, mixed> $webhook  In the shape of the REST API.
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
		 * Fires after a receiver has accepted a delivery and this has been stored.
		 *
		 * ```php
		 * add_action(
		 *     'multisite_webhooks_delivered',
		 *     fn ( $delivery, $attempt ) => error_log( "{$delivery['id']} took {$attempt['duration_ms']} ms" ),
		 *     10,
		 *     2
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param array<string, mixed> $delivery In the shape of the REST API.
		 * @param array<string, mixed> $attempt  The attempt that succeeded, in the shape of the REST API.
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
		 * Fires after a delivery has failed for good: no further attempt is scheduled, and this has been stored.
		 *
		 * ```php
		 * add_action(
		 *     'multisite_webhooks_failed',
		 *     fn ( $delivery, $attempt ) => error_log( "{$delivery['id']} failed: {$delivery['reason']}" ),
		 *     10,
		 *     2
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param array<string, mixed> $delivery In the shape of the REST API.
		 * @param array<string, mixed> $attempt  The last attempt, in the shape of the REST API.
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
