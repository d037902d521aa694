<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Storage\Options\FollowUpTokens;
use MultisiteWebhooks\Adapter\Storage\Options\WakeupTimes;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Health\Wakeup;
use MultisiteWebhooks\Domain\Time;

/**
 * A follow-up request: sends what is due on the network for some seconds, and starts the next one if it has sent something and more is due.
 * So a chain of them ends where nothing is due or nothing can be sent, or a worker takes over, and at a certain length in any case.
 */
final readonly class FollowUp {

	/** With the last requests, which may take 15 more, less than the 30 that PHP allows by default. */
	private const SECONDS = 10;

	/** Where PHP allows less. */
	private const SHARE_OF_TIME = 3;

	private const LIMIT = 100_000;

	/** More than a quarter of an hour. */
	private const LENGTH = 100;

	public function __construct(
		private FollowUpTokens $tokens,
		private FollowUpRequests $requests,
		private ShortRun $short_run,
		private WorkerHeartbeat $worker,
		private WakeupTimes $times,
		private CronWakeup $cron,
		private Clock $clock,
	) {}

	/** Instead of a page. */
	public function answer(): never {
		ignore_user_abort( true );
		nocache_headers();
		$token  = filter_input( INPUT_POST, FollowUpRequests::FIELD );
		$number = is_string( $token ) ? $this->tokens->redeem( $token ) : null;
		if ( null === $number ) {
			status_header( 403 );
			exit;
		}
		self::accept();
		try {
			$this->times->note( Wakeup::FollowUp );
			$this->work( $number );
		} catch ( \Throwable $failure ) {
			// Nothing is lost: the next wake-up sends it.
			$message = "Multisite Webhooks could not send in a follow-up request: {$failure->getMessage()}";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
		exit;
	}

	/** @param int $number Of this request within its chain. */
	private function work( int $number ): void {
		$claimed = $this->worker->is_fresh() ? null : $this->short_run->run( self::LIMIT, $this->until() );
		if ( null === $claimed ) {
			return;
		}
		$has_more = $this->short_run->was_asked_for_more() || 0 < $claimed;
		if ( $this->cron->remember_next_due() && $has_more && $number < self::LENGTH ) {
			$this->requests->start( true, $number + 1 );
		}
	}

	private function until(): \DateTimeImmutable {
		$allowed = (int) ini_get( 'max_execution_time' );
		$seconds = 0 < $allowed ? min( self::SECONDS, intdiv( $allowed, self::SHARE_OF_TIME ) ) : self::SECONDS;
		return Time::after( $this->clock->now(), 1000 * $seconds );
	}

	/** Nobody waits for what comes now. */
	private static function accept(): void {
		status_header( 202 );
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		$finish = EndOfRequest::finisher();
		if ( null !== $finish ) {
			$finish();
			return;
		}
		header( 'Connection: close' );
		header( 'Content-Length: 0' );
		while ( 0 < ob_get_level() && ob_end_clean() ) {
			continue;
		}
		flush();
	}
}
