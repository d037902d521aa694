<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** Remembers that the process was asked to stop, so that it can end in its own time: SIGTERM, or Ctrl+C. */
final class Signals {

	private bool $stop = false;

	/** Where PHP can't hear them they end the process at once, and its claims run out. */
	public static function can_be_heard(): bool {
		return function_exists( 'pcntl_async_signals' ) && function_exists( 'pcntl_signal' );
	}

	public function listen(): void {
		if ( ! self::can_be_heard() ) {
			return;
		}
		pcntl_async_signals( true );
		foreach ( [ SIGTERM, SIGINT ] as $signal ) {
			pcntl_signal(
				$signal,
				function (): void {
					$this->stop = true;
				}
			);
		}
	}

	public function stop_asked(): bool {
		return $this->stop;
	}
}
