<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

/** A FROM … WHERE clause that grows with each filter, and the values of its placeholders. */
final class WhereClause {

	/** @var literal-string */
	private string $clause = 'FROM %i WHERE network_id = %d';

	/** @var list<string|int> */
	private array $values;

	public function __construct( string $table, int $network ) {
		$this->values = [ $table, $network ];
	}

	/** Makes the database use the primary key and no other index. */
	public static function by_key( string $table, int $network ): self {
		$where         = new self( $table, $network );
		$where->clause = 'FROM %i WHERE network_id + 0 = %d';
		return $where;
	}

	/** The log's tables hold only ASCII, and wpdb refuses to search them for anything else. */
	public static function can_match( ?string ...$texts ): bool {
		return 1 !== preg_match( '/[^\x20-\x7e]/', implode( '', $texts ) );
	}

	/**
	 * A null skips the filter.
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
	 * An empty list skips the filter.
	 *
	 * @param literal-string   $filter With one placeholder.
	 * @param list<string|int> $values Any of them matches.
	 */
	public function and_any( string $filter, array $values ): self {
		if ( [] === $values ) {
			return $this;
		}
		return $this->and( "( {$filter}" . str_repeat( " OR {$filter}", count( $values ) - 1 ) . ' )', ...$values );
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
