<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Arguments;

use MultisiteWebhooks\Domain\Delivery\Content\Kept;
use MultisiteWebhooks\Domain\Event\Body\Secrets;

/**
 * The arguments of an action as people see them, to choose fields from: a tree with names, types and short values. Secrets are named
 * and not shown.
 *
 */
final class Described {

	private const MAX_DEPTH = 5;
	private const MAX_PARTS = 30;
	private const TEXT      = 200;

	/** All of one firing together, roughly. */
	private const NODES = 250;

	private int $nodes = 0;

	private function __construct() {}

	/**
	 * @param list<mixed> $arguments
	 * @return list<array<string, mixed>> Nodes.
	 */
	public static function arguments( string $action, array $arguments ): array {
		$described = new self();
		$nodes     = [];
		foreach ( array_slice( $arguments, 0, self::MAX_PARTS ) as $i => $argument ) {
			$nodes[] = SecretArguments::contain( $action, $i ) || [] === Secrets::removed( [ $argument ] )
				? self::node( (string) $i, 'secret' )
				: $described->described( (string) $i, $argument, 0 );
		}
		return $nodes;
	}

	/** @return array<string, mixed> */
	private function described( string $key, mixed $value, int $depth ): array {
		++$this->nodes;
		$simple = Unfold::simple( $value );
		if ( is_string( $simple ) ) {
			$text = Kept::valid( Kept::start( $simple, self::TEXT ) );
			return self::node( $key, 'string', $text, strlen( $simple ) > self::TEXT );
		}
		$parts = Unfold::parts( $simple );
		if ( null === $parts ) {
			return self::node( $key, self::type( $simple ), is_scalar( $simple ) ? $simple : null );
		}
		$type   = is_array( $simple ) && array_is_list( $simple ) ? 'array' : 'object';
		$inside = $depth < self::MAX_DEPTH ? $this->inside( $parts, $depth ) : [];
		$class  = is_object( $value ) ? Kept::valid( get_debug_type( $value ) ) : null;
		return [
			'class' => $class,
			'parts' => $inside,
		] + self::node( $key, $type, null, count( $inside ) < count( $parts ) );
	}

	/**
	 * @param array<array-key, mixed> $parts
	 * @return list<array<string, mixed>>
	 */
	private function inside( array $parts, int $depth ): array {
		$shown   = array_slice( $parts, 0, self::MAX_PARTS, true );
		$open    = Secrets::removed( $shown );
		$is_list = array_is_list( $shown );
		$nodes   = [];
		foreach ( $shown as $key => $part ) {
			if ( $this->nodes >= self::NODES ) {
				break;
			}
			$name      = Kept::valid( Kept::start( (string) $key, self::TEXT ) );
			$is_secret = $is_list ? [] === Secrets::removed( [ $part ] ) : ! array_key_exists( $key, $open );
			$nodes[]   = $is_secret ? self::node( $name, 'secret' ) : $this->described( $name, $part, $depth + 1 );
		}
		return $nodes;
	}

	private static function type( mixed $simple ): string {
		return match ( true ) {
			is_bool( $simple )  => 'boolean',
			is_int( $simple )   => 'integer',
			is_float( $simple ) => 'number',
			default             => 'null',
		};
	}

	/** @return array<string, mixed> */
	private static function node( string $key, string $type, int|float|string|bool|null $value = null, bool $more = false ): array {
		return [
			'key'   => $key,
			'type'  => $type,
			'class' => null,
			'value' => $value,
			'more'  => $more,
			'parts' => [],
		];
	}
}
