<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture;

/** The section of docs/architecture.md that names the functions of the main path: a numbered list of `path:function`. */
final class LifeOfAnEvent {

	private const TITLE = 'Life of an event';

	private const MOST = 15;

	/** @return list<string> What is wrong with it. */
	public static function problems( string $page ): array {
		$lines = self::lines( $page );
		if ( [] === $lines ) {
			return [ 'There is no section "' . self::TITLE . '" with a numbered list.' ];
		}
		$problems = array_merge( ...array_map( self::problems_of( ... ), $lines ) );
		if ( count( $lines ) > self::MOST ) {
			$problems[] = sprintf( '%d lines are more than %d.', count( $lines ), self::MOST );
		}
		return $problems;
	}

	/** @return list<string> */
	private static function lines( string $page ): array {
		if ( 1 !== preg_match( '/^## ' . self::TITLE . '$\n(.*?)(?=^## |\z)/msu', $page, $section ) ) {
			return [];
		}
		preg_match_all( '/^\d+\. .*$/mu', $section[1], $items );
		return $items[0];
	}

	/** @return list<string> */
	private static function problems_of( string $line ): array {
		if ( 1 !== preg_match( '/^\d+\. `([\w.\/-]+):(\w+)`/', $line, $parts ) ) {
			return [ "This does not begin with `path:function`: {$line}" ];
		}
		[ , $path, $function ] = $parts;
		$file                  = dirname( __DIR__, 2 ) . "/{$path}";
		if ( ! is_file( $file ) ) {
			return [ "There is no file {$path}." ];
		}
		$has_it = 1 === preg_match( self::definition( $path, $function ), (string) file_get_contents( $file ) );
		return $has_it ? [] : [ "{$path} has no function {$function}." ];
	}

	/** In TypeScript a method, or a function that is a constant, counts too. */
	private static function definition( string $path, string $name ): string {
		$pattern = str_ends_with( $path, '.php' )
			? '/\bfunction &?NAME\s*\(/'
			: '/\bfunction NAME\b|\bconst NAME\b[^;\n]*=>|^\t+(?:\w+ )*NAME(?:<.*>)?\([^;]*\{$/m';
		return str_replace( 'NAME', $name, $pattern );
	}
}
