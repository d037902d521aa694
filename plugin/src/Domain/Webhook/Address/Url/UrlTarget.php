<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address\Url;

/** Path and query as they are requested: percent-encoded, without "." and ".." segments. */
final class UrlTarget {

	/** Outside of the URL standard's percent-encode sets for paths and for queries of http. */
	private const LITERAL_IN_PATH  = '!$-;=@-\]_a-z|~';
	private const LITERAL_IN_QUERY = '!$-&(-;=?-~';

	private const ONE_DOT  = '/\A(\.|%2e)\z/i';
	private const TWO_DOTS = '/\A(\.|%2e){2}\z/i';

	/** @param ?string $query Null if there is no "?". */
	public static function of( string $path, ?string $query ): string {
		$segments = explode( '/', substr( $path, 1 ) );
		$last     = array_key_last( $segments );
		$kept     = [];
		foreach ( $segments as $i => $segment ) {
			$goes_up = 1 === preg_match( self::TWO_DOTS, $segment );
			if ( $goes_up ) {
				array_pop( $kept );
			}
			if ( ! $goes_up && 1 !== preg_match( self::ONE_DOT, $segment ) ) {
				$kept[] = self::encoded( $segment, self::LITERAL_IN_PATH );
			} elseif ( $i === $last ) {
				$kept[] = '';
			}
		}
		return '/' . implode( '/', $kept ) . ( null === $query ? '' : '?' . self::encoded( $query, self::LITERAL_IN_QUERY ) );
	}

	private static function encoded( string $text, string $literal ): string {
		preg_match_all( "/[{$literal}]+|[^{$literal}]+/", $text, $runs );
		$is_literal = static fn ( string $run ): bool => 1 === preg_match( "/\A[{$literal}]/", $run );
		return implode( '', array_map( static fn ( string $run ): string => $is_literal( $run ) ? $run : rawurlencode( $run ), $runs[0] ) );
	}
}
