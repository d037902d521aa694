<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** How much the webhooks at one host are sent at most. */
final readonly class HostLimits {

	/** Many receivers run on a single small server. */
	private const AT_ONCE = 8;

	/** Hosts such as hooks.zapier.com receive for many webhooks: some that hang must leave room for the others. */
	private const HOST_AT_ONCE = 64;

	/** Zapier returns 429 above 30 requests a second for one hook, and delays what it accepts above that. */
	private const ZAPIER_PER_SECOND = 30;

	/**
	 * @param int  $at_once      Requests in flight to one webhook, by one process.
	 * @param ?int $per_second   Requests started, to all webhooks and by all processes together; null for no limit.
	 * @param int  $host_at_once Requests in flight to all webhooks of the host, by one process.
	 */
	public function __construct(
		public int $at_once,
		public ?int $per_second = null,
		public int $host_at_once = self::HOST_AT_ONCE,
	) {}

	/**
	 * Code that changes only at_once means the host: no webhook, and not all of them together, get more.
	 *
	 * @param array<array-key, mixed> $limits As other code has changed them; invalid values are ignored.
	 */
	public function with( array $limits ): self {
		$at_once    = self::count( $limits['at_once'] ?? null ) ?? $this->at_once;
		$of_host    = self::count( $limits['host_at_once'] ?? null ) ?? $this->host_at_once;
		$per_second = array_key_exists( 'per_second', $limits ) ? $limits['per_second'] : $this->per_second;
		return new self(
			$at_once,
			null === $per_second ? null : self::count( $per_second ) ?? $this->per_second,
			$at_once !== $this->at_once && $of_host === $this->host_at_once ? $at_once : $of_host,
		);
	}

	public static function of( string $host ): self {
		$is_zapier = 'zapier.com' === $host || str_ends_with( $host, '.zapier.com' );
		return new self( self::AT_ONCE, $is_zapier ? self::ZAPIER_PER_SECOND : null );
	}

	private static function count( mixed $value ): ?int {
		return is_int( $value ) && 0 < $value ? $value : null;
	}
}
