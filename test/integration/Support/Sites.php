<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

/** The stack's other sites: studio-nord (2), acme (3) and garden (4). They are paths of the network's domain, or names under it. */
final class Sites {

	/** @return string With a slash at its end. */
	public static function url( string $name ): string {
		$root = network_home_url( '/' );
		return is_subdomain_install() ? str_replace( '://', "://{$name}.", $root ) : "{$root}{$name}/";
	}
}
