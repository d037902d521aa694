<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\LateHooks;

/** Which hooks of Ultimate Multisite tell of events that it does not fire. A listener is loaded only when one of its hooks fires. */
final class UltimateMultisiteHooks {

	/** A column of each whose changes are fired, also when it is created. */
	private const COLUMNS = [
		'customer'   => 'email_verification',
		'membership' => 'status',
		'payment'    => 'status',
	];

	public static function register( LateHooks $hooks ): void {
		foreach ( self::COLUMNS as $model => $column ) {
			$types = [ "{$model}_created", "{$model}_updated" ];
			// Before other code, which may save it again.
			$hooks->on( "wu_transition_{$model}_{$column}", ModelEvents::class, "{$model}_inserted", PHP_INT_MIN, $types );
			$hooks->on( "wu_{$model}_meta_pre_save", ModelEvents::class, "{$model}_is_saved", 10, $types );
			$hooks->on( "wu_{$model}_post_save", ModelEvents::class, "{$model}_saved", 10, $types );
		}
		$hooks->on( 'wu_transition_payment_status', MissedEvents::class, 'payment_status_changed', 10, [ 'payment_received' ] );
		$hooks->on( 'wu_transition_membership_status', MissedEvents::class, 'membership_status_changed', 10, [ 'membership_expired' ] );
		$hooks->on( 'wu_site_post_save', MissedEvents::class, 'site_saved', 10, [ 'site_published' ] );
		$hooks->on( 'wu_domain_post_save', MissedEvents::class, 'domain_saved', 10, [ 'domain_created' ] );
		$hooks->on( 'wu_event_post_save', StoredEvents::class, 'stored', 10, StoredEvents::SLUGS );
		$hooks->on( 'added_user_meta', StoredEvents::class, 'user_meta_added', 10, [ 'subsite_user_registered' ] );
		$hooks->on( 'deleted_user_meta', StoredEvents::class, 'user_meta_deleted', 10, [ 'subsite_user_registered' ] );
		$hooks->on( 'wu_checkout_errors', CheckoutEvents::class, 'shown', 10, [ 'checkout_started' ] );
		$hooks->on( 'shutdown', CheckoutEvents::class, 'ended', 10, [ 'checkout_failed' ] );
	}
}
