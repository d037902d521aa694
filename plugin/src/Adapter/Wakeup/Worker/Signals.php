<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** Remembers a request to stop (SIGTERM or Ctrl+C), so that the process can finish its work first. */
final class Signals {

	private bool $stop = false;

	/** Without support in PHP, a signal ends the process at once, and its claims expire. */
	public static function are_supported(): bool {
		return function_exists( 'pcntl_async_signals' ) && function_exists( 'pcntl_signal' );
	}

	public function listen(): void {
		if ( ! self::are_supported() ) {
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

	public function stop_requested(): bool {
		return $this->stop;
	}
}
