<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration;

/**
 * What is changing in this process, from the first step until the event about it is closed. So several steps are told as one change,
 * compared with what was before the first of them, and what is taken back is told as none. Whether an event is open, only the place
 * where it is recorded can say: its transaction may have been rolled back.
 */
final class OpenChanges {

	/** An import must not fill the memory. What is told is kept while its event is open. */
	private const MAX = 100;

	/** In a long process, for how long a change that nobody wants to know of goes on: as long as its event could be open. */
	private const UNWANTED_MS = 60_000;

	/** @var array<string, array{before: mixed, at: int, is_over: bool}> Without an event. Over: nothing has changed, or nobody wants it. */
	private array $begun = [];

	/** @var array<string, array{before: mixed, event: string}> The event that was recorded first stands first. */
	private array $told = [];

	/** @param bool $is_request Whether all that happens belongs together. In a long process, only an open event says what does. */
	public function __construct(
		private readonly EventRecorder $recorder,
		private readonly bool $is_request = 'cli' !== PHP_SAPI,
		private readonly int $unwanted_ms = self::UNWANTED_MS,
	) {}

	/** @param \Closure(): mixed $before What is true before the first step. Not called where a step was made already. */
	public function begin( string $key, \Closure $before ): void {
		$is_old = isset( $this->begun[ $key ] ) ? $this->is_request : $this->is_told( $key );
		if ( $is_old ) {
			return;
		}
		// Anew, so that it is the last to be forgotten.
		$this->forget( $key );
		$this->begun[ $key ] = [
			'before'  => $before(),
			'at'      => self::now(),
			'is_over' => false,
		];
		$this->forget_over();
	}

	public function before( string $key ): mixed {
		return $this->begun[ $key ]['before'] ?? $this->told[ $key ]['before'] ?? null;
	}

	/** Whether an open event will tell it, with all that follows. */
	public function is_told( string $key ): bool {
		return isset( $this->told[ $key ] ) && $this->recorder->is_open( $this->told[ $key ]['event'] );
	}

	/** Whether what follows is a part of it, also if nobody wants to know of it. */
	public function goes_on( string $key ): bool {
		$begun = $this->begun[ $key ] ?? null;
		return null === $begun
			? $this->is_told( $key )
			: $this->is_request || self::now() - $begun['at'] < $this->unwanted_ms * 1_000_000;
	}

	/**
	 * Records what has begun, unless it is told already.
	 *
	 * @param \Closure(mixed): ?array<string, mixed> $payload Gets what was before. See Recorder.
	 * @param ?int                                   $site_id The site that it is about; by default the current one.
	 * @return ?string The ID of the event that was recorded.
	 */
	public function tell( string $key, string $slug, \Closure $payload, ?int $site_id = null ): ?string {
		if ( ! isset( $this->begun[ $key ] ) ) {
			return null;
		}
		$before = $this->begun[ $key ]['before'];
		$event  = $this->recorder->record( $slug, static fn (): ?array => $payload( $before ), $site_id );
		if ( ! isset( $this->begun[ $key ] ) ) {
			return $event;
		}
		if ( null === $event ) {
			$this->begun[ $key ]['is_over'] = true;
			return null;
		}
		$this->forget( $key );
		$this->told[ $key ] = [
			'before' => $before,
			'event'  => $event,
		];
		$this->forget_closed();
		return $event;
	}

	/** What follows is another change. */
	public function forget( string $key ): void {
		unset( $this->begun[ $key ], $this->told[ $key ] );
	}

	public function forget_all(): void {
		$this->begun = [];
		$this->told  = [];
	}

	/** The oldest. One that is not over may be on its way. */
	private function forget_over(): void {
		if ( count( $this->begun ) <= self::MAX ) {
			return;
		}
		foreach ( $this->begun as $key => $change ) {
			if ( $change['is_over'] ) {
				unset( $this->begun[ $key ] );
				return;
			}
		}
		unset( $this->begun[ array_key_first( $this->begun ) ] );
	}

	/** Those that were recorded first are closed first. */
	private function forget_closed(): void {
		foreach ( array_slice( $this->told, 0, -self::MAX, true ) as $key => $oldest ) {
			if ( $this->recorder->is_open( $oldest['event'] ) ) {
				return;
			}
			unset( $this->told[ $key ] );
		}
	}

	private static function now(): int {
		return hrtime( true );
	}
}
