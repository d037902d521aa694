<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Webhooks;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** How long a webhook has failed, in its row. Each change is one conditional write, so that one of many processes makes it. */
final readonly class WebhookFailures {

	public function __construct( private Database $database ) {}

	public function begin( WebhookId $id, \DateTimeImmutable $since ): void {
		$this->database->execute(
			'UPDATE %i SET failing_since = %s WHERE id = %s AND network_id = %d AND failing_since IS NULL',
			[ $this->database->tables->webhooks, Row::stored_time( $since ), $id->value, $this->database->tables->network ]
		);
	}

	public function warn( WebhookId $id, \DateTimeImmutable $failing_since, \DateTimeImmutable $now ): bool {
		return 1 === $this->database->execute(
			'UPDATE %i SET warned_at = %s WHERE id = %s AND network_id = %d AND status = %s AND failing_since = %s AND warned_at IS NULL',
			[
				$this->database->tables->webhooks,
				Row::stored_time( $now ),
				$id->value,
				$this->database->tables->network,
				WebhookStatus::Active->value,
				Row::stored_time( $failing_since ),
			]
		);
	}

	/** @return bool Whether this call withdrew a warning. */
	public function end( WebhookId $id ): bool {
		if ( 1 === $this->forget( $id, 'warned_at IS NOT NULL' ) ) {
			return true;
		}
		$this->forget( $id, 'failing_since IS NOT NULL' );
		return false;
	}

	/** @param ?\DateTimeImmutable $failing_since If given, only while it is active and has failed since exactly then. */
	public function disable( WebhookId $id, DisabledReason $reason, \DateTimeImmutable $now, ?\DateTimeImmutable $failing_since ): bool {
		$still  = null === $failing_since ? 'status <> %s' : 'status = %s AND failing_since = %s';
		$values = null === $failing_since
			? [ WebhookStatus::Disabled->value ]
			: [ WebhookStatus::Active->value, Row::stored_time( $failing_since ) ];
		return 1 === $this->database->execute(
			"UPDATE %i SET status = %s, disabled_reason = %s, disabled_at = %s, updated_at = %s, revision = revision + 1
			WHERE id = %s AND network_id = %d AND {$still}",
			[
				$this->database->tables->webhooks,
				WebhookStatus::Disabled->value,
				$reason->value,
				Row::stored_time( $now ),
				Row::stored_time( $now ),
				$id->value,
				$this->database->tables->network,
				...$values,
			]
		);
	}

	/**
	 * @param literal-string $condition
	 * @return int Rows changed.
	 */
	private function forget( WebhookId $id, string $condition ): int {
		return $this->database->execute(
			"UPDATE %i SET failing_since = NULL, warned_at = NULL WHERE id = %s AND network_id = %d AND status <> %s AND {$condition}",
			[ $this->database->tables->webhooks, $id->value, $this->database->tables->network, WebhookStatus::Disabled->value ]
		);
	}
}
