<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Webhooks;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** What a list costs does not depend on how many webhooks there are. */
#[CoversNothing]
final class WebhookListCostTest extends NetworkTestCase {

	#[DataProvider( 'routes' )]
	public function test_a_hundred_webhooks_of_a_thousand_cost_as_many_queries_as_one( string $path, string $query, int $queries ): void {
		$this->webhook();
		$this->record();
		// Gives the event its position, once.
		Api::get( '/events' );
		// The network learns its home.
		$this->deliver();
		self::assertSame( $queries, $this->queries_of( $path, $query, 1 ) );

		$this->thousand_webhooks();

		self::assertSame( $queries, $this->queries_of( $path, $query, 100 ) );
	}

	/** @return array<string, array{string, string, int}> */
	public static function routes(): array {
		return [
			'webhooks'                  => [ '/webhooks', 'per_page=100', 4 ],
			'webhooks by last delivery' => [
				'/webhooks',
				'per_page=100&orderby=last_delivery&status=active,paused&event_type=payment_received,*&search=1',
				5,
			],
			// Two of them look for problems: whether this is a copy, and whether any webhook can't be read.
			'health'                    => [ '/health', '', 13 ],
			'health of webhooks'        => [ '/health/webhooks', 'webhooks=', 3 ],
		];
	}

	private function queries_of( string $path, string $query, int $webhooks ): int {
		parse_str( $query, $parameters );
		$parameters = array_map( static fn ( mixed $value ): string => is_string( $value ) ? $value : '', $parameters );
		if ( isset( $parameters['webhooks'] ) ) {
			$parameters['webhooks'] = implode(
				',',
				array_column( Database::rows( 'SELECT id FROM ' . Database::WEBHOOKS . ' LIMIT 100' ), 'id' ),
			);
		}
		$database = WordPress::database();
		$before   = $database->num_queries;
		$items    = Api::get( $path, array_combine( array_map( strval( ... ), array_keys( $parameters ) ), $parameters ) )->json();
		$queries  = $database->num_queries - $before;
		if ( '/health' !== $path ) {
			self::assertCount( $webhooks, $items->items() );
		}
		return $queries;
	}

	private function thousand_webhooks(): void {
		Database::write(
			'INSERT INTO ' . Database::WEBHOOKS . ' ( id, network_id, name, url, event_types, status, format, headers, secret,
				created_at, updated_at )
			SELECT CONCAT( \'wh_\', LPAD( seq, 26, \'0\' ) ), 1, name, url, event_types, status, format, headers, secret,
				created_at, updated_at FROM ' . Database::WEBHOOKS . ' AS one JOIN ' . Database::numbers( 2, 1000 )
		);
		Database::write(
			'INSERT INTO ' . Database::DELIVERIES . " ( id, network_id, event_id, webhook_id, event_type, format, status, created_at )
			SELECT CONCAT( 'dlv_', LPAD( seq, 26, '0' ) ), 1, CONCAT( 'evt_', LPAD( seq, 26, '0' ) ),
				CONCAT( 'wh_', LPAD( seq, 26, '0' ) ), event_type, format, 'delivered', created_at FROM "
			. Database::DELIVERIES . ' AS one JOIN ' . Database::numbers( 2, 1000 )
		);
		Database::write( 'UPDATE ' . Database::DELIVERIES . " SET finished_at = created_at WHERE status = 'delivered'" );
	}
}
