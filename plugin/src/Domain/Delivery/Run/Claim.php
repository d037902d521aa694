<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Time;

/** The right to send deliveries until its lease ends. Then anyone may claim them again. */
final readonly class Claim {

	/** Far longer than a request can take, so that only a dead process loses its claim. */
	public const LEASE_MS = 60_000;

	/** @param string $token Of the run: the same for all that it claims. */
	public function __construct(
		public string $token,
		public \DateTimeImmutable $now,
		public \DateTimeImmutable $until,
	) {}

	public static function from( string $token, \DateTimeImmutable $now, int $lease_ms = self::LEASE_MS ): self {
		return new self( $token, $now, Time::after( $now, $lease_ms ) );
	}
}
