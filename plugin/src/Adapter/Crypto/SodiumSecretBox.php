<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Crypto;

use MultisiteWebhooks\Domain\Webhook\Secret\SecretBox;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;

/**
 * Authenticated encryption by sodium, which WordPress polyfills. The key comes from wp-config.php, so a copy of
 * the database alone opens nothing.
 */
final class SodiumSecretBox implements SecretBox {

	private const VERSION = 'v1:';

	/** Characters of the label that tell keys apart. */
	private const KEY_ID = 8;

	/** @var ?array{material: string, key: non-empty-string, label: string} */
	private ?array $derived = null;

	/** @param \Closure(): string $key_material Asked for late: WordPress's salts are not there yet when plugins load. */
	public function __construct( private readonly \Closure $key_material ) {}

	public function seal( #[\SensitiveParameter] string $plain ): string {
		$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		return $this->label() . base64_encode( $nonce . sodium_crypto_secretbox( $plain, $nonce, $this->key() ) );
	}

	public function open( string $sealed ): string {
		$label = $this->label();
		$bytes = base64_decode( substr( $sealed, strlen( $label ) ), true );
		if ( ! str_starts_with( $sealed, $label ) || false === $bytes || strlen( $bytes ) <= SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ) {
			throw new SecretUnreadable();
		}
		$nonce = substr( $bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		$plain = sodium_crypto_secretbox_open( substr( $bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), $nonce, $this->key() );
		return false === $plain ? throw new SecretUnreadable() : $plain;
	}

	public function label(): string {
		return $this->derived()['label'];
	}

	private function key(): string {
		return $this->derived()['key'];
	}

	/** @return array{material: string, key: non-empty-string, label: string} Derived once, unless the keys change. */
	private function derived(): array {
		$material = ( $this->key_material )();
		if ( ( $this->derived['material'] ?? null ) !== $material ) {
			$key   = sodium_crypto_generichash( "multisite-webhooks|{$material}", '', SODIUM_CRYPTO_SECRETBOX_KEYBYTES );
			$id    = sodium_bin2hex( sodium_crypto_generichash( $key, '', SODIUM_CRYPTO_GENERICHASH_BYTES_MIN ) );
			$label = self::VERSION . substr( $id, 0, self::KEY_ID ) . ':';

			$this->derived = [
				'material' => $material,
				'key'      => $key,
				'label'    => $label,
			];
		}
		return $this->derived;
	}
}
