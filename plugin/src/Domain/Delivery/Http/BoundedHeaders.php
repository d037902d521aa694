<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Content\Kept;

/** Collects the headers of a response, as many as are kept: 100 lines or 16 kB, and those that the plugin reads. */
final class BoundedHeaders {

	/** Kept even if others have used up the room, but once and not longer than this. */
	private const NEEDED     = [ 'location', 'retry-after', 'cf-mitigated', 'content-type', 'content-encoding' ];
	private const MAX_NEEDED = 2048;

	/** ": " and the end of the line. */
	private const BETWEEN = 4;

	private const ELLIPSIS = '…';

	/** @var array<string, string> */
	private array $values = [];

	private int $lines = 0;

	private int $bytes = 0;

	public function add( string $name, string $value ): void {
		$name  = strtolower( $name );
		$value = $this->shortened( $value, $this->room( $name ) - strlen( $name ) - self::BETWEEN );
		if ( null === $value ) {
			return;
		}
		++$this->lines;
		$this->bytes          += strlen( $name ) + strlen( $value ) + self::BETWEEN;
		$this->values[ $name ] = isset( $this->values[ $name ] ) ? "{$this->values[ $name ]}, {$value}" : $value;
	}

	/** @return array<string, string> Names in lower case; values of the same name joined. */
	public function all(): array {
		return $this->values;
	}

	private function room( string $name ): int {
		$room   = $this->lines < Kept::HEADERS ? Kept::HEADER_BYTES - $this->bytes : 0;
		$needed = in_array( $name, self::NEEDED, true ) && ! isset( $this->values[ $name ] );
		return $needed ? max( $room, self::MAX_NEEDED ) : $room;
	}

	/** Null if there is no room for it. */
	private function shortened( string $value, int $room ): ?string {
		return match ( true ) {
			strlen( $value ) <= $room           => $value,
			$room <= strlen( self::ELLIPSIS ) => null,
			default                             => substr( $value, 0, $room - strlen( self::ELLIPSIS ) ) . self::ELLIPSIS,
		};
	}
}
