<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Secret;

/** The secrets that sign a webhook's deliveries: the current one and, during a rotation, the previous one. */
final readonly class SigningSecrets {

	public function __construct(
		public Secret $current,
		public ?Secret $previous = null,
		public ?\DateTimeImmutable $previous_valid_until = null,
	) {}

	public function rotate( Secret $next, \DateTimeImmutable $previous_valid_until ): self {
		return new self( $next, $this->current, $previous_valid_until );
	}

	/** @return non-empty-list<Secret> Current first. */
	public function valid_at( \DateTimeImmutable $now ): array {
		if ( null === $this->previous || null === $this->previous_valid_until || $this->previous_valid_until <= $now ) {
			return [ $this->current ];
		}
		return [ $this->current, $this->previous ];
	}
}
