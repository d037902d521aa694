<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

/** Splits what is written into statements that every server takes: some take no more than 1 MB at once. */
final class Batches {

	public const BYTES = 500_000;

	/**
	 * A row that is larger gets a statement of its own.
	 *
	 * @param list<non-empty-array<string, string|int|null>> $rows
	 * @return list<non-empty-list<non-empty-array<string, string|int|null>>>
	 */
	public static function of( array $rows, int $bytes = self::BYTES ): array {
		$batches = [];
		$batch   = [];
		$filled  = 0;
		foreach ( $rows as $row ) {
			$length = strlen( SqlValues::list( $row ) );
			if ( [] !== $batch && $filled + $length > $bytes ) {
				$batches[] = $batch;
				$batch     = [];
				$filled    = 0;
			}
			$batch[] = $row;
			$filled += $length;
		}
		return [] === $batch ? $batches : [ ...$batches, $batch ];
	}
}
