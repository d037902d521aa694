<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryHooks;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Safely;
use MultisiteWebhooks\Edge\Words\DiagnosisContext;

/** Announces by WordPress's hooks, with arrays in the shapes of the REST API, which are only made where somebody listens. */
final class WpDeliveryHooks implements DeliveryHooks {

	public function should_deliver( Delivery $delivery, Webhook $webhook ): bool {
		if ( ! has_filter( 'multisite_webhooks_should_deliver' ) ) {
			return true;
		}
		/**
		 * Whether a delivery goes out. False cancels it.
		 *
		 * @param bool                 $deliver
		 * @param array<string, mixed> $delivery
		 * @param array<string, mixed> $webhook
		 */
		$response = Safely::call( static fn (): mixed => apply_filters( 'multisite_webhooks_should_deliver', true, Present::delivery( $delivery ), Present::webhook( $webhook ) ) );
		return false !== $response;
	}

	public function delivered( Delivery $delivery, Attempt $attempt ): void {
		if ( ! has_action( 'multisite_webhooks_delivered' ) ) {
			return;
		}

		Safely::call( static fn () => do_action( 'multisite_webhooks_delivered', Present::delivery( $delivery ), Present::attempt( $attempt, new DiagnosisContext( '', false ) ) ) );
	}

	public function failed( Delivery $delivery, Attempt $attempt ): void {
		if ( ! has_action( 'multisite_webhooks_failed' ) ) {
			return;
		}

		Safely::call( static fn () => do_action( 'multisite_webhooks_failed', Present::delivery( $delivery ), Present::attempt( $attempt, new DiagnosisContext( '', false ) ) ) );
	}
}
