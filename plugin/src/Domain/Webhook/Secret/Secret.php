<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Secret;

/**
 * A signing secret of Standard Webhooks 1.0.0: "whsec_" followed by 24 to 64 bytes in base64.
 */
final readonly class Secret {

	private const PREFIX  = 'whsec_';
	private const BYTES   = 32;
	private const MINIMUM = 24;
	private const MAXIMUM = 64;

	private function __construct( private string $key ) {}

	/** Null if the text is not a secret. */
	public static function parse( #[\SensitiveParameter] string $text ): ?self {
		if ( ! str_starts_with( $text, self::PREFIX ) ) {
			return null;
		}
		$key = base64_decode( substr( $text, strlen( self::PREFIX ) ), true );
		if ( false === $key || strlen( $key ) < self::MINIMUM || strlen( $key ) > self::MAXIMUM ) {
			return null;
		}
		return new self( $key );
	}

	/** @param \Closure(int<1, max>): string $random Returns this many random bytes. */
	public static function generate( \Closure $random ): self {
		return new self( $random( self::BYTES ) );
	}

	public function text(): string {
		return self::PREFIX . base64_encode( $this->key );
	}

	/** The HMAC-SHA256 of the content, in base64. */
	public function mac( string $content ): string {
		return base64_encode( hash_hmac( 'sha256', $content, $this->key, true ) );
	}

	/** @return array<string, string> Without the key, so that it never appears in dumps and logs. */
	public function __debugInfo(): array {
		return [ 'key' => '(hidden)' ];
	}
}
