<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\EventDelivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Which webhooks get an event, in one query for a page of events. */
final readonly class DeliveriesOfEvents {

	public function __construct( private Database $database ) {}

	/**
	 * @param list<EventId> $events
	 * @return array<string, list<EventDelivery>> By event ID: the newest delivery to each webhook.
	 */
	public function __invoke( array $events ): array {
		$newest = [];
		foreach ( $this->rows( $events ) as $row ) {
			$one = ( new TolerantReader() )->take( static fn (): EventDelivery => self::delivery( $row ), null );
			if ( null !== $one ) {
				$newest[ Row::text( $row, 'event_id' ) ][ $one->webhook->value ] = $one;
			}
		}
		return array_map( array_values( ... ), $newest );
	}

	/**
	 * @param list<EventId> $events
	 * @return list<array<mixed>> The oldest first.
	 */
	private function rows( array $events ): array {
		if ( [] === $events ) {
			return [];
		}
		$ids = array_map( static fn ( EventId $event ): string => $event->value, $events );
		return $this->database->rows(
			'SELECT id, event_id, webhook_id, status FROM %i WHERE network_id + 0 = %d AND test = 0 AND event_id IN '
				. SqlValues::placeholders( $ids ) . ' ORDER BY id',
			[ $this->database->tables->deliveries, $this->database->tables->network, ...$ids ]
		);
	}

	/** @param array<mixed> $row */
	private static function delivery( array $row ): EventDelivery {
		return new EventDelivery(
			DeliveryId::parse( Row::text( $row, 'id' ) ),
			WebhookId::parse( Row::text( $row, 'webhook_id' ) ),
			DeliveryStatus::from( trim( Row::text( $row, 'status' ) ) ),
		);
	}
}
