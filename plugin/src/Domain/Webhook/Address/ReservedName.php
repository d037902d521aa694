<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\Webhook\Address\Url\HostName;

/**
 * Names that no public host has, whatever a resolver says: those of RFC 6761, 6762, 7686 and 9476 and of ICANN's ".internal".
 * Not example.com, example.net and example.org: they are public hosts.
 */
final class ReservedName {

	private const TOP_LEVEL = [ 'alt', 'arpa', 'example', 'internal', 'invalid', 'local', 'localdomain', 'localhost', 'onion', 'test' ];

	public static function is( string $host ): bool {
		$labels = explode( '.', HostName::without_last_dot( $host ) );
		return in_array( end( $labels ), self::TOP_LEVEL, true );
	}
}
