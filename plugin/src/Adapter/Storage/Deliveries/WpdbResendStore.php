<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Manual\ResendState;
use MultisiteWebhooks\Domain\Delivery\Manual\ResendStore;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Chains of resends. The unique key (event, webhook, resend_of) keeps two processes from resending the same delivery. */
final readonly class WpdbResendStore implements ResendStore {

	public function __construct( private Database $database, private DeliveryRows $rows, private ResendRows $resend_rows ) {}

	public function newest( Delivery $delivery ): Delivery {
		$newest = self::end_of_chain( $delivery->id->value, $this->resends( [ $delivery ] ) );
		return null === $newest ? $delivery : $this->rows->find( $newest ) ?? $delivery;
	}

	public function add( Delivery $resend ): bool {
		return 1 === $this->resend_rows->add( [ $resend ] );
	}

	public function resend_states( array $deliveries ): array {
		if ( [] === $deliveries ) {
			return [];
		}
		$resends = $this->resends( $deliveries );
		$content = $this->resend_rows->events_with_content( $deliveries );
		$found   = [];
		foreach ( $deliveries as $delivery ) {
			$newest = self::end_of_chain( $delivery->id->value, $resends );

			$found[ $delivery->id->value ] = new ResendState(
				null === $newest ? null : DeliveryId::parse( $newest ),
				isset( $content[ $delivery->event->value ] ),
			);
		}
		return $found;
	}

	/**
	 * @param non-empty-list<Delivery> $deliveries
	 * @return array<string, string> Ids of resends, keyed by the delivery that they resend.
	 */
	private function resends( array $deliveries ): array {
		$events   = self::distinct( array_map( static fn ( Delivery $one ): string => $one->event->value, $deliveries ) );
		$webhooks = self::distinct( array_map( static fn ( Delivery $one ): string => $one->webhook->value, $deliveries ) );
		$rows     = $this->database->rows(
			'SELECT id, resend_of FROM %i WHERE event_id IN ' . SqlValues::placeholders( $events ) . '
			AND webhook_id IN ' . SqlValues::placeholders( $webhooks ) . " AND resend_of <> ''",
			[ $this->database->tables->deliveries, ...$events, ...$webhooks ]
		);
		$resends  = [];
		foreach ( $rows as $row ) {
			$reader = new TolerantReader();
			$id     = $reader->take( static fn (): DeliveryId => DeliveryId::parse( Row::text( $row, 'id' ) ), DeliveryId::none() );
			if ( $reader->is_complete() ) {
				$resends[ Row::text( $row, 'resend_of' ) ] = $id->value;
			}
		}
		return $resends;
	}

	/** @param array<string, string> $resends */
	private static function end_of_chain( string $id, array $resends ): ?string {
		$end = null;
		while ( isset( $resends[ $id ] ) ) {
			$end = $resends[ $id ];
			// Damaged rows could form a circle.
			unset( $resends[ $id ] );
			$id = $end;
		}
		return $end;
	}

	/**
	 * @param non-empty-list<string> $values
	 * @return non-empty-list<string>
	 */
	private static function distinct( array $values ): array {
		return array_values( array_unique( $values ) );
	}
}
