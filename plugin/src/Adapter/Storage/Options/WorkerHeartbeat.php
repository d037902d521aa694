<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;

/**
 * The last sign of life of any worker, on any machine: seconds since 1970 in a network option. While it is fresh,
 * what is recorded anywhere on the network goes out within a moment without anyone else's doing.
 */
final class WorkerHeartbeat {

	private const OPTION = 'multisite_webhooks_worker_beat_at';

	private const EVERY_SECONDS = 5;

	/** A worker that says nothing for so long is taken for dead. */
	private const FRESH_SECONDS = 20;

	private int $beaten = 0;

	public function __construct( private readonly Database $database, private readonly Clock $clock ) {}

	/** As often as one likes: written every few seconds. */
	public function beat(): void {
		$now = $this->clock->now()->getTimestamp();
		if ( abs( $now - $this->beaten ) < self::EVERY_SECONDS ) {
			return;
		}
		$this->row()->set( $now );
		$this->beaten = $now;
	}

	/** A worker ends: from now on others send, until another worker beats. It is still known that one was there. */
	public function end(): void {
		$this->row()->set( $this->clock->now()->getTimestamp() - self::FRESH_SECONDS );
		$this->beaten = 0;
	}

	public function is_fresh(): bool {
		return abs( $this->clock->now()->getTimestamp() - $this->row()->get() ) < self::FRESH_SECONDS;
	}

	/** Null where there never was a worker. */
	public function at(): ?\DateTimeImmutable {
		$seconds = $this->row()->get();
		return 0 < $seconds ? new \DateTimeImmutable( "@{$seconds}" ) : null;
	}

	private function row(): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION );
	}
}
