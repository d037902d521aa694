<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** How much one host is sent at most. */
final readonly class HostLimits {

	/** Many receivers run on a single small server. */
	private const AT_ONCE = 8;

	/** Zapier returns 429 above 30 requests a second for one hook, and delays what it accepts above that. */
	private const ZAPIER_PER_SECOND = 30;

	/**
	 * @param int  $at_once    Requests in flight, by one process.
	 * @param ?int $per_second Requests started, by all processes together; null for no limit.
	 */
	public function __construct( public int $at_once, public ?int $per_second = null ) {}

	/** @param array<array-key, mixed> $limits As other code has changed them; invalid values are ignored. */
	public function with( array $limits ): self {
		$at_once    = $limits['at_once'] ?? null;
		$per_second = array_key_exists( 'per_second', $limits ) ? $limits['per_second'] : $this->per_second;
		return new self(
			is_int( $at_once ) && 0 < $at_once ? $at_once : $this->at_once,
			null === $per_second || ( is_int( $per_second ) && 0 < $per_second ) ? $per_second : $this->per_second,
		);
	}

	public static function of( string $host ): self {
		$is_zapier = 'zapier.com' === $host || str_ends_with( $host, '.zapier.com' );
		return new self( self::AT_ONCE, $is_zapier ? self::ZAPIER_PER_SECOND : null );
	}
}
