<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Resolver;

use MultisiteWebhooks\Domain\Webhook\Address\Resolver;

/** Asks the filter multisite_webhooks_resolve first. */
final class FilteredResolver implements Resolver {

	public function __construct( private readonly Resolver $fallback ) {}

	public function addresses( string $host ): array {
		/**
		 * Filters the IP addresses of a host name, for split DNS or a PHP without a resolver of its own.
		 *
		 * ```php
		 * add_filter(
		 *     'multisite_webhooks_resolve',
		 *     fn ( $addresses, $host ) => 'crm.example.com' === $host ? [ '203.0.113.7' ] : $addresses,
		 *     10,
		 *     2
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param list<string>|null $addresses Null asks the system; an empty list means that the host does not exist.
		 * @param string            $host      The host of the webhook's URL.
		 */
		$given = apply_filters( 'multisite_webhooks_resolve', null, $host );
		return is_array( $given ) ? array_values( array_filter( $given, is_string( ... ) ) ) : $this->fallback->addresses( $host );
	}
}
