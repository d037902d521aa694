<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** Why an attempt failed: a reason of the contract, and what the words for it need. */
final readonly class Failure {

	/** The receiver says that its address is gone for good. */
	public const GONE = 'http_410';

	/** @param array<string, string> $context For the sentence: ip, rule, location, message … */
	public function __construct( public string $reason, public array $context = [] ) {}

	/** @param array<string, string> $context */
	public static function because( Cause $cause, array $context = [] ): self {
		return new self( $cause->value, $context );
	}

	/** Any status outside 2xx. */
	public static function status( int $code ): self {
		return new self( "http_{$code}" );
	}
}
