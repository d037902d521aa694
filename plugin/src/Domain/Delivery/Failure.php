<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** Why an attempt failed: a Cause or the status of the response, with the facts that describe it. */
final readonly class Failure {

	/** Of each fact, in bytes: receivers choose some of them. */
	public const MAX_FACT = 2048;

	private const STATUS_PREFIX = 'http_';

	/** @var array<string, string> For the description: ip, rule, location, message … */
	public array $context;

	/**
	 * @param string                $reason  The value of a Cause, or "http_<code>".
	 * @param array<string, string> $context
	 */
	public function __construct( public string $reason, array $context = [] ) {
		$this->context = array_map( self::shortened( ... ), $context );
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

	/** Text that any format takes: receivers send any bytes. */
	private static function shortened( string $text ): string {
		$kept = strlen( $text ) <= self::MAX_FACT ? $text : substr( $text, 0, self::MAX_FACT ) . '…';
		if ( 1 === preg_match( '//u', $kept ) ) {
			return $kept;
		}
		$valid = json_decode( (string) json_encode( $kept, JSON_INVALID_UTF8_SUBSTITUTE ) );
		return is_string( $valid ) ? $valid : '';
	}
}
