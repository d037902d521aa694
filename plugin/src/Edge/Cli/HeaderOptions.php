<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/** Extra request headers, as lines (`--header`, once or several times) or as JSON (`--headers`). */
final class HeaderOptions {

	/**
	 * Null if none is given.
	 *
	 * @param array<string, string|bool> $options   Of the command. Of an option that is repeated, WP-CLI passes only the last.
	 * @param list<string>               $arguments All arguments of the process.
	 * @return array<string, ?string>|null
	 * @throws InvalidInput
	 */
	public static function read( #[\SensitiveParameter] array $options, #[\SensitiveParameter] array $arguments ): ?array {
		$json  = (string) ( $options['headers'] ?? '' );
		$line  = (string) ( $options['header'] ?? '' );
		$named = '' === $json ? [] : self::of_json( $json );
		foreach ( '' === $line ? [] : self::lines( $line, $arguments ) as $one ) {
			[ $name, $value ] = self::of_line( $one );
			if ( isset( $named[ $name ] ) ) {
				throw new InvalidInput( [ 'header' => new Problem( ProblemCode::HeaderTwice, [ 'header' => $name ] ) ] );
			}
			$named[ $name ] = $value;
		}
		return [] === $named ? null : $named;
	}

	/**
	 * @param list<string> $arguments
	 * @return list<string>
	 */
	private static function lines( #[\SensitiveParameter] string $last, #[\SensitiveParameter] array $arguments ): array {
		$given = array_filter( $arguments, static fn ( string $one ): bool => str_starts_with( $one, '--header=' ) );
		$lines = array_values( array_map( static fn ( string $one ): string => substr( $one, strlen( '--header=' ) ), $given ) );
		// Code that runs the command inside another has arguments of its own.
		return in_array( $last, $lines, true ) ? $lines : [ $last ];
	}

	/** @return array{string, string} */
	private static function of_line( #[\SensitiveParameter] string $line ): array {
		$parts = explode( ':', $line, 2 );
		if ( ! isset( $parts[1] ) ) {
			throw new InvalidInput( [ 'header' => new Problem( ProblemCode::NotHeader ) ] );
		}
		return [ trim( $parts[0] ), trim( $parts[1], " \t" ) ];
	}

	/** @return array<string, string> */
	private static function of_json( #[\SensitiveParameter] string $json ): array {
		$headers = json_decode( $json );
		$texts   = [];
		foreach ( $headers instanceof \stdClass ? (array) $headers : [ null ] as $name => $text ) {
			if ( ! is_string( $text ) ) {
				throw new InvalidInput( [ 'headers' => new Problem( ProblemCode::NotObject ) ] );
			}
			$texts[ (string) $name ] = $text;
		}
		return $texts;
	}
}
