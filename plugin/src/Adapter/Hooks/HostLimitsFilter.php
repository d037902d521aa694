<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Hooks;

use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;

/** Lets other code change how much a host is sent. */
final class HostLimitsFilter {

	public static function apply( string $host ): HostLimits {
		$default = HostLimits::of( $host );
		/**
		 * Filters how much a receiver gets at most. A value that makes no sense is ignored.
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
		 * @param array{at_once: int, per_second: ?int} $limits `at_once`: requests in flight by one process. `per_second`:
		 *                                                      requests that all processes start, null for no limit.
		 * @param string                                $host   The host of the webhook's URL.
		 */
		$limits = apply_filters( 'multisite_webhooks_receiver_limits', (array) $default, $host );
		return is_array( $limits ) ? $default->with( $limits ) : $default;
	}
}
