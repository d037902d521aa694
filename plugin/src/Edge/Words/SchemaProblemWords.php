<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Catalog\SchemaProblem;
use MultisiteWebhooks\Domain\Catalog\SchemaProblemKind;

/** Where a payload doesn't fit its schema, a sentence for each problem: by names and types, never by values. */
final class SchemaProblemWords {

	public static function of( SchemaProblem $problem ): string {
		$field = '' === $problem->field
			? __( 'The payload', 'multisite-webhooks' )
			/* translators: %s: name of a field of a payload. */
			: sprintf( __( 'The field “%s”', 'multisite-webhooks' ), $problem->field );
		return sprintf( self::sentence( $problem->kind ), $field, $problem->expected, $problem->found );
	}

	private static function sentence( SchemaProblemKind $kind ): string {
		return match ( $kind ) {
			/* translators: %1$s: such as “The field total”. */
			SchemaProblemKind::Missing => __( '%1$s is missing.', 'multisite-webhooks' ),
			/* translators: %1$s: such as “The field total”. */
			SchemaProblemKind::Unknown => __( '%1$s is not in the schema.', 'multisite-webhooks' ),
			/* translators: 1: "The field “…”", 2 and 3: types of JSON, such as "number". */
			SchemaProblemKind::Type    => __( '%1$s should be of type %2$s, but is of type %3$s.', 'multisite-webhooks' ),
			/* translators: 1: "The field “…”", 2: name of a format, such as "date-time". */
			SchemaProblemKind::Format  => __( '%1$s does not have the format %2$s.', 'multisite-webhooks' ),
			/* translators: 1: "The field “…”", 2: name of a rule, such as "minimum". */
			SchemaProblemKind::Rule    => __( '%1$s breaks the rule %2$s.', 'multisite-webhooks' ),
		};
	}
}
