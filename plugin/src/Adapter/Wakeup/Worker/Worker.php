<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

use MultisiteWebhooks\Adapter\Storage\Connection;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;

/** The long-lived wake-up: ten times a second, sends what is due. Reports failures and continues. */
final class Worker {

	private const POLL_MS     = 100;
	private const MAINTAIN_MS = 1000;
	private const CLEAN_UP_MS = 60_000;

	private const FIRST_PAUSE_MS   = 250;
	private const LONGEST_PAUSE_MS = 5000;

	private readonly Backoff $backoff;

	/** Translated in advance: later that may need the database. */
	private readonly string $unreachable;

	private readonly string $recovered;

	private int $maintained_at = 0;

	private int $cleaned_up_at = 0;

	/** The failure reported last, which is not repeated while it lasts. */
	private string $reported = '';

	/** @param \Closure(string): void $warn */
	public function __construct(
		private readonly Connection $connection,
		private readonly WorkerHeartbeat $heartbeat,
		private readonly StopCondition $stop_condition,
		private readonly Workload $workload,
		private readonly \Closure $warn,
	) {
		$this->backoff     = new Backoff( self::FIRST_PAUSE_MS, self::LONGEST_PAUSE_MS );
		$this->unreachable = __( 'The database can’t be reached. Waiting for it.', 'multisite-webhooks' );
		$this->recovered   = __( 'It works again.', 'multisite-webhooks' );
	}

	public function run(): void {
		$this->connection->throw_instead_of_dying();
		while ( ! $this->stop_condition->is_met() ) {
			$this->run_once();
		}
		$this->end();
	}

	private function end(): void {
		try {
			$this->heartbeat->end();
		} catch ( \Throwable ) {
			// The heartbeat soon expires by itself.
			return;
		}
	}

	private function run_once(): void {
		try {
			if ( ! $this->connection->is_alive() ) {
				$this->wait_for_database();
				return;
			}
			$sent = $this->send();
			$this->report( '' );
			$this->backoff->reset();
			if ( 0 === $sent ) {
				$this->idle();
			}
		} catch ( \Throwable $failure ) {
			if ( $this->connection->is_alive() ) {
				$this->report( $failure->getMessage() );
				$this->pause();
				return;
			}
			$this->wait_for_database();
		}
	}

	private function idle(): void {
		if ( self::has_passed( $this->cleaned_up_at, self::CLEAN_UP_MS ) ) {
			$this->workload->clean_up();
			$this->cleaned_up_at = hrtime( true );
		}
		usleep( self::POLL_MS * 1000 );
	}

	private function wait_for_database(): void {
		$this->report( $this->unreachable );
		$this->pause();
	}

	/** A signal ends the pause early. */
	private function pause(): void {
		usleep( $this->backoff->next_ms() * 1000 );
	}

	private function send(): int {
		$this->maintain();
		return $this->workload->is_due() ? $this->workload->deliver( $this->must_stop( ... ) ) : 0;
	}

	/** A run lasts as long as there is something to send, so it does the regular maintenance too. */
	private function must_stop(): bool {
		$this->maintain();
		return $this->stop_condition->is_met();
	}

	private function maintain(): void {
		if ( ! self::has_passed( $this->maintained_at, self::MAINTAIN_MS ) ) {
			return;
		}
		$this->maintained_at = hrtime( true );
		$this->workload->forget();
		if ( $this->workload->may_send() ) {
			// Otherwise requests would leave sending to a worker that sends nothing, such as one that was started before a move.
			$this->heartbeat->beat();
		}
		$this->stop_condition->check_code();
	}

	private function report( string $failure ): void {
		if ( $failure !== $this->reported && '' !== $failure ) {
			( $this->warn )( $failure );
		}
		if ( '' === $failure && '' !== $this->reported ) {
			( $this->warn )( $this->recovered );
		}
		$this->reported = $failure;
	}

	private static function has_passed( int $last, int $every_ms ): bool {
		return hrtime( true ) - $last >= $every_ms * 1_000_000;
	}
}
