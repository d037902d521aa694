<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Health;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\CaptureFailuresOption;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Time;

/**
 * Whether the database has refused the last event that there was. On a disk that is almost full, a trial write may still find room
 * where no event does.
 */
final readonly class LastRefusal {

	/** Later than that, nobody knows any more. */
	private const LATELY_MS = 24 * 3600 * 1000;

	public function __construct( private Database $database, private CaptureFailuresOption $failures, private Clock $clock ) {}

	/** @return ?string The database's error message; null if an event was recorded since. */
	public function error(): ?string {
		$refusal = $this->failures->last_refusal();
		$at      = Time::parse( $refusal['at'] );
		$is_over = null === $at || Time::after( $at, self::LATELY_MS ) < $this->clock->now();
		return $is_over || $this->last_recorded() > $at ? null : $refusal['why'];
	}

	private function last_recorded(): ?\DateTimeImmutable {
		$row = $this->database->row(
			'SELECT recorded_at FROM %i WHERE network_id = %d ORDER BY id DESC LIMIT 1',
			[ $this->database->tables->events, $this->database->tables->network ]
		);
		return null === $row ? null : TolerantReader::time( $row, 'recorded_at' );
	}
}
