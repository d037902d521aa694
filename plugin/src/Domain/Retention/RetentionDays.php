<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

/**
 * For how many days the log keeps what was sent and answered (content), and what became of it (log).
 * The days count from the event, and from the end of a delivery that ended later.
 */
final readonly class RetentionDays {

	public const CONTENT = 30;
	public const LOG     = 90;

	public const LEAST = 1;
	public const MOST  = 3650;

	public int $content;
	public int $log;

	/** Out of bounds, the next that can be is taken; without its outcome, no content is kept. */
	public function __construct( int $content, int $log ) {
		$this->log     = self::within( $log );
		$this->content = min( self::within( $content ), $this->log );
	}

	public static function within( int $days ): int {
		return max( self::LEAST, min( self::MOST, $days ) );
	}

	public function cutoffs( \DateTimeImmutable $now ): Cutoffs {
		return new Cutoffs( $now->modify( "-{$this->content} days" ), $now->modify( "-{$this->log} days" ) );
	}
}
