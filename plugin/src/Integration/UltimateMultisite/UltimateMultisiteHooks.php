<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/** Which hooks of Ultimate Multisite tell of events that it does not fire: a table for LateHooks. */
final class UltimateMultisiteHooks {

	/** Before other code, which may save it again. */
	private const FIRST = PHP_INT_MIN;

	/** See StoredEvents, which is not loaded for it. */
	private const STORED = 'checkout_step_completed checkout_completed checkout_failed subsite_post_created subsite_cpt_created'
		. ' subsite_user_registered subsite_woocommerce_order';

	public const TABLE = [
		'customer_created customer_updated'     => [
			[ 'wu_transition_customer_email_verification', ModelEvents::class, 'customer_inserted', self::FIRST ],
			[ 'wu_customer_meta_pre_save', ModelEvents::class, 'customer_is_saved' ],
			[ 'wu_customer_post_save', ModelEvents::class, 'customer_saved' ],
		],
		'membership_created membership_updated' => [
			[ 'wu_transition_membership_status', ModelEvents::class, 'membership_inserted', self::FIRST ],
			[ 'wu_membership_meta_pre_save', ModelEvents::class, 'membership_is_saved' ],
			[ 'wu_membership_post_save', ModelEvents::class, 'membership_saved' ],
		],
		'payment_created payment_updated'       => [
			[ 'wu_transition_payment_status', ModelEvents::class, 'payment_inserted', self::FIRST ],
			[ 'wu_payment_meta_pre_save', ModelEvents::class, 'payment_is_saved' ],
			[ 'wu_payment_post_save', ModelEvents::class, 'payment_saved' ],
		],
		'payment_received'                      => [
			[ 'wu_transition_payment_status', MissedEvents::class, 'payment_status_changed' ],
		],
		'membership_expired'                    => [
			[ 'wu_transition_membership_status', MissedEvents::class, 'membership_status_changed' ],
		],
		'site_published'                        => [
			[ 'wu_site_post_save', MissedEvents::class, 'site_saved' ],
		],
		'domain_created'                        => [
			[ 'wu_domain_post_save', MissedEvents::class, 'domain_saved' ],
		],
		self::STORED                            => [
			[ 'wu_event_post_save', StoredEvents::class, 'stored' ],
		],
		'subsite_user_registered'               => [
			[ 'added_user_meta', StoredEvents::class, 'user_meta_added' ],
			[ 'deleted_user_meta', StoredEvents::class, 'user_meta_deleted' ],
		],
		'checkout_started'                      => [
			[ 'wu_checkout_errors', CheckoutEvents::class, 'shown' ],
		],
		'checkout_failed'                       => [
			[ 'shutdown', CheckoutEvents::class, 'ended' ],
		],
	];
}
