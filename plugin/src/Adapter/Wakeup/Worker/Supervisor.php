<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** The parent of a worker: starts it, and starts it again whenever it ends, until this process is asked to stop. */
final readonly class Supervisor {

	private const LOOK_MS = 100;

	/** One that lived so long was well, and the next is started at once. */
	private const WELL_MS = 10_000;

	private const FIRST_PAUSE_MS   = 250;
	private const LONGEST_PAUSE_MS = 10_000;

	private Backoff $pauses;

	/** Translated at once: this process keeps no connection to the database. */
	private string $words;

	/**
	 * @param \Closure(): ChildProcess $start
	 * @param \Closure(string): void   $warn
	 */
	public function __construct( private Signals $signals, private \Closure $start, private \Closure $warn ) {
		$this->pauses = new Backoff( self::FIRST_PAUSE_MS, self::LONGEST_PAUSE_MS );
		/* translators: %d: a number that says how a process ended. */
		$this->words = __( 'The worker ended with code %d. It is started again.', 'multisite-webhooks' );
	}

	public function run(): void {
		$this->signals->listen();
		while ( ! $this->signals->stop_asked() ) {
			$began = hrtime( true );
			$code  = $this->follow( ( $this->start )() );
			if ( 0 !== $code && ! $this->signals->stop_asked() ) {
				( $this->warn )( sprintf( $this->words, $code ) );
			}
			$this->pause( ( hrtime( true ) - $began ) / 1e6 );
		}
	}

	/** @return int Its exit code. */
	private function follow( ChildProcess $child ): int {
		$asked = false;
		for ( ;; ) {
			$code = $child->exit_code();
			if ( null !== $code ) {
				return $code;
			}
			if ( ! $asked && $this->signals->stop_asked() ) {
				$child->ask_to_stop();
				$asked = true;
			}
			usleep( self::LOOK_MS * 1000 );
		}
	}

	private function pause( float $lived_ms ): void {
		if ( self::WELL_MS <= $lived_ms ) {
			$this->pauses->start_over();
			return;
		}
		$until = hrtime( true ) + $this->pauses->next_ms() * 1e6;
		while ( hrtime( true ) < $until && ! $this->signals->stop_asked() ) {
			usleep( self::LOOK_MS * 1000 );
		}
	}
}
