<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

use MultisiteWebhooks\Adapter\Storage\Connection;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;

/** The long-lived wake-up: looks ten times a second what is due and sends it. Whatever goes wrong is told, and it goes on. */
final class Worker {

	private const LOOK_MS = 100;

	private const TIDY_MS = 1000;

	private const CLEAN_UP_MS = 60_000;

	private const FIRST_PAUSE_MS   = 250;
	private const LONGEST_PAUSE_MS = 5000;

	private readonly Backoff $pauses;

	/** Translated at once: later that may need the database. */
	private readonly string $away;

	private readonly string $well;

	private int $tidied = 0;

	private int $cleaned_up = 0;

	/** What was said last: it isn't said again while it lasts. */
	private string $said = '';

	/**
	 * @param \Closure(): bool                 $is_due   Whether something is.
	 * @param \Closure(\Closure(): bool): int  $deliver  Sends what is due, and asks all the time whether to stop; says how much it was.
	 * @param \Closure(): void                 $forget   What this process has kept of the database.
	 * @param \Closure(): void                 $clean_up Takes a moment, which it has while nothing is due.
	 * @param \Closure(string): void           $warn
	 */
	public function __construct(
		private readonly Connection $connection,
		private readonly WorkerHeartbeat $heartbeat,
		private readonly StopCondition $lifetime,
		private readonly \Closure $is_due,
		private readonly \Closure $deliver,
		private readonly \Closure $forget,
		private readonly \Closure $clean_up,
		private readonly \Closure $warn,
	) {
		$this->pauses = new Backoff( self::FIRST_PAUSE_MS, self::LONGEST_PAUSE_MS );
		$this->away   = __( 'The database can’t be reached. Waiting for it.', 'multisite-webhooks' );
		$this->well   = __( 'It works again.', 'multisite-webhooks' );
	}

	public function run(): void {
		$this->connection->throw_instead_of_dying();
		while ( ! $this->lifetime->is_over() ) {
			$this->look();
		}
		$this->end();
	}

	private function end(): void {
		try {
			$this->heartbeat->end();
		} catch ( \Throwable ) {
			// It will be missed soon enough.
			return;
		}
	}

	private function look(): void {
		try {
			if ( ! $this->connection->is_alive() ) {
				$this->wait_for_database();
				return;
			}
			$sent = $this->send();
			$this->say( '' );
			$this->pauses->start_over();
			if ( 0 === $sent ) {
				$this->rest();
			}
		} catch ( \Throwable $failure ) {
			if ( $this->connection->is_alive() ) {
				$this->say( $failure->getMessage() );
				$this->pause();
				return;
			}
			$this->wait_for_database();
		}
	}

	private function rest(): void {
		if ( self::is_time( $this->cleaned_up, self::CLEAN_UP_MS ) ) {
			( $this->clean_up )();
			$this->cleaned_up = hrtime( true );
		}
		usleep( self::LOOK_MS * 1000 );
	}

	private function wait_for_database(): void {
		$this->say( $this->away );
		$this->pause();
	}

	/** A signal ends it early. */
	private function pause(): void {
		usleep( $this->pauses->next_ms() * 1000 );
	}

	private function send(): int {
		$this->tidy();
		return ( $this->is_due )() ? ( $this->deliver )( $this->is_over( ... ) ) : 0;
	}

	/** A run lasts as long as there is something to send, so what must be done now and then is done within it, too. */
	private function is_over(): bool {
		$this->tidy();
		return $this->lifetime->is_over();
	}

	private function tidy(): void {
		if ( ! self::is_time( $this->tidied, self::TIDY_MS ) ) {
			return;
		}
		$this->tidied = hrtime( true );
		( $this->forget )();
		$this->heartbeat->beat();
		$this->lifetime->look_at_code();
	}

	private function say( string $what ): void {
		if ( $what !== $this->said && '' !== $what ) {
			( $this->warn )( $what );
		}
		if ( '' === $what && '' !== $this->said ) {
			( $this->warn )( $this->well );
		}
		$this->said = $what;
	}

	private static function is_time( int $last, int $every_ms ): bool {
		return hrtime( true ) - $last >= $every_ms * 1_000_000;
	}
}
