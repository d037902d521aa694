<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Storage\Events\CommittedView;
use MultisiteWebhooks\Adapter\Storage\Options\WakeupTimes;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\Wakeup;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Time;

/**
 * Sends what this request recorded after its response is sent, if PHP supports it: little of it, and a follow-up request sends the rest.
 */
final class EndOfRequest {

	private const LIMIT   = 20;
	private const SECONDS = 5;

	/** @var list<EventId> */
	private array $events = [];

	private bool $is_registered = false;

	public function __construct(
		private readonly WorkerHeartbeat $worker,
		private readonly ShortRun $short_run,
		private readonly CommittedView $committed_view,
		private readonly WakeupTimes $times,
		private readonly CronWakeup $cron,
		private readonly FollowUpRequests $follow_ups,
		private readonly Clock $clock,
	) {}

	/** At the end of this request, or where PHP can't do that, by a follow-up request or WP-Cron. */
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
			$is_unfinished = $this->send_committed();
			if ( $this->cron->remember_next_due() && $is_unfinished ) {
				$this->follow_ups->start( true );
			}
		} catch ( \Throwable $failure ) {
			// Nothing is lost: the next wake-up sends it.
			$message = "Multisite Webhooks could not send at the end of the request: {$failure->getMessage()}";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}

	/** @return bool Whether it has left something that it could have sent with more time. */
	private function send_committed(): bool {
		if ( $this->worker->is_fresh() ) {
			return false;
		}
		$events = $this->committed_view->filter( array_slice( $this->events, 0, self::LIMIT ) );
		if ( [] === $events ) {
			return false;
		}
		$until   = Time::after( $this->clock->now(), self::SECONDS * 1000 );
		$claimed = $this->short_run->run( self::LIMIT, $until, $events );
		if ( null === $claimed ) {
			return false;
		}
		$this->times->note( Wakeup::Request );
		return $this->short_run->was_asked_for_more()
			|| self::LIMIT <= max( $claimed, count( $this->events ) )
			|| $this->clock->now() >= $until;
	}

	private function has_died(): bool {
		$fatal = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR | E_RECOVERABLE_ERROR;
		$error = error_get_last();
		return null !== $error && 0 !== ( $error['type'] & $fatal );
	}

	/** Ends the response while PHP goes on; null where PHP can't. */
	public static function finisher(): ?callable {
		foreach ( [ 'fastcgi_finish_request', 'litespeed_finish_request' ] as $finisher ) {
			if ( function_exists( $finisher ) ) {
				return $finisher;
			}
		}
		return null;
	}
}
