<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Secret;

/** Encrypts secrets, so that the database alone doesn't reveal them. */
interface SecretBox {

	public function seal( #[\SensitiveParameter] string $plain ): string;

	/** @throws SecretUnreadable If it was sealed with other keys. */
	public function open( string $sealed ): string;

	/** What everything sealed with the current keys begins with, and nothing sealed with others. It reveals nothing about them. */
	public function label(): string;
}
