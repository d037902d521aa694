<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Domain\Catalog\SchemaProblem;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\Body\EventFacts;
use MultisiteWebhooks\Domain\Event\Body\MisfitSummary;
use MultisiteWebhooks\Domain\Event\Body\SchemaMisfits;
use MultisiteWebhooks\Domain\Event\QuietWeek;
use MultisiteWebhooks\Domain\Time;

/**
 * Counts at the end of the request, so that recording an event takes no other query, and once an open event says what it is sent
 * with. Under WP_DEBUG it also writes to the error log, once for each event type.
 */
final class SchemaMisfitsOption implements SchemaMisfits {

	private const OPTION = 'multisite_webhooks_misfits';

	/** In a long process the oldest are only counted. */
	private const MAX_KEPT = 100;

	/** @var array<string, array{string, SchemaProblem}> Event types and first problems, by event ID. */
	private array $misfits = [];

	private int $older = 0;

	private bool $is_awaited = false;

	private readonly WeeklyCount $count;

	/**
	 * @param \Closure(\Closure(): void): void $at_the_end Calls it at the end of the request.
	 * @param bool                             $is_logged  Whether to write to the error log.
	 */
	public function __construct(
		int $network,
		private readonly Clock $clock,
		private readonly \Closure $at_the_end,
		private readonly bool $is_logged,
	) {
		$this->count = new WeeklyCount( $network, self::OPTION, $clock );
	}

	public function tell( EventFacts $facts, array $problems ): void {
		unset( $this->misfits[ $facts->id->value ] );
		if ( [] === $problems ) {
			return;
		}
		if ( self::MAX_KEPT <= count( $this->misfits ) ) {
			array_shift( $this->misfits );
			++$this->older;
		}
		$this->misfits[ $facts->id->value ] = [ $facts->type, $problems[0] ];
		if ( $this->is_awaited ) {
			return;
		}
		$this->is_awaited = true;
		( $this->at_the_end )( $this->write( ... ) );
	}

	/** Null if there was none within a week. */
	public function summary(): ?MisfitSummary {
		$stored  = $this->count->summary();
		$problem = SchemaProblem::from( json_decode( $stored['why'], true ) );
		$since   = Time::parse( $stored['since'] );
		$at      = Time::parse( $stored['at'] );
		$is_over = QuietWeek::has_passed( $stored['at'], $this->clock->now() );
		return $is_over || null === $problem || null === $since || null === $at
			? null
			: new MisfitSummary( $stored['count'], $since, $stored['type'], $at, $problem );
	}

	private function write(): void {
		[ $misfits, $older ] = [ $this->misfits, $this->older ];
		$this->misfits       = [];
		$this->older         = 0;
		$this->is_awaited    = false;
		$last                = end( $misfits );
		if ( false === $last ) {
			return;
		}
		if ( $this->is_logged ) {
			self::log( $misfits );
		}
		[ $type, $problem ] = $last;
		try {
			$this->count->add( count( $misfits ) + $older, $type, (string) wp_json_encode( $problem, JSON_INVALID_UTF8_SUBSTITUTE ) );
		} catch ( \Throwable ) {
			// Each event still says it in the log of deliveries.
			return;
		}
	}

	/** @param array<string, array{string, SchemaProblem}> $misfits */
	private static function log( array $misfits ): void {
		foreach ( array_column( $misfits, 1, 0 ) as $type => $problem ) {
			$message = "Multisite Webhooks: the payload of {$type} does not fit its schema: {$problem->text()}. It is sent as it is.";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}
}
