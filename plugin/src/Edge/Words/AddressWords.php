<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** The kinds of addresses that webhooks aren't sent to, as in "resolves to 10.0.0.1, a private address". */
final class AddressWords {

	public function rule( string $rule ): string {
		return match ( $rule ) {
			'loopback'    => __( 'a loopback address', 'multisite-webhooks' ),
			'private'     => __( 'a private address', 'multisite-webhooks' ),
			'link_local'  => __( 'a link-local address', 'multisite-webhooks' ),
			'shared'      => __( 'an address in a provider’s internal network', 'multisite-webhooks' ),
			'multicast'   => __( 'a multicast address', 'multisite-webhooks' ),
			'unspecified' => __( 'an unspecified address', 'multisite-webhooks' ),
			default       => __( 'a reserved address', 'multisite-webhooks' ),
		};
	}
}
