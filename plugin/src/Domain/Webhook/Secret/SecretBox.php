<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Secret;

/** Keeps secrets unreadable to whoever holds only the database. */
interface SecretBox {

	public function seal( #[\SensitiveParameter] string $plain ): string;

	/** @throws SecretUnreadable When it was sealed with other keys. */
	public function open( string $sealed ): string;
}
