<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\ManageRecording;
use MultisiteWebhooks\Domain\Event\Recording;
use MultisiteWebhooks\Domain\Event\RecordingState;
use MultisiteWebhooks\Domain\Time;

/**
 * Until when everything is recorded, and how much was: two network options. Capture reads the time from the copy that page
 * views read, and the count once per process. The count is written after the request: within its transaction, the row would
 * stay locked for others. So the limit is reached approximately.
 */
final class RecordingOption implements Recording, ManageRecording {

	private const UNTIL = 'multisite_webhooks_recording_until';
	private const COUNT = 'multisite_webhooks_recorded';

	/** How many were recorded before this process began. */
	private ?int $before = null;

	/** By this process, and not in the option yet. */
	private int $own = 0;

	private bool $is_registered = false;

	/** @param \Closure(): void $changed Renews the copy that page views read. */
	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
		private readonly \Closure $changed,
	) {}

	public function takes_unwanted(): bool {
		if ( PageViewOptions::everything_until() <= $this->clock->now()->getTimestamp() ) {
			return false;
		}
		$this->before ??= $this->count()->number();
		return $this->before + $this->own < self::MAX_EVENTS;
	}

	public function count_unwanted(): void {
		++$this->own;
		if ( $this->is_registered ) {
			return;
		}

		$this->is_registered = true;
		register_shutdown_function( $this->save_at_end( ... ) );
	}

	public function state(): RecordingState {
		$this->save();
		$recorded = $this->count()->number();
		$until    = ( new AtomicOption( $this->database, self::UNTIL ) )->number();
		$is_on    = $until > $this->clock->now()->getTimestamp() && $recorded < self::MAX_EVENTS;
		return new RecordingState( $is_on ? Time::from_milliseconds( $until * 1000 ) : null, $recorded );
	}

	public function start(): void {
		$this->save();
		$this->count()->set_number( 0 );
		$this->before = null;
		$this->set_until( $this->clock->now()->getTimestamp() + self::MINUTES * 60 );
	}

	/** If it has stopped at its limit, nobody needs to know that any more. */
	public function stop(): void {
		if ( $this->state()->is_full() ) {
			$this->count()->set_number( 0 );
		}
		$this->set_until( 0 );
	}

	private function set_until( int $time ): void {
		( new AtomicOption( $this->database, self::UNTIL ) )->set_number( $time );
		( $this->changed )();
	}

	/** Where nothing was recorded, nothing is written. */
	private function save(): void {
		if ( 0 < $this->own ) {
			$this->count()->add_number( $this->own );
			$this->own    = 0;
			$this->before = null;
		}
	}

	/** The limit ends the recording for all processes. */
	private function save_at_end(): void {
		$this->is_registered = false;
		try {
			$this->database->suppressing_errors(
				function (): void {
					$this->save();
					if ( $this->count()->number() >= self::MAX_EVENTS ) {
						( $this->changed )();
					}
				}
			);
		} catch ( \Throwable ) {
			// Then this process does not count, and nothing else depends on it.
			return;
		}
	}

	private function count(): AtomicOption {
		return new AtomicOption( $this->database, self::COUNT );
	}
}
