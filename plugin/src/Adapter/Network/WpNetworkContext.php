<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Network;

use MultisiteWebhooks\Domain\Network\Network;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\PlainText;

/** WordPress's network and sites. URLs end with a slash. */
final class WpNetworkContext implements NetworkContext {

	public function network(): Network {
		return new Network( get_current_network_id(), network_home_url( '/' ) );
	}

	public function current_site_id(): int {
		return get_current_blog_id();
	}

	public function site( int $id ): ?Site {
		if ( null === get_site( $id ) ) {
			return null;
		}
		$name = get_current_blog_id() === $id ? get_option( 'blogname' ) : get_blog_option( $id, 'blogname' );
		return new Site( $id, get_home_url( $id, '/' ), PlainText::of( $name ) );
	}
}
