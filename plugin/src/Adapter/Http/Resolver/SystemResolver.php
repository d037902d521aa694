<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Resolver;

use MultisiteWebhooks\Domain\Webhook\Address\Resolver;

/** Asks the system: DNS for IPv4 and IPv6 addresses, and the hosts file. */
final class SystemResolver implements Resolver {

	public function addresses( string $host ): array {
		// Both raise a warning for a name that does not exist, which is a normal result.
		$records   = @dns_get_record( $host, DNS_A | DNS_AAAA ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		$addresses = @gethostbynamel( $host ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		$addresses = false === $addresses ? [] : $addresses;
		foreach ( false === $records ? [] : $records as $record ) {
			$addresses[] = $record['ip'] ?? $record['ipv6'] ?? null;
		}
		return array_values( array_unique( array_filter( $addresses, is_string( ... ) ) ) );
	}
}
