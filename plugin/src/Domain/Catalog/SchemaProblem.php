<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** Where a payload doesn't fit its schema. Never holds a value of the payload: values may be secret or tell of people. */
final readonly class SchemaProblem {

	/**
	 * @param string $field    Its path, such as "customer.email"; empty for the payload itself.
	 * @param string $expected Types, a format, or the name of a rule.
	 * @param string $found    The type, if another is expected.
	 */
	public function __construct(
		public string $field,
		public SchemaProblemKind $kind,
		public string $expected = '',
		public string $found = '',
	) {}

	/** Null if it isn't one. */
	public static function from( mixed $stored ): ?self {
		$stored = is_array( $stored ) ? $stored : [];
		$text   = static fn ( string $key ): string => is_string( $stored[ $key ] ?? null ) ? $stored[ $key ] : '';
		$kind   = SchemaProblemKind::tryFrom( $text( 'kind' ) );
		return null === $kind ? null : new self( $text( 'field' ), $kind, $text( 'expected' ), $text( 'found' ) );
	}

	/** For logs that developers read. */
	public function text(): string {
		$field = '' === $this->field ? 'the payload' : $this->field;
		return match ( $this->kind ) {
			SchemaProblemKind::Missing => "{$field} is missing",
			SchemaProblemKind::Unknown => "{$field} is not in the schema",
			SchemaProblemKind::Type    => "{$field} should be of type {$this->expected}, but is of type {$this->found}",
			SchemaProblemKind::Format  => "{$field} does not have the format {$this->expected}",
			SchemaProblemKind::Rule    => "{$field} breaks the rule {$this->expected}",
		};
	}
}
