<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Content;

/** Decompresses the beginning of a response body: as far as it arrived, and no further than is kept. */
final class ContentCoding {

	/** A few bytes can hold a thousand times as much, or with Brotli millions: pieces this small keep the memory bounded. */
	private const PIECE        = 256;
	private const BROTLI_PIECE = 8;

	/** @return ?array{string, bool} The bytes, and whether there would be more; null if it can't be decompressed. */
	public static function decode( string $coding, string $bytes, int $limit ): ?array {
		if ( 'br' === $coding ) {
			return self::brotli( $bytes, $limit );
		}
		return function_exists( 'inflate_init' ) ? self::by_zlib( $coding, $bytes, $limit ) : null;
	}

	/** @return ?array{string, bool} */
	private static function by_zlib( string $coding, string $bytes, int $limit ): ?array {
		return match ( $coding ) {
			'gzip', 'x-gzip' => self::inflate( ZLIB_ENCODING_GZIP, $bytes, $limit ),
			// By its definition in zlib's format; some servers send it bare.
			'deflate'        => self::inflate( ZLIB_ENCODING_DEFLATE, $bytes, $limit )
				?? self::inflate( ZLIB_ENCODING_RAW, $bytes, $limit ),
			default          => null,
		};
	}

	/** @return ?array{string, bool} */
	private static function inflate( int $format, string $bytes, int $limit ): ?array {
		$context = inflate_init( $format );
		if ( false === $context ) {
			return null;
		}
		$add = static fn ( string $piece ): string|false => inflate_add( $context, $piece, ZLIB_SYNC_FLUSH );
		$end = static fn (): bool => ZLIB_STREAM_END === inflate_get_status( $context );
		return self::in_pieces( $bytes, self::PIECE, $limit, $add, $end );
	}

	/**
	 * PHP can do it with an extension. Not by brotli_uncompress(), which has no limit.
	 *
	 * @return ?array{string, bool}
	 */
	private static function brotli( string $bytes, int $limit ): ?array {
		if ( ! function_exists( 'brotli_uncompress_init' ) || ! function_exists( 'brotli_uncompress_add' ) ) {
			return null;
		}
		$context = brotli_uncompress_init();
		if ( false === $context ) {
			return null;
		}
		$add = static function ( string $piece ) use ( $context ): string|false {
			$added = brotli_uncompress_add( $context, $piece );
			return is_string( $added ) ? $added : false;
		};
		return self::in_pieces( $bytes, self::BROTLI_PIECE, $limit, $add, static fn (): ?bool => null );
	}

	/**
	 * @param int<1, max>                      $length Of a piece.
	 * @param \Closure(string): (string|false) $add
	 * @param \Closure(): ?bool                $is_at_end Null if that can't be told.
	 * @return ?array{string, bool}
	 */
	private static function in_pieces( string $bytes, int $length, int $limit, \Closure $add, \Closure $is_at_end ): ?array {
		$decoded = '';
		foreach ( str_split( $bytes, $length ) as $piece ) {
			$more     = self::quietly( static fn (): string|false => $add( $piece ) );
			$decoded .= (string) $more;
			if ( false === $more || strlen( $decoded ) > $limit ) {
				return self::part( substr( $decoded, 0, $limit ), true );
			}
			if ( true === $is_at_end() ) {
				return [ $decoded, false ];
			}
		}
		return self::part( $decoded, false === $is_at_end() );
	}

	/** @return ?array{string, bool} */
	private static function part( string $decoded, bool $is_partial ): ?array {
		return '' === $decoded ? null : [ $decoded, $is_partial ];
	}

	/**
	 * PHP warns of damaged data.
	 *
	 * @param \Closure(): (string|false) $work
	 */
	private static function quietly( \Closure $work ): string|false {
		set_error_handler( static fn (): bool => true, E_WARNING ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions
		try {
			return $work();
		} finally {
			restore_error_handler();
		}
	}
}
