<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\PlainText;

/** The names of the webhooks and sites on a page of deliveries. The number of queries does not depend on the page. */
final readonly class DeliveryNames {

	public function __construct( private Database $database ) {}

	/**
	 * Without headers and secrets, which would have to be decrypted.
	 *
	 * @param list<WebhookId> $ids
	 * @return array<string, array{name: string, url: string}> Keyed by id, without deleted ones.
	 */
	public function webhooks( array $ids ): array {
		if ( [] === $ids ) {
			return [];
		}
		$rows  = $this->database->rows(
			'SELECT id, name, url FROM %i WHERE network_id = %d AND id IN ' . SqlValues::placeholders( $ids ),
			[
				$this->database->tables->webhooks,
				$this->database->tables->network,
				...array_map( static fn ( WebhookId $id ): string => $id->value, $ids ),
			]
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
	 * @return array<int, string> Keyed by id, without deleted ones.
	 */
	public function sites( array $ids ): array {
		$existing = [] === $ids ? [] : get_sites(
			[
				'site__in'   => $ids,
				'network_id' => $this->database->tables->network,
				'number'     => count( $ids ),
				'fields'     => 'ids',
			]
		);
		$existing = array_values( array_filter( is_array( $existing ) ? $existing : [], is_int( ... ) ) );
		if ( [] === $existing ) {
			return [];
		}
		try {
			$names = $this->names_of_sites( $existing );
		} catch ( StorageFailed ) {
			// A table is missing, or the tables are on several servers.
			$name_of = static fn ( int $id ): string => (string) get_site( $id )?->blogname;
			$names   = array_combine( $existing, array_map( $name_of, $existing ) );
		}
		return array_map( PlainText::of( ... ), $names );
	}

	/**
	 * In one query. Each site has its own options table, and WordPress would query them one by one.
	 *
	 * @param non-empty-list<int> $ids
	 * @return array<int, string>
	 */
	private function names_of_sites( array $ids ): array {
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
