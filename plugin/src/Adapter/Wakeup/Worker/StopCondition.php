<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** How long a worker lives: until it is asked to stop, has no parent any more, or another would do better. */
final class StopCondition {

	private const ORPHAN_MS = 100;
	private const CODE_MS   = 5000;

	private readonly int $began;

	private readonly int $bytes;

	private int $looked_for_parent = 0;

	private int $looked_at_code;

	private bool $over = false;

	public function __construct( private readonly Signals $signals, private readonly ResourceLimits $limits, private readonly CodeVersion $code ) {
		$this->began          = hrtime( true );
		$this->looked_at_code = $this->began;
		$this->bytes          = memory_get_usage( true );
	}

	/**
	 * Costs next to nothing.
	 *
	 * @phpstan-impure
	 */
	public function is_over(): bool {
		if ( self::is_time( $this->looked_for_parent, self::ORPHAN_MS ) ) {
			$this->looked_for_parent = hrtime( true );
			$this->over              = $this->over || ChildProcess::is_orphan();
		}
		return $this->over
			|| $this->signals->stop_asked()
			|| $this->limits->are_reached( ( hrtime( true ) - $this->began ) / 1e9, memory_get_usage( true ) - $this->bytes );
	}

	/** Asks the database, though not each time. */
	public function look_at_code(): void {
		if ( ! self::is_time( $this->looked_at_code, self::CODE_MS ) ) {
			return;
		}
		$this->looked_at_code = hrtime( true );
		$this->over           = $this->over || $this->code->is_outdated();
	}

	private static function is_time( int $last, int $every_ms ): bool {
		return hrtime( true ) - $last >= $every_ms * 1_000_000;
	}
}
