<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Address\Resolver;

/** Asks the filter multisite_webhooks_resolve, then the system: DNS for both kinds of address, and the hosts file. */
final class SystemResolver implements Resolver {

	public function addresses( string $host ): array {
		/**
		 * Answers for a host name in place of the system: split DNS, or a PHP without a resolver of its own.
		 *
		 * @param list<string>|null $addresses Null leaves it to the system; an empty list says that there is no such host.
		 * @param string            $host
		 */
		$given = apply_filters( 'multisite_webhooks_resolve', null, $host );
		return is_array( $given ) ? array_values( array_filter( $given, is_string( ... ) ) ) : $this->from_system( $host );
	}

	/** @return list<string> */
	private function from_system( string $host ): array {
		// Both warn on a name that does not exist, which is an answer and no fault.
		$records   = @dns_get_record( $host, DNS_A | DNS_AAAA ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		$addresses = @gethostbynamel( $host ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		$addresses = false === $addresses ? [] : $addresses;
		foreach ( false === $records ? [] : $records as $record ) {
			$addresses[] = $record['ip'] ?? $record['ipv6'] ?? null;
		}
		return array_values( array_unique( array_filter( $addresses, is_string( ... ) ) ) );
	}
}
