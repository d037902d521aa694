<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Delivery\Schedule\Pace;
use MultisiteWebhooks\Domain\Delivery\Schedule\Traffic;
use MultisiteWebhooks\Domain\Delivery\Schedule\TrafficStore;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** In the row of each webhook, so that all processes share it. A pace is a text of numbers: one conditional write changes it. */
final readonly class WpdbTrafficStore implements TrafficStore {

	public function __construct( private Database $database ) {}

	public function all(): array {
		$all  = [];
		$rows = $this->database->rows(
			"SELECT id, pace, slow_until FROM %i WHERE network_id = %d AND ( pace <> '' OR slow_until IS NOT NULL )",
			[ $this->database->tables->webhooks, $this->database->tables->network ]
		);
		foreach ( $rows as $row ) {
			$all[ Row::text( $row, 'id' ) ] = new Traffic(
				self::pace( Row::text( $row, 'pace' ) ),
				TolerantReader::time( $row, 'slow_until' ),
			);
		}
		return $all;
	}

	public function replace_pace( WebhookId $webhook, ?Pace $expected, ?Pace $pace ): bool {
		return 1 === $this->database->execute(
			'UPDATE %i SET pace = %s WHERE id = %s AND network_id = %d AND pace = %s',
			[
				$this->database->tables->webhooks,
				self::text( $pace ),
				$webhook->value,
				$this->database->tables->network,
				self::text( $expected ),
			]
		);
	}

	public function mark_slow( WebhookId $webhook, ?\DateTimeImmutable $until ): void {
		$this->database->execute(
			"UPDATE %i SET slow_until = NULLIF( %s, '' ) WHERE id = %s AND network_id = %d",
			[ $this->database->tables->webhooks, Row::stored_time( $until ), $webhook->value, $this->database->tables->network ]
		);
	}

	private static function text( ?Pace $pace ): string {
		return null === $pace ? '' : implode( ' ', (array) $pace );
	}

	private static function pace( string $text ): ?Pace {
		if ( 1 !== preg_match( '/\A\d+ \d+ [1-9]\d* \d+ \d+ \d+\z/', $text ) ) {
			return null;
		}
		return new Pace( ...array_map( intval( ... ), explode( ' ', $text ) ) );
	}
}
