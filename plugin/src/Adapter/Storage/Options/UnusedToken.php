<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

/** What is stored of a permission for a follow-up request until it is used. Times are seconds since 1970. */
final readonly class UnusedToken {

	/**
	 * @param int $unused How many before it were never used.
	 * @param int $since  When the first of all these was given.
	 * @param int $number Of the request within its chain.
	 */
	public function __construct(
		public int $given_at,
		public int $unused,
		public int $since,
		public int $number,
		public string $hash,
	) {}

	/** Null where the last one was used, and where there never was one. */
	public static function parse( string $text ): ?self {
		$is_one = 1 === preg_match( '/\A(\d{1,12}) (\d{1,6}) (\d{1,12}) (\d{1,6}) ([0-9a-f]{64})\z/', $text, $parts );
		return $is_one ? new self( (int) $parts[1], (int) $parts[2], (int) $parts[3], (int) $parts[4], $parts[5] ) : null;
	}

	public function text(): string {
		return "{$this->given_at} {$this->unused} {$this->since} {$this->number} {$this->hash}";
	}

	/** In seconds. Never negative, for the clock may have been set back. */
	public function age( int $now ): int {
		return abs( $now - $this->given_at );
	}
}
