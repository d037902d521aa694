<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration;

/**
 * Hooks that most requests never fire. What listens to them is loaded when they do, and they share one callback for each priority:
 * add_filter() would make three arrays for each of them.
 *
 * A table has rows of `[ hook, listener, method, priority ]` (by default 10), by the event types that they are for, with spaces between
 * these. Hooks that fire often are listened to only while a webhook may subscribe to one of their types; those without types always.
 *
 * @phpstan-type Rows list<array{0: string, 1: class-string, 2: string, 3?: int}>
 * @phpstan-type Table array<string, Rows>
 */
final class LateHooks {

	private const PRIORITY = 10;

	/** For how long an answer counts: hooks that fire often ask the same again and again. */
	private const WANTED_NS = 1_000_000_000;

	/** @var list<Table> */
	private array $tables = [];

	/** @var array<string, list<array{string, class-string, string}>>|null By hook and priority; made when the first of them fires. */
	private ?array $index = null;

	/** @var array<class-string, object> */
	private array $listeners = [];

	/** @var \Closure(): array<string, \Closure>|array<string, \Closure> By hook: functions of our own. */
	private \Closure|array $functions = [];

	/** @var array<string, bool> By event types, since $asked_at. */
	private array $wanted_types = [];

	private int $asked_at = 0;

	/** @var array<int, \Closure(mixed...): mixed> The callback of all hooks, by its priority. */
	private array $callbacks = [];

	/** @var array<int, \WP_Hook> With nothing but this callback. */
	private array $copied = [];

	/**
	 * @param \Closure(list<string>): list<string> $wanted Of groups of event types, those to which a webhook may subscribe. Costs no query.
	 * @param \Closure(class-string): object       $build  Builds a listener: one per request.
	 * @param \Closure(\Closure(): mixed): void    $shield Calls it so that the code that fires the hook notices nothing.
	 */
	public function __construct(
		private readonly \Closure $wanted,
		private readonly \Closure $build,
		private readonly \Closure $shield,
	) {}

	/**
	 * @param Table $table A listener's method must be public. It gets whatever the hook is fired with, from careless code too, so its
	 *                     parameters are mixed and have defaults. The values of filters stay as they are.
	 */
	public function add( array $table ): void {
		$this->tables[] = $table;
		$this->index    = null;
		$this->listen_to( $table );
	}

	/**
	 * As add_filter() does. At most once.
	 *
	 * @param list<string>                       $hooks
	 * @param \Closure(): array<string, \Closure> $functions By hook; made when the first of them fires.
	 */
	public function call( array $hooks, \Closure $functions ): void {
		$this->functions = $functions;
		foreach ( $hooks as $hook ) {
			$this->hook( $hook, self::PRIORITY );
		}
	}

	/** Looks again at what webhooks subscribe to: when this process has changed it. */
	public function listen(): void {
		$this->wanted_types = [];
		foreach ( $this->tables as $table ) {
			$this->listen_to( $table );
		}
	}

	/** @param Table $table */
	private function listen_to( array $table ): void {
		foreach ( ( $this->wanted )( array_keys( $table ) ) as $types ) {
			foreach ( $table[ $types ] as $row ) {
				// Hooked again, it is still called once.
				$this->hook( $row[0], $row[3] ?? self::PRIORITY );
			}
		}
	}

	private function hook( string $hook, int $priority ): void {
		$callback = $this->callbacks[ $priority ] ??= fn ( mixed ...$arguments ): mixed => $this->fired( $priority, $arguments );
		$copied   = $this->copied[ $priority ] ?? null;
		/** @var array<string, \WP_Hook> $hooks */
		$hooks = &$GLOBALS['wp_filter'];
		if ( isset( $hooks[ $hook ] ) ) {
			if ( $copied?->callbacks !== $hooks[ $hook ]->callbacks ) {
				add_filter( $hook, $callback, $priority, PHP_INT_MAX );
			}
			return;
		}
		if ( null === $copied ) {
			$copied = new \WP_Hook();
			$copied->add_filter( $hook, $callback, $priority, PHP_INT_MAX );
			$this->copied[ $priority ] = $copied;
		}
		// As add_filter() does with a new hook, but a copy shares the arrays of the first.
		$hooks[ $hook ] = clone $copied;
	}

	/** @param array<array-key, mixed> $arguments */
	private function fired( int $priority, array $arguments ): mixed {
		$hook = (string) current_filter();
		foreach ( $this->index()[ "{$hook} {$priority}" ] ?? [] as [ $types, $listener, $method ] ) {
			if ( '' === $types || $this->is_wanted( $types ) ) {
				( $this->shield )( fn () => $this->tell( $listener, $method, $arguments ) );
			}
		}
		$function = self::PRIORITY === $priority ? $this->functions()[ $hook ] ?? null : null;
		return null === $function ? $arguments[0] ?? null : $function( ...$arguments );
	}

	private function is_wanted( string $types ): bool {
		$now = hrtime( true );
		if ( $now - $this->asked_at >= self::WANTED_NS ) {
			$this->wanted_types = [];
			$this->asked_at     = $now;
		}
		return $this->wanted_types[ $types ] ??= [] !== ( $this->wanted )( [ $types ] );
	}

	/** @return array<string, list<array{string, class-string, string}>> */
	private function index(): array {
		if ( null === $this->index ) {
			$this->index = [];
			foreach ( $this->tables as $table ) {
				foreach ( $table as $types => $rows ) {
					foreach ( $rows as $row ) {
						$this->index[ $row[0] . ' ' . ( $row[3] ?? self::PRIORITY ) ][] = [ $types, $row[1], $row[2] ];
					}
				}
			}
		}
		return $this->index;
	}

	/** @return array<string, \Closure> */
	private function functions(): array {
		if ( $this->functions instanceof \Closure ) {
			$this->functions = ( $this->functions )();
		}
		return $this->functions;
	}

	/**
	 * @param class-string            $listener
	 * @param array<array-key, mixed> $arguments
	 */
	private function tell( string $listener, string $method, array $arguments ): void {
		$call = [ $this->listeners[ $listener ] ??= ( $this->build )( $listener ), $method ];
		if ( ! is_callable( $call ) ) {
			throw new \LogicException( "{$listener} has no public method {$method}." );
		}
		$call( ...$arguments );
	}
}
