<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Network\NetworkCopy;

/** Words for a network whose address has changed. */
final class CopyWords {

	public static function suspicion( NetworkCopy $copy ): string {
		return sprintf(
			/* translators: 1: address of a network such as "network.example", 2: another one. */
			__( 'This network seems to be a copy of %1$s. It is now at %2$s.', 'multisite-webhooks' ),
			self::shown( $copy->known ),
			self::shown( $copy->now )
		);
	}

	public static function advice(): string {
		return __( 'Nothing is sent until an admin chooses on the Webhooks screen whether it is a copy or has moved.', 'multisite-webhooks' );
	}

	/** Without a trailing slash. */
	public static function shown( string $address ): string {
		return rtrim( $address, '/' );
	}
}
