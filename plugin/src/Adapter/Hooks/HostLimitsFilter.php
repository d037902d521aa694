<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Hooks;

use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;

/** Lets other code change how much a host is sent. */
final class HostLimitsFilter {

	public static function apply( string $host ): HostLimits {
		$default = HostLimits::of( $host );
		/**
		 * Filters how much a receiver gets at most. A value that makes no sense is ignored. Who changes only `at_once` changes it for
		 * the host as well. What a receiver refuses with 429 lowers the rate of its webhook by itself.
		 *
		 * ```php
		 * add_filter(
		 *     'multisite_webhooks_receiver_limits',
		 *     fn ( $limits, $host ) => 'crm.example.com' === $host ? [ 'per_second' => 5 ] + $limits : $limits,
		 *     10,
		 *     2
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param array{at_once: int, per_second: ?int, host_at_once: int} $limits `at_once`: requests in flight to one webhook, by one
		 *                                     process. `per_second`: requests that all processes start to the host, null for no
		 *                                     limit. `host_at_once`: requests in flight to all webhooks of the host, by one process.
		 * @param string                                                   $host   The host of the webhook's URL.
		 */
		$limits = apply_filters( 'multisite_webhooks_receiver_limits', (array) $default, $host );
		return is_array( $limits ) ? $default->with( $limits ) : $default;
	}
}
