<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration;

/** Hooks whose listeners are loaded when they first fire: most requests need none. */
final class LateHooks {

	/** @var array<class-string, object> */
	private array $listeners = [];

	/** @var array<string, list<array{string, class-string, string, int}>> Hooks that fire often, by the event types that they are for. */
	private array $frequent = [];

	/** @var array<string, array<int, \Closure>> Of the frequent hooks that are listened to, by the same. */
	private array $listening = [];

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
	 * @param list<string> $only_for Event types, for hooks that fire often: while no webhook subscribes to any of them, nothing is
	 *                               hooked, and the listener is not loaded. See listen().
	 */
	public function on( string $hook, string $listener, string $method, int $priority = 10, array $only_for = [] ): void {
		if ( [] === $only_for ) {
			add_filter( $hook, $this->fired( $listener, $method, [] ), $priority, PHP_INT_MAX );
			return;
		}
		$this->frequent[ implode( ' ', $only_for ) ][] = [ $hook, $listener, $method, $priority ];
	}

	/** Looks at what webhooks subscribe to: once all hooks are known, and when this process has changed it. */
	public function listen(): void {
		foreach ( $this->frequent as $types => $hooks ) {
			$only_for = explode( ' ', $types );
			if ( ! ( $this->may_be_wanted )( $only_for ) ) {
				continue;
			}
			foreach ( $hooks as $i => [ $hook, $listener, $method, $priority ] ) {
				$this->listening[ $types ][ $i ] ??= $this->fired( $listener, $method, $only_for );
				// Added again, it is still called once.
				add_filter( $hook, $this->listening[ $types ][ $i ], $priority, PHP_INT_MAX );
			}
		}
	}

	/**
	 * @param class-string $listener
	 * @param list<string> $only_for
	 */
	private function fired( string $listener, string $method, array $only_for ): \Closure {
		return function ( mixed ...$arguments ) use ( $listener, $method, $only_for ): mixed {
			if ( [] === $only_for || ( $this->may_be_wanted )( $only_for ) ) {
				( $this->shield )( fn () => $this->call( $listener, $method, $arguments ) );
			}
			return $arguments[0] ?? null;
		};
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
