<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Storage\Options\PageViewOptions;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryQueue;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Health\Wakeup;
use MultisiteWebhooks\Domain\Time;

/**
 * WP-Cron: one event each minute on the network's main site. A main site may have few visitors, so a page view on any
 * site starts it too when something is due. A network option says when.
 */
final class CronWakeup {

	public const HOOK     = PageViewOptions::CRON;
	public const SCHEDULE = 'multisite_webhooks_minute';
	private const OPTION  = PageViewOptions::NEXT_DUE;

	/** Less than the minute after which the next run starts. */
	private const SECONDS = 50;
	private const LIMIT   = 100_000;

	/** Other deliveries must not wait for the next run because a receiver that hangs outlasts this one. */
	private const SPARE_MS = 1000 * Transport::SECONDS;

	/** Deliveries that are planned one after the other, as in a recovery, are sent in that order and not in bursts each minute. */
	private const SOON_MS  = 2000;
	private const PAUSE_MS = 1000;

	private const CHECK_SECONDS = 300;

	private const DAY_SECONDS = 24 * 3600;

	/**
	 * @param \Closure(): WakeupTurn $turn      Built only when a run starts: page views need the rest of this class.
	 * @param \Closure(): bool       $follow_up Starts a follow-up request; false if none is under way then.
	 */
	public function __construct(
		private readonly int $network,
		private readonly DeliveryQueue $queue,
		private readonly Clock $clock,
		private readonly \Closure $turn,
		private readonly \Closure $follow_up,
	) {}

	/**
	 * @param array<array-key, mixed> $schedules
	 * @return array<array-key, mixed>
	 */
	public function add_schedule( array $schedules ): array {
		$schedules[ self::SCHEDULE ] = [
			'interval' => 60,
			// Other code may ask for the schedules before translations can be loaded.
			'display'  => 0 < did_action( 'init' ) ? __( 'Every minute', 'multisite-webhooks' ) : 'Every minute',
		];
		return $schedules;
	}

	/** Costs no query: WordPress loads the list of cron events anyway. */
	public function schedule(): void {
		if ( ! is_main_site() || false !== wp_next_scheduled( self::HOOK ) ) {
			return;
		}

		wp_schedule_event( time(), self::SCHEDULE, self::HOOK );
	}

	public function unschedule(): void {
		$this->on_main_site( static fn () => wp_clear_scheduled_hook( self::HOOK ) );
		delete_network_option( $this->network, self::OPTION );
	}

	public function run(): void {
		$turn = ( $this->turn )();
		$turn->begin( Wakeup::Cron );
		$until   = Time::after( $this->clock->now(), self::SECONDS * 1000 );
		$limits  = new RunLimits( self::LIMIT, $until, spare_ms: self::SPARE_MS );
		$claimed = $turn->run( $limits );
		$due     = $this->queue->next_due();
		while ( $this->is_soon( $due ) && ! $limits->is_over( $this->clock->now() ) ) {
			$this->clock->sleep( self::PAUSE_MS );
			$claimed = $turn->run( $limits );
			$due     = $this->queue->next_due();
		}
		if ( $this->remember( $due ) && 0 < $claimed && $limits->is_over( $this->clock->now() ) ) {
			( $this->follow_up )();
		}
	}

	/**
	 * A cron job may run `wp webhook deliver` instead of WP-Cron.
	 *
	 * @param int              $limit   Deliveries at most.
	 * @param ?int             $seconds Nothing new starts after this time.
	 * @param \Closure(): bool $stop
	 * @return int Deliveries that were claimed.
	 */
	public function run_once( int $limit, ?int $seconds, \Closure $stop ): int {
		$turn = ( $this->turn )();
		$turn->begin( Wakeup::Cron );
		$until = Time::after( $this->clock->now(), 1000 * ( $seconds ?? self::DAY_SECONDS ) );
		try {
			return $turn->run( new RunLimits( $limit, $until, stop: $stop ) );
		} finally {
			$this->remember_next_due();
		}
	}

	/** False for what has been due for longer: the run that just ended left it for a reason. */
	private function is_soon( ?\DateTimeImmutable $due ): bool {
		if ( null === $due ) {
			return false;
		}
		$ahead = Time::milliseconds( $due ) - Time::milliseconds( $this->clock->now() );
		return -self::PAUSE_MS < $ahead && $ahead <= self::SOON_MS;
	}

	/**
	 * For page views on other sites. They check again after a while, for what a killed process has left. Writes only if the
	 * stored time has passed or is too late.
	 *
	 * @return bool Whether something is due now.
	 */
	public function remember_next_due(): bool {
		return $this->remember( $this->queue->next_due() );
	}

	private function remember( ?\DateTimeImmutable $due ): bool {
		$now    = $this->clock->now()->getTimestamp();
		$wanted = min( $due?->getTimestamp() ?? PHP_INT_MAX, $now + self::CHECK_SECONDS );
		$stored = $this->stored_due();
		if ( $stored <= $now || $stored > $wanted ) {
			update_network_option( $this->network, self::OPTION, $wanted );
		}
		return null !== $due && $due <= $this->clock->now();
	}

	/** Only on other sites: on the main site, WordPress itself checks what is due. */
	public function start_if_due(): void {
		if ( is_main_site() || wp_doing_cron() ) {
			return;
		}
		if ( $this->stored_due() > $this->clock->now()->getTimestamp() ) {
			return;
		}
		$this->start();
	}

	/** Right after something was recorded, if the end of the request cannot send it. */
	public function start_after_recording(): void {
		// First: a follow-up request that arrives knows better.
		update_network_option( $this->network, self::OPTION, $this->clock->now()->getTimestamp() );
		if ( ! ( $this->follow_up )() ) {
			$this->start();
		}
	}

	/** 0 if unknown: then it is time to check. */
	private function stored_due(): int {
		$due = PageViewOptions::get( $this->network, self::OPTION );
		return is_numeric( $due ) ? (int) $due : 0;
	}

	/** Sends a request to wp-cron.php without waiting for its response. */
	private function start(): void {
		if ( self::is_on( 'DISABLE_WP_CRON' ) || self::is_on( 'ALTERNATE_WP_CRON' ) || wp_doing_cron() ) {
			return;
		}

		$this->on_main_site( static fn () => spawn_cron() );
	}

	private static function is_on( string $name ): bool {
		return defined( $name ) && (bool) constant( $name );
	}

	/** @param \Closure(): mixed $work */
	private function on_main_site( \Closure $work ): void {
		switch_to_blog( get_main_site_id( $this->network ) );
		try {
			$work();
		} finally {
			restore_current_blog();
		}
	}
}
