<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;

/** The webhooks of one network. */
interface WebhookStore {

	public function add( Webhook $webhook, SigningSecrets $secrets ): void;

	/**
	 * Writes everything but the secrets and how it fails.
	 *
	 * @param ?\DateTimeImmutable $read  Its updated_at as last read, where nobody may have changed it since.
	 * @param bool                $anew  Whether what it did so far counts no more: it neither fails nor rests.
	 * @return bool False where it isn't there, or was changed meanwhile: then nothing is written.
	 */
	public function save( Webhook $webhook, ?\DateTimeImmutable $read = null, bool $anew = false ): bool;

	public function save_secrets( WebhookId $id, SigningSecrets $secrets ): void;

	/** True where there was one to remove. */
	public function remove( WebhookId $id ): bool;

	public function find( WebhookId $id ): ?Webhook;

	/** @return list<Webhook> The others that send to the same address, byte for byte, the oldest first. */
	public function others_at( Webhook $webhook ): array;

	/** @throws SecretUnreadable */
	public function secrets( WebhookId $id ): ?SigningSecrets;

	/**
	 * @param list<WebhookId> $ids
	 * @return array<string, WebhookWithSecrets> By id, those that are there.
	 */
	public function with_secrets( array $ids ): array;

	/** @return list<Webhook> Those that were warned of and still fail, and those that the system has disabled; by name. */
	public function in_trouble(): array;

	/** @return Page<Webhook> */
	public function page( WebhookQuery $query ): Page;

	/**
	 * Disables an active or paused webhook; says whether it was this call that did.
	 *
	 * @param ?\DateTimeImmutable $failing_since Where it must be active, and fail since exactly then.
	 */
	public function disable( WebhookId $id, string $reason, \DateTimeImmutable $now, ?\DateTimeImmutable $failing_since = null ): bool;

	/** Changes nothing where it is failing already. No change in the sense of updated_at: no admin made it. */
	public function note_failing( WebhookId $id, \DateTimeImmutable $since ): void;

	/** Says whether it was this call: it must be active, fail since exactly then, and nobody told. */
	public function note_warned( WebhookId $id, \DateTimeImmutable $failing_since, \DateTimeImmutable $now ): bool;

	/** Changes nothing where it isn't failing, or is disabled. Says whether this call ended a failing that was warned of. */
	public function note_working( WebhookId $id ): bool;
}
