<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Page;

/** The webhooks of one network. */
interface WebhookStore {

	public function add( Webhook $webhook, SigningSecrets $secrets ): void;

	/** Writes everything but the secrets. */
	public function save( Webhook $webhook ): void;

	public function save_secrets( WebhookId $id, SigningSecrets $secrets ): void;

	/** True where there was one to remove. */
	public function remove( WebhookId $id ): bool;

	public function find( WebhookId $id ): ?Webhook;

	/** @throws SecretUnreadable */
	public function secrets( WebhookId $id ): ?SigningSecrets;

	/** @return Page<Webhook> */
	public function page( WebhookQuery $query ): Page;

	/** Disables an active or paused webhook; says whether it was this call that did. */
	public function disable( WebhookId $id, string $reason, \DateTimeImmutable $now ): bool;
}
