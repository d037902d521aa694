<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Fuzz;

use Random\Engine\Mt19937;
use Random\Randomizer;

/** Random input that can be made again: FUZZ_SEED repeats it, FUZZ_ROUNDS says how much of it. */
final class Chance {

	private const SHORT = 150;

	/** Where programs go wrong. */
	private const ODD_TEXTS = [
		'', "\0", "\xff\xfe", "a\xf0\x9f", '%s %d %i %1$s', "' OR 1=1 -- ", '\\', "\r\n", 'é', "\u{1F389}", "\u{202E}", '[::1]',
		'127.0.0.1', '2130706433', '0x7f.1', '@', '..', '99999999999999999999', '-1', '1e999', 'null', '*', '<script>',
	];

	private readonly Randomizer $random;

	public function __construct( public readonly int $seed ) {
		$this->random = new Randomizer( new Mt19937( $seed ) );
	}

	public static function new(): self {
		$seed = getenv( 'FUZZ_SEED' );
		return new self( is_numeric( $seed ) ? (int) $seed : random_int( 1, 1_000_000 ) );
	}

	public static function rounds(): int {
		$rounds = getenv( 'FUZZ_ROUNDS' );
		return is_numeric( $rounds ) ? (int) $rounds : self::SHORT;
	}

	public function number( int $least, int $most ): int {
		return $this->random->getInt( $least, $most );
	}

	public function is( int $in_a_hundred ): bool {
		return $this->number( 1, 100 ) <= $in_a_hundred;
	}

	/**
	 * @template T
	 * @param non-empty-list<T> $items
	 * @return T
	 */
	public function one_of( array $items ): mixed {
		return $items[ $this->number( 0, count( $items ) - 1 ) ];
	}

	public function bytes( int $most ): string {
		return $this->random->getBytes( max( 1, $this->number( 1, $most ) ) );
	}

	public function text(): string {
		return match ( $this->number( 0, 4 ) ) {
			0       => $this->bytes( 20 ),
			1       => str_repeat( $this->one_of( [ 'x', 'ä', '9', '/', '%' ] ), $this->number( 1, 3000 ) ),
			default => $this->one_of( self::ODD_TEXTS ),
		};
	}

	/** A text with some of its bytes changed, doubled, or gone. */
	public function damaged( string $text ): string {
		for ( $times = $this->number( 1, 3 ); 0 < $times; $times-- ) {
			$place = $this->number( 0, strlen( $text ) );
			$text  = substr( $text, 0, $place ) . ( $this->is( 60 ) ? $this->text() : '' ) . substr(
				$text,
				$place + $this->number( 0, 2 ),
			);
		}
		return $text;
	}

	/** What JSON can hold, and nothing that it can't. */
	public function json_value( int $depth = 0 ): mixed {
		return match ( $this->number( 0, $depth < 4 ? 8 : 5 ) ) {
			0       => null,
			1       => $this->is( 50 ),
			2       => $this->one_of( [ 0, 1, -1, PHP_INT_MAX, PHP_INT_MIN, $this->number( -1000, 1000 ) ] ),
			3       => $this->one_of( [ 0.1, -1e300, 1e-300 ] ),
			4, 5    => mb_scrub( $this->text(), 'UTF-8' ),
			6       => (object) [ mb_scrub( ltrim( $this->text(), "\0" ), 'UTF-8' ) => $this->json_value( $depth + 1 ) ],
			default => array_map( fn (): mixed => $this->json_value( $depth + 1 ), range( 1, $this->number( 1, 4 ) ) ),
		};
	}
}
