<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture\Cycles;

use PhpParser\Node\Name;
use PhpParser\Node\Name\FullyQualified;
use PhpParser\Node\Stmt\ClassLike;
use PhpParser\Node\UseItem;
use PhpParser\NodeFinder;
use PhpParser\NodeTraverser;
use PhpParser\NodeVisitor\NameResolver;
use PhpParser\Parser;
use PhpParser\ParserFactory;

/** Which class names which others of the same folder: by `use`, types alone included, and without it in its own namespace. */
final class Imports {

	private readonly Parser $parser;

	private readonly NodeFinder $finder;

	private function __construct() {
		$this->parser = ( new ParserFactory() )->createForHostVersion();
		$this->finder = new NodeFinder();
	}

	/** @return array<string, list<string>> By class. */
	public static function between_classes( string $folder ): array {
		$reader = new self();
		$all    = array_merge( ...array_map( $reader->imports( ... ), self::files( $folder ) ) );
		$inside = static fn ( string $name ): bool => isset( $all[ $name ] );
		return array_map(
			/** @param list<string> $names */
			static fn ( array $names ): array => array_values( array_filter( $names, $inside ) ),
			$all
		);
	}

	/**
	 * @param array<string, list<string>> $classes
	 * @return array<string, list<string>> By namespace.
	 */
	public static function between_namespaces( array $classes ): array {
		$all = [];
		foreach ( $classes as $class => $names ) {
			$own         = self::namespace_of( $class );
			$others      = array_diff( array_map( self::namespace_of( ... ), $names ), [ $own ] );
			$all[ $own ] = array_values( array_unique( [ ...( $all[ $own ] ?? [] ), ...$others ] ) );
		}
		return $all;
	}

	/** @return array<string, list<string>> */
	private function imports( string $file ): array {
		$traverser = new NodeTraverser( new NameResolver() );
		$nodes     = $traverser->traverse( $this->parser->parse( (string) file_get_contents( $file ) ) ?? [] );
		$names     = [
			...array_map( static fn ( UseItem $use ): Name => $use->name, $this->finder->findInstanceOf( $nodes, UseItem::class ) ),
			...$this->finder->findInstanceOf( $nodes, FullyQualified::class ),
		];
		$names     = array_unique( array_map( static fn ( Name $name ): string => $name->toString(), $names ) );
		$imports   = [];
		foreach ( $this->finder->findInstanceOf( $nodes, ClassLike::class ) as $class ) {
			$own             = (string) $class->namespacedName?->toString();
			$imports[ $own ] = array_values( array_diff( $names, [ $own ] ) );
		}
		unset( $imports[''] ); // Classes without a name.
		return $imports;
	}

	/** @return list<string> */
	private static function files( string $folder ): array {
		$all   = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) );
		$path  = static fn ( mixed $file ): string => $file instanceof \SplFileInfo ? $file->getPathname() : '';
		$paths = array_map( $path, iterator_to_array( $all, false ) );
		return array_values( array_filter( $paths, static fn ( string $path ): bool => str_ends_with( $path, '.php' ) ) );
	}

	private static function namespace_of( string $class_name ): string {
		return substr( $class_name, 0, (int) strrpos( $class_name, '\\' ) );
	}
}
