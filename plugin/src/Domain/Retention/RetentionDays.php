<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

/**
 * For how many days the log keeps requests and responses (content), and outcomes (log). The days count from the event,
 * or from the end of its delivery if that was later.
 */
final readonly class RetentionDays {

	public const DEFAULT_CONTENT = 30;
	public const DEFAULT_LOG     = 90;

	public const MIN = 1;
	public const MAX = 3650;

	public int $content;
	public int $log;

	/** Clamps values out of range. Content is never kept longer than its outcome. */
	public function __construct( int $content, int $log ) {
		$this->log     = self::clamp( $log );
		$this->content = min( self::clamp( $content ), $this->log );
	}

	public static function clamp( int $days ): int {
		return max( self::MIN, min( self::MAX, $days ) );
	}

	public function cutoffs( \DateTimeImmutable $now ): Cutoffs {
		return new Cutoffs( $now->modify( "-{$this->content} days" ), $now->modify( "-{$this->log} days" ) );
	}
}
