<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerState;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerStore;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** In the row of each webhook, so that all processes share it. */
final readonly class WpdbBreakerStore implements BreakerStore {

	public function __construct( private Database $database ) {}

	public function states(): array {
		$states = [];
		$rows   = $this->database->rows(
			'SELECT id, failures, rest_until FROM %i WHERE network_id = %d AND ( failures > 0 OR rest_until IS NOT NULL )',
			[ $this->database->tables->webhooks, $this->database->tables->network ]
		);
		foreach ( $rows as $row ) {
			$states[ Row::text( $row, 'id' ) ] = new BreakerState(
				Row::number( $row, 'failures' ),
				TolerantReader::time( $row, 'rest_until' ),
			);
		}
		return $states;
	}

	public function take_probe( WebhookId $webhook, BreakerState $state, \DateTimeImmutable $until ): bool {
		return 1 === $this->database->execute(
			"UPDATE %i SET rest_until = %s WHERE id = %s AND network_id = %d AND COALESCE( rest_until, '' ) = %s",
			[
				$this->database->tables->webhooks,
				Row::stored_time( $until ),
				$webhook->value,
				$this->database->tables->network,
				Row::stored_time( $state->open_until ),
			]
		);
	}

	public function count_failures( WebhookId $webhook, int $failures ): int {
		$this->database->execute(
			'UPDATE %i SET failures = CASE WHEN failures >= %d THEN failures + 1 WHEN failures + %d > %d THEN %d ELSE failures + %d END
			WHERE id = %s AND network_id = %d',
			[
				$this->database->tables->webhooks,
				Breaker::OPENS_AFTER,
				$failures,
				Breaker::OPENS_AFTER,
				Breaker::OPENS_AFTER,
				$failures,
				$webhook->value,
				$this->database->tables->network,
			]
		);
		return $this->database->number(
			'SELECT failures FROM %i WHERE id = %s AND network_id = %d',
			[ $this->database->tables->webhooks, $webhook->value, $this->database->tables->network ]
		);
	}

	public function open( WebhookId $webhook, \DateTimeImmutable $until ): void {
		$this->database->execute(
			'UPDATE %i SET rest_until = %s WHERE id = %s AND network_id = %d',
			[ $this->database->tables->webhooks, Row::stored_time( $until ), $webhook->value, $this->database->tables->network ]
		);
	}

	public function close( WebhookId $webhook, \DateTimeImmutable $now ): void {
		$this->database->execute(
			'UPDATE %i SET rest_until = CASE WHEN failures >= %d OR rest_until <= %s THEN NULL ELSE rest_until END, failures = 0
			WHERE id = %s AND network_id = %d AND ( failures > 0 OR rest_until IS NOT NULL )',
			[
				$this->database->tables->webhooks,
				Breaker::OPENS_AFTER,
				Row::stored_time( $now ),
				$webhook->value,
				$this->database->tables->network,
			]
		);
	}
}
