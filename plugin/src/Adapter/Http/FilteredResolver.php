<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Webhook\Address\Resolver;

/** Asks the filter multisite_webhooks_resolve first. */
final class FilteredResolver implements Resolver {

	public function __construct( private readonly Resolver $fallback ) {}

	public function addresses( string $host ): array {
		/**
		 * Resolves a host name instead of the system: for split DNS, or for a PHP without a resolver.
		 *
		 * @param list<string>|null $addresses Null leaves it to the system. An empty list means that the host does not exist.
		 * @param string            $host
		 */
		$given = apply_filters( 'multisite_webhooks_resolve', null, $host );
		return is_array( $given ) ? array_values( array_filter( $given, is_string( ... ) ) ) : $this->fallback->addresses( $host );
	}
}
