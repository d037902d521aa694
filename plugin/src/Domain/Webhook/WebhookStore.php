<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Page;

/** The webhooks of one network. */
interface WebhookStore {

	public function add( Webhook $webhook, SigningSecrets $secrets ): void;

	/**
	 * Writes everything but the secrets and since when it fails.
	 *
	 * @param ?\DateTimeImmutable $read Its updated_at as last read, where nobody may have changed it since.
	 * @return bool False where it isn't there, or was changed meanwhile: then nothing is written.
	 */
	public function save( Webhook $webhook, ?\DateTimeImmutable $read = null ): bool;

	public function save_secrets( WebhookId $id, SigningSecrets $secrets ): void;

	/** True where there was one to remove. */
	public function remove( WebhookId $id ): bool;

	public function find( WebhookId $id ): ?Webhook;

	/** @return list<Webhook> The others that send to the same address, byte for byte, the oldest first. */
	public function others_at( Webhook $webhook ): array;

	/** @throws SecretUnreadable */
	public function secrets( WebhookId $id ): ?SigningSecrets;

	/** @return Page<Webhook> */
	public function page( WebhookQuery $query ): Page;

	/** Disables an active or paused webhook; says whether it was this call that did. */
	public function disable( WebhookId $id, string $reason, \DateTimeImmutable $now ): bool;

	/** Changes nothing where it is failing already. No change in the sense of updated_at: no admin made it. */
	public function note_failing( WebhookId $id, \DateTimeImmutable $since ): void;

	/** Changes nothing where it isn't failing. */
	public function note_working( WebhookId $id ): void;
}
