<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;

/** A semaphore for the requests that send at their end: no more at the same time on the whole network than there are slots. */
final readonly class SenderSlots {

	private const OPTION = 'multisite_webhooks_sender_';

	public function __construct(
		private Database $database,
		private Clock $clock,
		private int $slots,
		private int $seconds,
	) {}

	/** @return ?int The acquired slot; null if all are taken. A slot that is not released is free again after its time. */
	public function acquire(): ?int {
		$now = $this->clock->now()->getTimestamp();
		for ( $number = 1; $number <= $this->slots; $number++ ) {
			$slot     = ( new AtomicOption( $this->database, self::OPTION . $number ) )->id();
			$acquired = $this->database->execute(
				'UPDATE %i SET meta_value = %d WHERE meta_id = %d AND CAST( meta_value AS UNSIGNED ) <= %d',
				[ $this->database->tables->site_meta, $now + $this->seconds, $slot, $now ]
			);
			if ( 0 < $acquired ) {
				return $slot;
			}
		}
		return null;
	}

	public function release( int $slot ): void {
		$this->database->execute( 'UPDATE %i SET meta_value = %d WHERE meta_id = %d', [ $this->database->tables->site_meta, 0, $slot ] );
	}
}
