<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Webhook\Secret\Unreadable;

/** Words for webhooks whose secret or header values can't be read, because the keys in wp-config.php have changed. */
final class KeyWords {

	/** In a few words, for lists. Null if everything can be read. */
	public static function note( Unreadable $unreadable ): ?string {
		return $unreadable->is_anything()
			? __( 'Not sending: the keys in wp-config.php have changed', 'multisite-webhooks' )
			: null;
	}

	/** @param int $count Of webhooks. */
	public static function what( int $count ): string {
		return sprintf(
			/* translators: %s: number of webhooks. */
			_n(
				'The keys in wp-config.php have changed, so the secret or the header values of %s webhook can’t be read.',
				'The keys in wp-config.php have changed, so the secrets or the header values of %s webhooks can’t be read.',
				$count,
				'multisite-webhooks'
			),
			number_format_i18n( $count )
		);
	}

	public static function advice(): string {
		return __( 'Restore the previous SECURE_AUTH_KEY and SECURE_AUTH_SALT in wp-config.php. If they are lost, edit each of these webhooks: rotate its secret, and enter the values of its headers again. Until then its deliveries wait, and nothing is lost.', 'multisite-webhooks' );
	}
}
