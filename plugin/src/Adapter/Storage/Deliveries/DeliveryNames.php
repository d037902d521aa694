<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** The names of what a page of deliveries belongs to, in a number of queries that does not depend on the page. */
final readonly class DeliveryNames {

	public function __construct( private Database $database ) {}

	/**
	 * Without headers and secrets, which would have to be unsealed.
	 *
	 * @param list<WebhookId> $ids
	 * @return array<string, array{name: string, url: string}> By id; none for those that are gone.
	 */
	public function webhooks( array $ids ): array {
		if ( [] === $ids ) {
			return [];
		}
		$rows  = $this->database->rows(
			'SELECT id, name, url FROM %i WHERE network_id = %d AND id IN ' . SqlValues::placeholders( $ids ),
			[ $this->database->tables->webhooks, $this->database->tables->network, ...array_map( static fn ( WebhookId $id ): string => $id->value, $ids ) ]
		);
		$named = [];
		foreach ( $rows as $row ) {
			$named[ Row::text( $row, 'id' ) ] = [
				'name' => Row::text( $row, 'name' ),
				'url'  => Row::text( $row, 'url' ),
			];
		}
		return $named;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, string> By id; none for those that are gone.
	 */
	public function sites( array $ids ): array {
		$there = [] === $ids ? [] : get_sites(
			[
				'site__in'   => $ids,
				'network_id' => $this->database->tables->network,
				'number'     => count( $ids ),
				'fields'     => 'ids',
			]
		);
		$there = array_values( array_filter( is_array( $there ) ? $there : [], is_int( ... ) ) );
		if ( [] === $there ) {
			return [];
		}
		try {
			$names = $this->names_at_once( $there );
		} catch ( StorageFailed ) {
			// Tables that are missing, or on several servers.
			$names = array_combine( $there, array_map( static fn ( int $id ): string => (string) get_site( $id )?->blogname, $there ) );
		}
		return array_map( static fn ( string $name ): string => html_entity_decode( $name, ENT_QUOTES ), $names );
	}

	/**
	 * Each site has a table of options, and WordPress would ask them one by one.
	 *
	 * @param non-empty-list<int> $ids
	 * @return array<int, string>
	 */
	private function names_at_once( array $ids ): array {
		$one    = "SELECT %d AS id, option_value AS name FROM %i WHERE option_name = 'blogname'";
		$values = [];
		foreach ( $ids as $id ) {
			array_push( $values, $id, $this->database->options_of_site( $id ) );
		}
		$rows  = $this->database->suppressing_errors(
			fn (): array => $this->database->rows( $one . str_repeat( " UNION ALL {$one}", count( $ids ) - 1 ), $values )
		);
		$names = [];
		foreach ( $rows as $row ) {
			$names[ Row::number( $row, 'id' ) ] = Row::text( $row, 'name' );
		}
		return $names;
	}
}
