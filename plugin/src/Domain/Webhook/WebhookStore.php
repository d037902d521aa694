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
	 * Writes everything except the secrets and the failure state.
	 *
	 * @param ?\DateTimeImmutable $read           The updated_at that the caller has read, to refuse the write if it has changed since.
	 * @param bool                $reset_failures Whether to clear the failure state and close the circuit breaker.
	 * @return bool False if it doesn't exist or has changed since it was read. Then nothing is written.
	 */
	public function save( Webhook $webhook, ?\DateTimeImmutable $read = null, bool $reset_failures = false ): bool;

	public function save_secrets( WebhookId $id, SigningSecrets $secrets ): void;

	/** False if it doesn't exist. */
	public function remove( WebhookId $id ): bool;

	public function find( WebhookId $id ): ?Webhook;

	/** @return list<Webhook> Other webhooks with the same address, byte for byte; oldest first. */
	public function others_with_same_url( Webhook $webhook ): array;

	/** @throws SecretUnreadable */
	public function secrets( WebhookId $id ): ?SigningSecrets;

	/**
	 * @param list<WebhookId> $ids
	 * @return array<string, WebhookWithSecrets> By ID, without those that don't exist.
	 */
	public function with_secrets( array $ids ): array;

	/** @return list<Webhook> Webhooks that still fail after a warning, and those that the system has disabled; by name. */
	public function needing_attention(): array;

	/** @return list<Webhook> Webhooks that can't be sent because the keys in wp-config.php have changed; by name. */
	public function unreadable(): array;

	/** @return Page<Webhook> */
	public function page( WebhookQuery $query ): Page;

	/**
	 * Disables an active or paused webhook.
	 *
	 * @param ?\DateTimeImmutable $failing_since Disables it only if it is active and has failed since exactly this time.
	 * @return bool Whether this call disabled it.
	 */
	public function disable(
		WebhookId $id,
		DisabledReason $reason,
		\DateTimeImmutable $now,
		?\DateTimeImmutable $failing_since = null,
	): bool;

	/** Does nothing if it is failing already. Leaves updated_at alone, because no admin has changed anything. */
	public function mark_failing( WebhookId $id, \DateTimeImmutable $since ): void;

	/**
	 * Notes that the admins were warned, if it is active, has failed since exactly this time, and nobody was warned yet.
	 *
	 * @return bool Whether this call noted it.
	 */
	public function mark_warned( WebhookId $id, \DateTimeImmutable $failing_since, \DateTimeImmutable $now ): bool;

	/**
	 * Ends the failure of a webhook that isn't disabled.
	 *
	 * @return bool Whether this call ended a failure that the admins were warned of.
	 */
	public function mark_recovered( WebhookId $id ): bool;
}
