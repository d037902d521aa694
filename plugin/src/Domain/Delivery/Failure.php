<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Delivery\Content\Kept;

/** Why an attempt failed: a Cause or the status of the response, with the facts that describe it. */
final readonly class Failure {

	private const STATUS_PREFIX = 'http_';

	/** @var array<string, string> For the description: ip, rule, location, message … */
	public array $context;

	/**
	 * @param string                $reason  The value of a Cause, or "http_<code>".
	 * @param array<string, string> $context Cut to what is kept.
	 */
	public function __construct( public string $reason, array $context = [] ) {
		$this->context = Kept::facts( array_map( Kept::valid( ... ), $context ) );
	}

	/** @param array<string, string> $context */
	public static function because( Cause $cause, array $context = [] ): self {
		return new self( $cause->value, $context );
	}

	/** @param array<string, string> $context */
	public static function detailed( Cause $cause, FailureDetail $detail, array $context = [] ): self {
		return new self( $cause->value, [ FailureDetail::NAME => $detail->value ] + $context );
	}

	/**
	 * Any status outside 2xx.
	 *
	 * @param array<string, string> $context
	 */
	public static function status( int $code, array $context = [] ): self {
		return new self( self::STATUS_PREFIX . $code, $context );
	}

	/** For clients, whose list of reasons is closed: what another version has written is kept, but nothing that they know. */
	public static function known_reason( ?string $stored ): ?string {
		$is_known = null === $stored || null !== Cause::tryFrom( $stored ) || 1 === preg_match( '/\Ahttp_[0-9]{3}\z/', $stored );
		return $is_known ? $stored : Cause::Unknown->value;
	}

	/** @param array<string, string> $context Added to what it has. */
	public function with( array $context ): self {
		return new self( $this->reason, $context + $this->context );
	}

	/** Null if the reason is a status, or is unknown. */
	public function cause(): ?Cause {
		return Cause::tryFrom( $this->reason );
	}

	/** Null if the reason is not a status. */
	public function status_code(): ?int {
		$code = str_starts_with( $this->reason, self::STATUS_PREFIX ) ? substr( $this->reason, strlen( self::STATUS_PREFIX ) ) : '';
		return ctype_digit( $code ) ? (int) $code : null;
	}

	/** Whether the receiver says that its address is gone for good: 410. */
	public function is_gone(): bool {
		return 410 === $this->status_code();
	}

	/** Whether the receiver only says that it gets too much at a time: 429. */
	public function is_refusal(): bool {
		return 429 === $this->status_code();
	}
}
