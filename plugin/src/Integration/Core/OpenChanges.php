<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

/**
 * What is changing in this process, from the first step until the event about it is closed. So several steps are told as one change,
 * compared with what was before the first of them, and what is taken back is told as none.
 */
final class OpenChanges {

	/** An import must not fill the memory: the newest matter. */
	private const MAX = 100;

	/** @var array<string, array{before: mixed, event: ?string}> */
	private array $changes = [];

	/** @param bool $is_request Whether all that happens belongs together. In a long process, only an open event says what does. */
	public function __construct( private readonly CoreRecorder $recorder, private readonly bool $is_request = 'cli' !== PHP_SAPI ) {}

	/** @param \Closure(): mixed $before What is true before the first step. Not called where a step was made already. */
	public function begin( string $key, \Closure $before ): void {
		if ( $this->has( $key ) ) {
			return;
		}
		// Anew, so that it is the last to be forgotten.
		unset( $this->changes[ $key ] );
		$this->changes[ $key ] = [
			'before' => $before(),
			'event'  => null,
		];
		if ( count( $this->changes ) > self::MAX ) {
			unset( $this->changes[ array_key_first( $this->changes ) ] );
		}
	}

	public function before( string $key ): mixed {
		return $this->changes[ $key ]['before'] ?? null;
	}

	/** Whether an open event will tell it, with all that follows. */
	public function is_told( string $key ): bool {
		$event = $this->changes[ $key ]['event'] ?? null;
		return null !== $event && $this->recorder->is_open( $event );
	}

	/**
	 * Records what has begun, unless an open event tells it already.
	 *
	 * @param \Closure(mixed): ?array<string, mixed> $payload Gets what was before. See Recorder.
	 * @param ?int                                   $site_id The site that it is about; by default the current one.
	 */
	public function tell( string $key, string $slug, \Closure $payload, ?int $site_id = null ): void {
		if ( ! isset( $this->changes[ $key ] ) || $this->is_told( $key ) ) {
			return;
		}
		$before = $this->before( $key );
		$event  = $this->recorder->record( $slug, static fn (): ?array => $payload( $before ), $site_id );
		if ( isset( $this->changes[ $key ] ) ) {
			$this->changes[ $key ]['event'] = $event;
		}
	}

	/** Once its event is closed, or was rolled back, what follows is another change. */
	private function has( string $key ): bool {
		$change = $this->changes[ $key ] ?? null;
		return match ( true ) {
			null === $change          => false,
			null === $change['event'] => $this->is_request,
			default                   => $this->recorder->is_open( $change['event'] ),
		};
	}
}
