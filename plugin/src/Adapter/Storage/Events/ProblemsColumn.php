<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Domain\Catalog\SchemaProblem;

/** The problems of a payload, as JSON in ASCII. */
final class ProblemsColumn {

	/** @param list<SchemaProblem> $problems */
	public static function stored( array $problems ): string {
		return [] === $problems ? '' : (string) wp_json_encode( $problems, JSON_INVALID_UTF8_SUBSTITUTE );
	}

	/**
	 * @param array<mixed> $row
	 * @return list<SchemaProblem> Without what can't be read.
	 */
	public static function of( array $row ): array {
		$stored = json_decode( Row::optional_text( $row, 'problems' ) ?? '', true );
		$read   = array_map( SchemaProblem::from( ... ), is_array( $stored ) ? array_values( $stored ) : [] );
		return array_values( array_filter( $read, static fn ( ?SchemaProblem $one ): bool => null !== $one ) );
	}
}
