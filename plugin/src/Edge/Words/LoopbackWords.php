<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** Words for a network that can't send requests to itself. */
final class LoopbackWords {

	public static function why( \DateTimeImmutable $since ): string {
		return sprintf(
			/* translators: 1: a time, 2: the URL of the network's main site. */
			__( 'The network’s requests to itself have not arrived since %1$s. So when an event has many deliveries, most of them wait for WP-Cron. Check whether a firewall, a password or DNS keeps the server from reaching %2$s, or choose one of these:', 'multisite-webhooks' ),
			ExactTime::of( $since ),
			get_site_url( get_main_site_id(), '/' )
		);
	}
}
