<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

/** A FROM … WHERE clause that grows by the filters that are asked for, with the values of its placeholders. */
final class WhereClause {

	/** @var literal-string */
	private string $clause = 'FROM %i WHERE network_id = %d';

	/** @var list<string|int> */
	private array $values;

	public function __construct( string $table, int $network ) {
		$this->values = [ $table, $network ];
	}

	/** Where the primary key is the best index: no other is taken then. */
	public static function by_key( string $table, int $network ): self {
		$condition         = new self( $table, $network );
		$condition->clause = 'FROM %i WHERE network_id + 0 = %d';
		return $condition;
	}

	/** The tables of the log hold only ASCII, and wpdb refuses to look for anything else in them. */
	public static function can_match( ?string ...$texts ): bool {
		return 1 !== preg_match( '/[^\x20-\x7e]/', implode( '', $texts ) );
	}

	/**
	 * Null leaves the filter out.
	 *
	 * @param literal-string $filter With one placeholder for each value.
	 */
	public function and( string $filter, string|int|null ...$values ): self {
		$given = array_values( array_filter( $values, static fn ( string|int|null $value ): bool => null !== $value ) );
		if ( count( $given ) === count( $values ) ) {
			$this->clause .= " AND {$filter}";
			$this->values  = [ ...$this->values, ...$given ];
		}
		return $this;
	}

	/**
	 * None leaves the filter out.
	 *
	 * @param literal-string   $filter With one placeholder.
	 * @param list<string|int> $values Any of them will do.
	 */
	public function and_any( string $filter, array $values ): self {
		return [] === $values ? $this : $this->and( "( {$filter}" . str_repeat( " OR {$filter}", count( $values ) - 1 ) . ' )', ...$values );
	}

	/** @return literal-string */
	public function clause(): string {
		return $this->clause;
	}

	/** @return list<string|int> */
	public function values( string|int ...$more ): array {
		return [ ...$this->values, ...array_values( $more ) ];
	}
}
