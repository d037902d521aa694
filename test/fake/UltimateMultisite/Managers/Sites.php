<?php

declare(strict_types=1);

namespace WP_Ultimo\Managers;

use WP_Ultimo\Models\Domain;
use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Site;

/** What happens to sites and domains. */
final class Sites {

	public static function init(): void {
		add_action( 'wu_pending_site_published', self::published( ... ), 10, 2 );
		add_action( 'wu_domain_created', self::mapped( ... ), 10, 3 );
		add_action( 'wu_hourly', self::warn( ... ) );
	}

	/** As a membership that becomes active does with the site that waits for it. */
	public static function publish_pending( Site $site, Membership $membership ): void {
		$site->save();
		do_action( 'wu_pending_site_published', $site, $membership );
	}

	/** As a customer does in their account. */
	public static function map_domain( Domain $domain ): void {
		$domain->save();
		$site = $domain->get_site();
		do_action( 'wu_domain_created', $domain, $site, false === $site ? false : $site->get_membership() );
	}

	private static function published( Site $site, Membership $membership ): void {
		wu_do_event(
			'site_published',
			array_merge(
				wu_generate_event_payload( 'site', $site ),
				wu_generate_event_payload( 'membership', $membership ),
				wu_generate_event_payload( 'customer', $membership->get_customer() )
			)
		);
	}

	private static function mapped( Domain $domain, Site $site, Membership $membership ): void {
		wu_do_event(
			'domain_created',
			array_merge(
				wu_generate_event_payload( 'domain', $domain ),
				wu_generate_event_payload( 'site', $site ),
				wu_generate_event_payload( 'membership', $membership ),
				wu_generate_event_payload( 'customer', $membership->get_customer() )
			)
		);
	}

	/** Nested, not as the registered example. */
	private static function warn(): void {
		foreach ( Site::get_all() as $site ) {
			$membership = $site->get_membership();
			$customer   = false === $membership ? false : $membership->get_customer();
			if ( 'demo' === $site->text( 'type' ) && false !== $membership && false !== $customer ) {
				wu_do_event(
					'demo_site_expiring',
					[
						'site'                => $site->to_array(),
						'membership'          => $membership->to_array(),
						'customer'            => $customer->to_array(),
						'demo_expires_at'     => gmdate( 'Y-m-d H:i:s', time() + HOUR_IN_SECONDS ),
						'demo_time_remaining' => '1 hour',
						'site_admin_url'      => get_admin_url( $site->get_id() ),
						'site_url'            => $site->get_active_site_url(),
					]
				);
			}
		}
	}
}
