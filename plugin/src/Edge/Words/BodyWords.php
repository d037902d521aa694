<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Content\BinaryBody;

/** Stands in for a body that can't be shown as text: the same words on the screens, in REST and in WP-CLI. */
final class BodyWords {

	public static function response( Attempt $attempt ): string {
		return match ( true ) {
			$attempt->content_lost            => self::lost(),
			null !== $attempt->response_binary => self::binary( $attempt->response_binary ),
			default                           => $attempt->response_body,
		};
	}

	public static function request( Attempt $attempt ): string {
		return $attempt->content_lost ? self::lost() : $attempt->request_body ?? '';
	}

	public static function lost(): string {
		return __( '(This part of the log could not be stored, or can’t be read.)', 'multisite-webhooks' );
	}

	private static function binary( BinaryBody $body ): string {
		$bytes = number_format_i18n( $body->bytes );
		if ( '' === $body->coding ) {
			/* translators: 1: number of bytes, 2: the first bytes in hexadecimal. */
			$text = _n( 'binary, %1$s byte: %2$s', 'binary, %1$s bytes: %2$s', $body->bytes, 'multisite-webhooks' );
			return sprintf( $text, $bytes, self::start( $body ) );
		}
		return sprintf(
			/* translators: 1: number of bytes, 2: the name of a compression such as "br", 3: the first bytes in hexadecimal. */
			_n(
				'binary, %1$s byte, compressed as “%2$s”, which PHP can’t decompress here: %3$s',
				'binary, %1$s bytes, compressed as “%2$s”, which PHP can’t decompress here: %3$s',
				$body->bytes,
				'multisite-webhooks'
			),
			$bytes,
			$body->coding,
			self::start( $body ),
		);
	}

	private static function start( BinaryBody $body ): string {
		return $body->start . ( $body->is_longer() ? ' …' : '' );
	}
}
