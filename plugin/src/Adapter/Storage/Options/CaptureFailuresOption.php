<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Content\Kept;
use MultisiteWebhooks\Domain\Event\CaptureFailures;

/** Counts in a network option, for Site Health, and writes to the error log at once. After a quiet week it counts anew. */
final readonly class CaptureFailuresOption implements CaptureFailures {

	private const OPTION = 'multisite_webhooks_unrecorded';

	private const TYPE_BYTES = 100;
	private const WHY_BYTES  = 1000;

	private WeeklyCount $count;

	public function __construct( int $network, Clock $clock ) {
		$this->count = new WeeklyCount( $network, self::OPTION, $clock );
	}

	public function record( string $event_type, string $why, bool $is_refused = false ): void {
		// Both may come from other code.
		$event_type = Kept::text( self::valid( $event_type ), self::TYPE_BYTES );
		$why        = Kept::text( self::valid( $why ), self::WHY_BYTES );
		try {
			// When the database itself has failed, only the log is left.
			error_log( "Multisite Webhooks could not record {$event_type}: {$why}" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions
			$this->count->add( 1, $event_type, $why, $is_refused );
		} catch ( \Throwable ) {
			return;
		}
	}

	/** Without bytes that are not UTF-8. WordPress's own function raises a notice before 6.9, and here nothing may be printed. */
	private static function valid( string $text ): string {
		$valid = json_decode( (string) wp_json_encode( $text, JSON_INVALID_UTF8_IGNORE ) );
		return is_string( $valid ) ? $valid : '';
	}

	/** @return array{at: string, why: string} When the database refused an event last, and why; '' if it never did. */
	public function last_refusal(): array {
		return $this->count->last_refusal();
	}

	/** @return array{count: int, type: string, why: string, at: string, since: string} The latest failure, and how many there were since when. */
	public function summary(): array {
		return $this->count->summary();
	}
}
