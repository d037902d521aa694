<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** The parent of a worker: starts it, and restarts it whenever it ends, until this process is asked to stop. */
final readonly class Supervisor {

	private const POLL_MS = 100;

	/** A process that was only just started loses a signal: until it runs its own program, it has the handlers of this one. */
	private const REPEAT_REQUEST_MS = 1000;

	/** A worker that ran this long was healthy, and the next one starts at once. */
	private const HEALTHY_MS = 10_000;

	private const FIRST_PAUSE_MS   = 250;
	private const LONGEST_PAUSE_MS = 10_000;

	private Backoff $backoff;

	/** Translated in advance: this process has no database connection. */
	private string $message;

	/**
	 * @param \Closure(): ChildProcess $start
	 * @param \Closure(string): void   $warn
	 */
	public function __construct( private Signals $signals, private \Closure $start, private \Closure $warn ) {
		$this->backoff = new Backoff( self::FIRST_PAUSE_MS, self::LONGEST_PAUSE_MS );
		/* translators: %d: a number that says how a process ended. */
		$this->message = __( 'The worker ended with code %d. It is started again.', 'multisite-webhooks' );
	}

	public function run(): void {
		$this->signals->listen();
		while ( ! $this->signals->stop_requested() ) {
			$started_at = hrtime( true );
			$code       = $this->wait_for( ( $this->start )() );
			if ( 0 !== $code && ! $this->signals->stop_requested() ) {
				( $this->warn )( sprintf( $this->message, $code ) );
			}
			$this->pause( ( hrtime( true ) - $started_at ) / 1e6 );
		}
	}

	/** @return int Its exit code. */
	private function wait_for( ChildProcess $child ): int {
		$requested_at = null;
		for ( ;; ) {
			$code = $child->exit_code();
			if ( null !== $code ) {
				return $code;
			}
			if ( $this->signals->stop_requested() && self::has_passed( $requested_at ) ) {
				$child->request_stop();
				$requested_at = hrtime( true );
			}
			usleep( self::POLL_MS * 1000 );
		}
	}

	private static function has_passed( int|float|null $since ): bool {
		return null === $since || hrtime( true ) - $since >= self::REPEAT_REQUEST_MS * 1_000_000;
	}

	private function pause( float $ran_ms ): void {
		if ( self::HEALTHY_MS <= $ran_ms ) {
			$this->backoff->reset();
			return;
		}
		$until = hrtime( true ) + $this->backoff->next_ms() * 1e6;
		while ( hrtime( true ) < $until && ! $this->signals->stop_requested() ) {
			usleep( self::POLL_MS * 1000 );
		}
	}
}
