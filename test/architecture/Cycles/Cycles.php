<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture\Cycles;

/** The groups of a graph whose members all reach each other (strongly connected components, as Tarjan finds them). */
final class Cycles {

	/** @var array<string, int> The order in which nodes were met. */
	private array $met = [];

	/** @var array<string, int> The earliest node that each one reaches. */
	private array $reaches = [];

	/** @var list<string> */
	private array $path = [];

	/** @var list<non-empty-list<string>> */
	private array $found = [];

	/** @param array<string, list<string>> $graph */
	private function __construct( private readonly array $graph ) {}

	/**
	 * @param array<string, list<string>> $graph What each node leads to.
	 * @return list<non-empty-list<string>> Sorted.
	 */
	public static function of( array $graph ): array {
		$search = new self( $graph );
		foreach ( array_keys( $graph ) as $node ) {
			$search->meet( $node );
		}
		usort( $search->found, static fn ( array $one, array $other ): int => $one[0] <=> $other[0] );
		return $search->found;
	}

	private function meet( string $node ): int {
		if ( isset( $this->met[ $node ] ) ) {
			return in_array( $node, $this->path, true ) ? $this->met[ $node ] : PHP_INT_MAX;
		}
		$this->met[ $node ]     = count( $this->met );
		$this->reaches[ $node ] = $this->met[ $node ];
		$this->path[]           = $node;
		foreach ( $this->graph[ $node ] ?? [] as $next ) {
			$this->reaches[ $node ] = min( $this->reaches[ $node ], $this->meet( $next ) );
		}
		if ( $this->reaches[ $node ] === $this->met[ $node ] ) {
			$this->close( $node );
		}
		return $this->reaches[ $node ];
	}

	/** Everything met since this node, and not closed yet, is of its group. */
	private function close( string $node ): void {
		$group = array_splice( $this->path, (int) array_search( $node, $this->path, true ) );
		if ( count( $group ) < 2 ) {
			return;
		}
		sort( $group );
		$this->found[] = $group;
	}
}
