<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Custom;

/** Listens to actions that admins have chosen. They may be any, also ones that fire while our own code works. */
final class ActionHooks {

	/** After what other code does at the action. */
	private const LATE = 100;

	private bool $is_busy = false;

	/**
	 * @param \Closure(\Closure(): mixed): void $shield     Calls it so that the code that fires the action notices nothing.
	 * @param \Closure(): bool                  $is_working Whether other code of ours runs, which records an event for example.
	 * @param string                            $delivery   The hook at which deliveries are sent, which tells of nothing but ourselves.
	 */
	public function __construct(
		private readonly \Closure $shield,
		private readonly \Closure $is_working,
		private readonly string $delivery,
	) {}

	/**
	 * @param string                         $action Or a filter, whose value stays as it is.
	 * @param \Closure(list<mixed>): mixed $fired  Gets whatever it is fired with.
	 */
	public function on( string $action, \Closure $fired ): void {
		$listener = function ( mixed ...$arguments ) use ( $fired ): mixed {
			if ( ! $this->is_busy && ! $this->is_our_own() ) {
				$this->is_busy = true;
				try {
					( $this->shield )( static fn () => $fired( array_values( $arguments ) ) );
				} finally {
					$this->is_busy = false;
				}
			}
			return $arguments[0] ?? null;
		};
		add_filter( $action, $listener, self::LATE, PHP_INT_MAX );
	}

	/** Work that goes unnoticed by the listeners. @param \Closure(): mixed $work */
	public function unnoticed( \Closure $work ): void {
		$this->is_busy = true;
		( $this->shield )( $work );
		$this->is_busy = false;
	}

	/** What fires while we record, after the request has ended, or while WP-Cron delivers. */
	private function is_our_own(): bool {
		$has_ended = 0 < did_action( 'shutdown' ) && ! doing_action( 'shutdown' );
		return $has_ended || ( $this->is_working )() || doing_action( $this->delivery );
	}
}
