<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

/** Splits what is written into statements that every server takes: some take no more than 1 MB at once. */
final class Batches {

	public const BYTES = 500_000;

	/**
	 * A row that is larger gets a statement of its own.
	 *
	 * @param list<non-empty-array<string, string|int|null>> $rows Values by column, the same columns in each row.
	 * @return list<array{rows: non-empty-list<non-empty-array<string, string|int|null>>, sql: string}> Each with the part of its INSERT
	 *                                               after the table's name.
	 */
	public static function of( array $rows, int $bytes = self::BYTES ): array {
		$batches = [];
		$batch   = [];
		$lists   = [];
		$filled  = 0;
		foreach ( $rows as $row ) {
			$list   = SqlValues::list( $row );
			$length = strlen( $list );
			if ( [] !== $batch && $filled + $length > $bytes ) {
				$batches[] = self::batch( $batch, $lists );
				$batch     = [];
				$lists     = [];
				$filled    = 0;
			}
			$batch[] = $row;
			$lists[] = $list;
			$filled += $length;
		}
		return [] === $batch ? $batches : [ ...$batches, self::batch( $batch, $lists ) ];
	}

	/**
	 * @param non-empty-list<non-empty-array<string, string|int|null>> $rows
	 * @param non-empty-list<string>                                   $lists
	 * @return array{rows: non-empty-list<non-empty-array<string, string|int|null>>, sql: string}
	 */
	private static function batch( array $rows, array $lists ): array {
		return [
			'rows' => $rows,
			'sql'  => SqlValues::columns( $rows[0] ) . implode( ', ', $lists ),
		];
	}
}
