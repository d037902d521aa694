<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Arguments;

use MultisiteWebhooks\Domain\Delivery\Content\Kept;
use MultisiteWebhooks\Domain\Event\Body\Secrets;

/**
 * Makes plain values of any size and kind, within bounds that all of them share: an action may be fired with the whole of
 * WordPress. What exceeds them is cut or null.
 */
final class PlainValue {

	private const MAX_DEPTH = 8;
	private const MAX_PARTS = 500;

	/** Each value costs at least so many bytes. */
	private const EACH = 8;

	/**
	 * @param int $bytes All values together, roughly.
	 * @param int $text  One text.
	 */
	public function __construct( private int $bytes = 262_144, private readonly int $text = 65_536 ) {}

	public function of( mixed $value, int $depth = 0 ): mixed {
		$simple       = Unfold::simple( $value );
		$this->bytes -= self::EACH + ( is_string( $simple ) ? min( strlen( $simple ), $this->text ) : 0 );
		if ( 0 > $this->bytes ) {
			return null;
		}
		if ( is_string( $simple ) ) {
			return Kept::text( Kept::valid( Kept::start( $simple, $this->text + 8 ) ), $this->text );
		}
		$parts = $depth < self::MAX_DEPTH ? Unfold::parts( $simple ) : null;
		return null === $parts ? ( is_scalar( $simple ) ? $simple : null ) : $this->parts( $parts, $depth, is_object( $simple ) );
	}

	/**
	 * @param array<array-key, mixed> $parts
	 * @return array<array-key, mixed>|\stdClass
	 */
	private function parts( array $parts, int $depth, bool $is_object ): array|\stdClass {
		$plain = [];
		foreach ( Secrets::removed( array_slice( $parts, 0, self::MAX_PARTS, true ) ) as $key => $part ) {
			if ( 0 > $this->bytes ) {
				break;
			}
			$this->bytes                          -= strlen( (string) $key );
			$plain[ Kept::valid( (string) $key ) ] = $this->of( $part, $depth + 1 );
		}
		return $is_object && [] === $plain ? new \stdClass() : $plain;
	}
}
