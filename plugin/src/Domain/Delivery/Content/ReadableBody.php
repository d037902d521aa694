<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Content;

/**
 * A response body as the log keeps it: text in UTF-8, or a note about what is not text. Made once, when the response
 * arrives, so that every place shows the same, whatever PHP shows it with, and only text is stored.
 */
final readonly class ReadableBody {

	/** Of the name of a compression. */
	private const CODING_BYTES = 20;

	/** @param bool $cut Whether there was more of it than is kept. */
	private function __construct( public string $text, public ?BinaryBody $binary, public bool $cut ) {}

	/**
	 * @param string                $bytes   As received.
	 * @param array<string, string> $headers Names in lower case.
	 * @param bool                  $cut     Whether there was more.
	 */
	public static function of( string $bytes, array $headers, bool $cut ): self {
		$plain = self::decoded( $bytes, $headers['content-encoding'] ?? '' );
		if ( is_string( $plain ) ) {
			return new self( '', BinaryBody::of( $bytes, $plain ), $cut );
		}
		[ $decoded, $is_partial ] = $plain;

		$is_cut = $cut || $is_partial;
		$text   = Charset::text( $decoded, $headers['content-type'] ?? '', $is_cut );
		if ( null === $text ) {
			return new self( '', BinaryBody::of( $decoded ), $is_cut );
		}
		$start = Kept::start( $text, Kept::BODY_BYTES );
		return new self( $start, null, $is_cut || $start !== $text );
	}

	/**
	 * The last coding was applied last.
	 *
	 * @return array{string, bool}|string Bytes, and whether there would be more; or the coding that can't be decoded.
	 */
	private static function decoded( string $bytes, string $codings ): array|string {
		$cut = false;
		foreach ( array_reverse( array_slice( explode( ',', strtolower( $codings ) ), 0, 5 ) ) as $coding ) {
			$coding = trim( $coding );
			if ( in_array( $coding, [ '', 'identity' ], true ) || '' === $bytes ) {
				continue;
			}
			$decoded = ContentCoding::decode( $coding, $bytes, Kept::BODY_BYTES );
			if ( null !== $decoded ) {
				[ $bytes, $is_partial ] = $decoded;

				$cut = $cut || $is_partial;
			} elseif ( null === Charset::text( $bytes, '', true ) ) {
				return Kept::start( (string) preg_replace( '/[^a-z0-9-]/', '?', $coding ), self::CODING_BYTES );
			}
			// Otherwise something on the way has decompressed it, and left the header.
		}
		return [ $bytes, $cut ];
	}
}
