<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Network\NetworkCopy;

/** A network that is not where it was, in words. */
final class CopyWords {

	public static function suspicion( NetworkCopy $copy ): string {
		/* translators: 1: address of a network such as "network.example", 2: another one. */
		return sprintf( __( 'This network seems to be a copy of %1$s: it is at %2$s now.', 'multisite-webhooks' ), self::shown( $copy->known ), self::shown( $copy->now ) );
	}

	/** Without the slash at its end. */
	public static function shown( string $address ): string {
		return rtrim( $address, '/' );
	}
}
