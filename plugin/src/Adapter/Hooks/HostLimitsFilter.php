<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Hooks;

use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;

/** Lets other code change how much a host is sent. */
final class HostLimitsFilter {

	public static function apply( string $host ): HostLimits {
		$default = HostLimits::of( $host );
		/**
		 * How much a receiver gets at most.
		 *
		 * @param array{at_once: int, per_second: ?int} $limits Requests in flight by one process, and requests started each second by all together (null for no limit).
		 * @param string                                $host
		 */
		$limits = apply_filters( 'multisite_webhooks_receiver_limits', (array) $default, $host );
		return is_array( $limits ) ? $default->with( $limits ) : $default;
	}
}
