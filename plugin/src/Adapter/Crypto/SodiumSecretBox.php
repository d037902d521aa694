<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Crypto;

use MultisiteWebhooks\Domain\Webhook\Secret\SecretBox;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;

/**
 * Authenticated encryption by sodium, which WordPress polyfills. The key comes from wp-config.php, so a copy of
 * the database alone opens nothing.
 */
final readonly class SodiumSecretBox implements SecretBox {

	private const VERSION = 'v1:';

	/** @param \Closure(): string $key_material Asked for late: WordPress's salts are not there yet when plugins load. */
	public function __construct( private \Closure $key_material ) {}

	public function seal( #[\SensitiveParameter] string $plain ): string {
		$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		return self::VERSION . base64_encode( $nonce . sodium_crypto_secretbox( $plain, $nonce, $this->key() ) );
	}

	public function open( string $sealed ): string {
		$bytes = base64_decode( substr( $sealed, strlen( self::VERSION ) ), true );
		if ( ! str_starts_with( $sealed, self::VERSION ) || false === $bytes || strlen( $bytes ) <= SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ) {
			throw new SecretUnreadable();
		}
		$nonce = substr( $bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		$plain = sodium_crypto_secretbox_open( substr( $bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), $nonce, $this->key() );
		return false === $plain ? throw new SecretUnreadable() : $plain;
	}

	private function key(): string {
		return sodium_crypto_generichash( 'multisite-webhooks|' . ( $this->key_material )(), '', SODIUM_CRYPTO_SECRETBOX_KEYBYTES );
	}
}
