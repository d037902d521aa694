<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** When a worker stops: on a signal, without its parent, at its limits, or when its code is outdated. */
final class StopCondition {

	private const CHECK_PARENT_MS = 100;
	private const CHECK_CODE_MS   = 5000;

	private readonly int $started_at;

	private readonly int $initial_bytes;

	private int $checked_parent_at = 0;

	private int $checked_code_at;

	private bool $is_met = false;

	public function __construct(
		private readonly Signals $signals,
		private readonly ResourceLimits $limits,
		private readonly CodeVersion $code,
	) {
		$this->started_at      = hrtime( true );
		$this->checked_code_at = $this->started_at;
		$this->initial_bytes   = memory_get_usage( true );
	}

	/**
	 * Costs almost nothing.
	 *
	 * @phpstan-impure
	 */
	public function is_met(): bool {
		if ( self::has_passed( $this->checked_parent_at, self::CHECK_PARENT_MS ) ) {
			$this->checked_parent_at = hrtime( true );
			$this->is_met            = $this->is_met || ChildProcess::is_orphan();
		}
		return $this->is_met
			|| $this->signals->stop_requested()
			|| $this->limits->are_reached( ( hrtime( true ) - $this->started_at ) / 1e9, memory_get_usage( true ) - $this->initial_bytes );
	}

	/** Asks the database, but not on every call. */
	public function check_code(): void {
		if ( ! self::has_passed( $this->checked_code_at, self::CHECK_CODE_MS ) ) {
			return;
		}
		$this->checked_code_at = hrtime( true );
		$this->is_met          = $this->is_met || $this->code->is_outdated();
	}

	private static function has_passed( int $last, int $every_ms ): bool {
		return hrtime( true ) - $last >= $every_ms * 1_000_000;
	}
}
