<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Storage\Events\CommittedView;
use MultisiteWebhooks\Adapter\Storage\Options\SenderSlots;
use MultisiteWebhooks\Adapter\Storage\Options\WakeupTimes;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Health\Wakeup;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Time;

/**
 * Sends what this request recorded after its response is sent, if PHP supports it. Slow receivers must not occupy all PHP
 * processes, so it sends little, starts nothing after a few seconds, and only a few requests on the network do so at the
 * same time. A receiver that is known to hang is left to the next wake-up, which also sends the rest.
 */
final class EndOfRequest {

	private const LIMIT   = 20;
	private const SECONDS = 5;

	/**
	 * A sender that takes longer leaves its slot to others, and takes one of those for senders that wait. By then all know which
	 * webhook it waits for.
	 */
	private const QUICK_MS = 1500;
	private const LOOK_MS  = 250;

	/** @var list<EventId> */
	private array $events = [];

	private bool $is_registered = false;

	/** @param \Closure(): DeliverDue $deliver_due Built only when something is sent. */
	public function __construct(
		private readonly WorkerHeartbeat $worker,
		private readonly SenderSlots $slots,
		private readonly CommittedView $committed_view,
		private readonly WakeupTimes $times,
		private readonly CronWakeup $cron,
		private readonly \Closure $deliver_due,
		private readonly Clock $clock,
	) {}

	/** At the end of this request, or where PHP can't do that, by WP-Cron. */
	public function send_soon( EventId $event ): void {
		if ( null !== self::finisher() ) {
			$this->events[] = $event;
		}
		if ( $this->is_registered ) {
			return;
		}
		$this->is_registered = true;
		if ( null === self::finisher() ) {
			add_action( 'shutdown', $this->cron->start_after_recording( ... ), PHP_INT_MAX );
			return;
		}
		// Registered while shutdown functions run, so that it runs after all of them.
		register_shutdown_function( fn () => register_shutdown_function( $this->send( ... ) ) );
	}

	private function send(): void {
		$finish = self::finisher();
		if ( null === $finish || $this->has_died() ) {
			return;
		}
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		ignore_user_abort( true );
		$finish();
		try {
			$this->send_committed();
			$this->cron->remember_next_due();
		} catch ( \Throwable $failure ) {
			// Nothing is lost: the next wake-up sends it.
			$message = "Multisite Webhooks could not send at the end of the request: {$failure->getMessage()}";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}

	private function send_committed(): void {
		if ( $this->worker->is_fresh() ) {
			return;
		}
		$events = $this->committed_view->filter( array_slice( $this->events, 0, self::LIMIT ) );
		$slot   = [] === $events ? null : $this->slots->acquire();
		if ( null === $slot ) {
			return;
		}
		$until = Time::after( $this->clock->now(), self::SECONDS * 1000 );
		$moves = Time::after( $this->clock->now(), self::QUICK_MS );
		$stop  = function () use ( &$slot, &$moves ): bool {
			if ( null !== $moves && $this->clock->now() > $moves ) {
				$waiting = $this->slots->move_to_wait( $slot );
				$slot    = $waiting ?? $slot;
				$moves   = null === $waiting ? Time::after( $moves, self::LOOK_MS ) : null;
			}
			return false;
		};
		try {
			( $this->deliver_due )()->run( new RunLimits( self::LIMIT, $until, $events, $stop, 1000 * self::SECONDS ) );
			$this->times->note( Wakeup::Request );
		} finally {
			$this->slots->release( $slot );
		}
	}

	private function has_died(): bool {
		$fatal = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR | E_RECOVERABLE_ERROR;
		$error = error_get_last();
		return null !== $error && 0 !== ( $error['type'] & $fatal );
	}

	private static function finisher(): ?callable {
		foreach ( [ 'fastcgi_finish_request', 'litespeed_finish_request' ] as $finisher ) {
			if ( function_exists( $finisher ) ) {
				return $finisher;
			}
		}
		return null;
	}
}
