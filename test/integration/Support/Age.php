<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Domain\Id\Ulid;

/** Time passes for the log. Ids begin with their time, so they change as well. */
final class Age {

	/** All events and deliveries that there are happened and ended so many days ago. What waits still waits as long as it did. */
	public static function all( float $days ): void {
		$time = self::time( $days );
		$part = substr( self::id( $days ), 0, 10 );
		Database::write( 'UPDATE ' . Database::ATTEMPTS . " SET delivery_id = CONCAT( 'dlv_', ?, SUBSTR( delivery_id, 15 ) )", $part );
		Database::write(
			'UPDATE ' . Database::DELIVERIES . " SET id = CONCAT( 'dlv_', ?, SUBSTR( id, 15 ) ),
				event_id = CONCAT( 'evt_', ?, SUBSTR( event_id, 15 ) ), created_at = ?, finished_at = IF( finished_at IS NULL, NULL, ? )",
			$part,
			$part,
			$time,
			$time
		);
		Database::write( 'UPDATE ' . Database::EVENTS . " SET id = CONCAT( 'evt_', ?, SUBSTR( id, 15 ) ), recorded_at = ?", $part, $time );
	}

	/** The first of that time, without its prefix. */
	public static function id( float $days ): string {
		return Ulid::first_at( (int) ( 1000 * ( microtime( true ) - 86400 * $days ) ) );
	}

	/** As the tables hold it. */
	public static function time( float $days ): string {
		return gmdate( 'Y-m-d H:i:s.000', (int) ( time() - 86400 * $days ) );
	}
}
