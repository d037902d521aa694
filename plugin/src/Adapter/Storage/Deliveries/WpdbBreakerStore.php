<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerState;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerStore;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** In the row of each webhook, so that all processes see it. */
final readonly class WpdbBreakerStore implements BreakerStore {

	public function __construct( private \wpdb $wpdb, private Database $database, private Tables $tables ) {}

	public function states(): array {
		$states = [];
		$rows   = $this->database->rows(
			$this->wpdb->prepare(
				'SELECT id, failures, rest_until FROM %i WHERE network_id = %d AND ( failures > 0 OR rest_until IS NOT NULL )',
				$this->tables->webhooks,
				$this->tables->network
			)
		);
		foreach ( $rows as $row ) {
			$states[ Row::text( $row, 'id' ) ] = new BreakerState( Row::number( $row, 'failures' ), Row::optional_time( $row, 'rest_until' ) );
		}
		return $states;
	}

	public function take_probe( WebhookId $webhook, BreakerState $state, \DateTimeImmutable $until ): bool {
		return 1 === $this->database->write(
			$this->wpdb->prepare(
				"UPDATE %i SET rest_until = %s WHERE id = %s AND network_id = %d AND COALESCE( rest_until, '' ) = %s",
				$this->tables->webhooks,
				Row::stored_time( $until ),
				$webhook->value,
				$this->tables->network,
				Row::stored_time( $state->open_until )
			)
		);
	}

	public function count_failures( WebhookId $webhook, int $failures ): int {
		$this->database->write(
			$this->wpdb->prepare(
				'UPDATE %i SET failures = CASE WHEN failures >= %d THEN failures + 1 WHEN failures + %d > %d THEN %d ELSE failures + %d END WHERE id = %s AND network_id = %d',
				$this->tables->webhooks,
				Breaker::OPENS_AFTER,
				$failures,
				Breaker::OPENS_AFTER,
				Breaker::OPENS_AFTER,
				$failures,
				$webhook->value,
				$this->tables->network
			)
		);
		return $this->database->number( $this->wpdb->prepare( 'SELECT failures FROM %i WHERE id = %s AND network_id = %d', $this->tables->webhooks, $webhook->value, $this->tables->network ) );
	}

	public function open( WebhookId $webhook, \DateTimeImmutable $until ): void {
		$this->database->write(
			$this->wpdb->prepare(
				'UPDATE %i SET rest_until = %s WHERE id = %s AND network_id = %d',
				$this->tables->webhooks,
				Row::stored_time( $until ),
				$webhook->value,
				$this->tables->network
			)
		);
	}

	public function close( WebhookId $webhook ): void {
		$this->database->write(
			$this->wpdb->prepare(
				'UPDATE %i SET failures = 0, rest_until = NULL WHERE id = %s AND network_id = %d AND ( failures > 0 OR rest_until IS NOT NULL )',
				$this->tables->webhooks,
				$webhook->value,
				$this->tables->network
			)
		);
	}
}
