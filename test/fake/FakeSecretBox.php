<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Webhook\Secret\SecretBox;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;

/** Hides nothing, but opens only what was sealed with the keys that it has now. */
final class FakeSecretBox implements SecretBox {

	public string $keys = 'first';

	public function seal( string $plain ): string {
		return $this->label() . strrev( $plain );
	}

	public function open( string $sealed ): string {
		return str_starts_with( $sealed, $this->label() )
			? strrev( substr( $sealed, strlen( $this->label() ) ) )
			: throw new SecretUnreadable();
	}

	public function label(): string {
		return "{$this->keys}:";
	}
}
