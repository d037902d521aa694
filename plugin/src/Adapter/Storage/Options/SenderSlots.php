<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;

/** Places for the senders at the end of a request: never more at once than there are places on the network. */
final readonly class SenderSlots {

	private const OPTION = 'multisite_webhooks_sender_';

	public function __construct(
		private Database $database,
		private Clock $clock,
		private int $places,
		private int $seconds,
	) {}

	/** The place taken, or null where all are taken. A place is free again when its time is over. */
	public function take(): ?int {
		$now = $this->clock->now()->getTimestamp();
		for ( $place = 1; $place <= $this->places; $place++ ) {
			$row   = ( new AtomicOption( $this->database, self::OPTION . $place ) )->id();
			$taken = $this->database->execute(
				'UPDATE %i SET meta_value = %d WHERE meta_id = %d AND CAST( meta_value AS UNSIGNED ) <= %d',
				[ $this->database->tables->site_meta, $now + $this->seconds, $row, $now ]
			);
			if ( 0 < $taken ) {
				return $row;
			}
		}
		return null;
	}

	public function leave( int $place ): void {
		$this->database->execute( 'UPDATE %i SET meta_value = %d WHERE meta_id = %d', [ $this->database->tables->site_meta, 0, $place ] );
	}
}
