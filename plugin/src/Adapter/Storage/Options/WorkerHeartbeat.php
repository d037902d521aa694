<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;

/**
 * When any worker, on any machine, was last alive: seconds since 1970 in a network option. While it is fresh, a worker
 * sends new events at once, and nobody else needs to.
 */
final class WorkerHeartbeat {

	private const OPTION = 'multisite_webhooks_worker_beat_at';

	private const INTERVAL_SECONDS = 5;

	/** A worker that has not beaten for this long is considered dead. */
	private const FRESH_SECONDS = 20;

	private int $last_beat = 0;

	public function __construct( private readonly Database $database, private readonly Clock $clock ) {}

	/** May be called at any rate: writes every few seconds. */
	public function beat(): void {
		$now = $this->clock->now()->getTimestamp();
		if ( abs( $now - $this->last_beat ) < self::INTERVAL_SECONDS ) {
			return;
		}
		$this->option()->set_number( $now );
		$this->last_beat = $now;
	}

	/** Marks the heartbeat as stale but keeps it: from now on others send, until another worker beats. */
	public function end(): void {
		$this->option()->set_number( $this->clock->now()->getTimestamp() - self::FRESH_SECONDS );
		$this->last_beat = 0;
	}

	public function is_fresh(): bool {
		return abs( $this->clock->now()->getTimestamp() - $this->option()->number() ) < self::FRESH_SECONDS;
	}

	/** Null if there never was a worker. */
	public function at(): ?\DateTimeImmutable {
		$seconds = $this->option()->number();
		return 0 < $seconds ? new \DateTimeImmutable( "@{$seconds}" ) : null;
	}

	private function option(): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION );
	}
}
