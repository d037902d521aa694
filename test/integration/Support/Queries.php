<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

/** What work asks the database, in this process. */
final class Queries {

	/**
	 * @param \Closure(): mixed $work
	 * @return list<string>
	 */
	public static function of( \Closure $work ): array {
		$queries = [];
		$collect = static function ( string $query ) use ( &$queries ): string {
			$queries[] = $query;
			return $query;
		};
		add_filter( 'query', $collect );
		try {
			$work();
		} finally {
			remove_filter( 'query', $collect );
		}
		return $queries;
	}
}
