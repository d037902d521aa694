<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration;

/** Hooks whose listeners are loaded when they first fire: most requests need none. */
final class LateHooks {

	/** @var array<class-string, object> */
	private array $listeners = [];

	/**
	 * @param \Closure(list<string>): bool      $may_be_wanted Whether a webhook may subscribe to one of these types. Costs no query.
	 * @param \Closure(class-string): object    $build         Builds a listener.
	 * @param \Closure(\Closure(): mixed): void $shield        Calls it so that the code that fires the hook notices nothing.
	 */
	public function __construct(
		private readonly \Closure $may_be_wanted,
		private readonly \Closure $build,
		private readonly \Closure $shield,
	) {}

	/**
	 * @param string       $hook     An action, or a filter, whose value stays as it is.
	 * @param class-string $listener Built once per request.
	 * @param string       $method   Public. Gets whatever the hook is fired with, from careless code too, so its parameters are mixed
	 *                               and have defaults.
	 * @param list<string> $only_for Event types. If given, the listener is not even loaded while no webhook subscribes to any of them:
	 *                               for hooks that fire often.
	 */
	public function on( string $hook, string $listener, string $method, int $priority = 10, array $only_for = [] ): void {
		$fired = function ( mixed ...$arguments ) use ( $listener, $method, $only_for ): mixed {
			if ( [] === $only_for || ( $this->may_be_wanted )( $only_for ) ) {
				( $this->shield )( fn () => $this->call( $listener, $method, $arguments ) );
			}
			return $arguments[0] ?? null;
		};
		add_filter( $hook, $fired, $priority, PHP_INT_MAX );
	}

	/**
	 * @param class-string            $listener
	 * @param array<array-key, mixed> $arguments
	 */
	private function call( string $listener, string $method, array $arguments ): void {
		$call = [ $this->listeners[ $listener ] ??= ( $this->build )( $listener ), $method ];
		if ( ! is_callable( $call ) ) {
			throw new \LogicException( "{$listener} has no public method {$method}." );
		}
		$call( ...$arguments );
	}
}
