<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

use MultisiteWebhooks\Domain\CustomAction\Arguments\Unfold;

/** Where a value is found among the arguments of an action: `0`, `1.ID`, `2.billing.email`. */
final readonly class ArgumentPath {

	private const FORM = '/\A\d{1,2}(?:\.[^.\x00-\x1f]{1,100}){0,7}\z/u';

	private function __construct( public string $text ) {}

	/** Null unless it is one. */
	public static function parse( string $text ): ?self {
		return 1 === preg_match( self::FORM, $text ) ? new self( $text ) : null;
	}

	public function argument(): int {
		return (int) $this->text;
	}

	/**
	 * Whatever stands there; null where nothing does, or what must not leave. Never throws.
	 *
	 * @param list<mixed> $arguments
	 */
	public function value_in( array $arguments ): mixed {
		$keys  = explode( '.', $this->text );
		$value = $arguments[ $this->argument() ] ?? null;
		foreach ( array_slice( $keys, 1 ) as $key ) {
			$value = Unfold::step( $value, $key );
		}
		return $value;
	}
}
