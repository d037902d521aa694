<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Content;

/** Turns the bytes of a response into text, as browsers do: by byte order mark, header, or what the text says of itself. */
final class Charset {

	/** The character sets that browsers know (https://encoding.spec.whatwg.org/). PHP's names include things such as Base64. */
	private const KNOWN = '/\A(iso-?8859-\d{1,2}|windows-?\d{3,4}|cp-?\d{3,4}|koi8-[ru]|gbk|gb18030|gb2312|big5|euc-jp|euc-kr|iso-2022-jp
		|shift[_-]jis|sjis|utf-(?:16|32)(?:le|be)?|macintosh)\z/x';

	private const UTF_8 = [ 'utf-8', 'utf8' ];

	/** Labels of Windows-1252, as browsers read them. */
	private const LATIN = [ 'iso-8859-1', 'iso8859-1', 'latin1', 'l1', 'us-ascii', 'ascii', 'windows-1252', 'cp1252', 'cp-1252' ];

	/** What Windows-1252 has in place of Latin-1's control characters, from 0x80 to 0x9f. */
	private const WINDOWS_1252 = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

	private const MARKS = [
		"\xEF\xBB\xBF"     => 'utf-8',
		"\xFF\xFE\x00\x00" => 'utf-32le',
		"\x00\x00\xFE\xFF" => 'utf-32be',
		"\xFF\xFE"         => 'utf-16le',
		"\xFE\xFF"         => 'utf-16be',
	];

	private const CONTROLS = '/[\x00-\x08\x0B\x0E-\x1A\x1C-\x1F\x7F]/';

	/** A text may have some control characters. */
	private const MAX_CONTROLS = 0.1;

	/**
	 * @param bool $cut Whether the end may be missing, in the middle of a character.
	 * @return ?string In UTF-8; null if it is not text.
	 */
	public static function text( string $bytes, string $content_type, bool $cut ): ?string {
		foreach ( self::MARKS as $mark => $charset ) {
			if ( str_starts_with( $bytes, $mark ) ) {
				return self::checked( self::converted( substr( $bytes, strlen( $mark ) ), $charset, $cut ) );
			}
		}
		$charset = self::in_type( $content_type ) ?? self::in_text( $bytes ) ?? self::guessed( $bytes );
		return self::utf8( $bytes, $charset, $cut ) ?? self::by_charset( $bytes, $charset, $cut );
	}

	/** Whatever a server says by default: what looks like UTF-8 is nothing else. */
	private static function utf8( string $bytes, ?string $charset, bool $cut ): ?string {
		if ( null !== $charset && ! in_array( $charset, [ ...self::UTF_8, ...self::LATIN ], true ) ) {
			return null;
		}
		$text = $cut ? self::without_piece( $bytes ) : $bytes;
		return 1 === preg_match( '//u', $text ) ? self::checked( $text ) : null;
	}

	private static function by_charset( string $bytes, ?string $charset, bool $cut ): ?string {
		if ( 1 !== preg_match( '/\Autf-(16|32)/', $charset ?? '' ) && 1 === preg_match( self::CONTROLS, $bytes ) ) {
			return null;
		}
		return null === $charset ? self::latin( $bytes ) : self::checked( self::converted( $bytes, $charset, $cut ) );
	}

	private static function in_type( string $content_type ): ?string {
		return 1 === preg_match( '/;\s*charset\s*=\s*["\']?([\w.:-]+)/i', $content_type, $found ) ? self::known( $found[1] ) : null;
	}

	private static function in_text( string $bytes ): ?string {
		$start = substr( $bytes, 0, 1024 );
		$found = [];
		$says  = 1 === preg_match( '/\A\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["\']([\w.:-]+)/', $start, $found )
			|| 1 === preg_match( '/<meta\b[^>]{0,300}?\bcharset\s*=\s*["\']?\s*([\w.:-]+)/i', $start, $found );
		$name  = $says ? self::known( $found[1] ?? '' ) : null;
		// It was readable as ASCII.
		return null !== $name && str_starts_with( $name, 'utf-' ) ? 'utf-8' : $name;
	}

	private static function known( string $name ): ?string {
		$name = strtolower( $name );
		return in_array( $name, [ ...self::UTF_8, ...self::LATIN ], true ) || 1 === preg_match( self::KNOWN, $name ) ? $name : null;
	}

	/** JSON in UTF-16 may come without a mark: it starts with ASCII. */
	private static function guessed( string $bytes ): ?string {
		return match ( 1 ) {
			preg_match( '/\A(?:\x00[\x09-\x7e]){2}/', $bytes ) => 'utf-16be',
			preg_match( '/\A(?:[\x09-\x7e]\x00){2}/', $bytes ) => 'utf-16le',
			default                                            => null,
		};
	}

	private static function converted( string $bytes, string $charset, bool $cut ): string {
		if ( in_array( $charset, self::UTF_8, true ) ) {
			return Kept::valid( $cut ? self::without_piece( $bytes ) : $bytes );
		}
		if ( in_array( $charset, self::LATIN, true ) ) {
			return self::latin( $bytes );
		}
		$unit = str_starts_with( $charset, 'utf-16' ) ? 2 : ( str_starts_with( $charset, 'utf-32' ) ? 4 : 1 );
		// Without a mark, browsers take the little end.
		$name  = in_array( $charset, [ 'utf-16', 'utf-32' ], true ) ? "{$charset}le" : $charset;
		$whole = $cut ? substr( $bytes, 0, strlen( $bytes ) - strlen( $bytes ) % $unit ) : $bytes;
		$text  = self::by_mbstring( $whole, $name ) ?? self::by_iconv( $whole, $name );
		return Kept::valid( $text ?? self::latin( $bytes ) );
	}

	private static function by_mbstring( string $bytes, string $charset ): ?string {
		if ( ! function_exists( 'mb_convert_encoding' ) ) {
			return null;
		}
		try {
			$text = mb_convert_encoding( $bytes, 'UTF-8', $charset );
			return is_string( $text ) ? $text : null;
		} catch ( \ValueError ) {
			// Unknown to it.
			return null;
		}
	}

	private static function by_iconv( string $bytes, string $charset ): ?string {
		if ( ! function_exists( 'iconv' ) ) {
			return null;
		}
		set_error_handler( static fn (): bool => true ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions
		try {
			$text = iconv( $charset, 'UTF-8//IGNORE', $bytes );
			return false === $text ? null : $text;
		} finally {
			restore_error_handler();
		}
	}

	private static function latin( string $bytes ): string {
		$characters = preg_split( '//u', self::WINDOWS_1252, -1, PREG_SPLIT_NO_EMPTY );
		$table      = [];
		foreach ( range( 0x80, 0xFF ) as $byte ) {
			$table[ chr( $byte ) ] = $characters[ $byte - 0x80 ] ?? chr( 0xC0 | $byte >> 6 ) . chr( 0x80 | $byte & 0x3F );
		}
		return strtr( $bytes, $table );
	}

	/** Without the beginning of a character at its end. */
	private static function without_piece( string $bytes ): string {
		return (string) preg_replace( '/(?:[\xC2-\xF4]|[\xE0-\xF4][\x80-\xBF]|[\xF0-\xF4][\x80-\xBF]{2})\z/', '', $bytes );
	}

	private static function checked( string $text ): ?string {
		$controls = preg_match_all( self::CONTROLS, $text );
		return false !== $controls && $controls > self::MAX_CONTROLS * strlen( $text ) ? null : $text;
	}
}
