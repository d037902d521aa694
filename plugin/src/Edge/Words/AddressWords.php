<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** Kinds of addresses that webhooks don't go to, as in "leads to 10.0.0.1, a private address". */
final class AddressWords {

	public function rule( string $rule ): string {
		return match ( $rule ) {
			'loopback'    => __( 'an address of this server itself', 'multisite-webhooks' ),
			'private'     => __( 'a private address', 'multisite-webhooks' ),
			'link_local'  => __( 'an address of the local link', 'multisite-webhooks' ),
			'shared'      => __( 'an address inside a provider’s network', 'multisite-webhooks' ),
			'multicast'   => __( 'an address of many receivers', 'multisite-webhooks' ),
			'unspecified' => __( 'an address that means “this host”', 'multisite-webhooks' ),
			default       => __( 'a reserved address', 'multisite-webhooks' ),
		};
	}
}
