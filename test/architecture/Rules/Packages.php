<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture\Rules;

use PHPat\Selector\Selector;
use PHPat\Selector\SelectorInterface;
use PHPat\Test\Attributes\TestRule;
use PHPat\Test\Builder\Rule;
use PHPat\Test\PHPat;

/** Which package of a layer may use which. Layers has the layers themselves. */
final class Packages {

	/** A package uses only those before it. Classes of Domain itself come first, and use none of them. */
	public const DOMAIN = [ 'Id', 'Catalog', 'Network', 'Webhook', 'Event', 'Delivery', 'Health', 'Retention', 'CustomAction' ];

	/** They don't use each other. */
	public const EDGE = [ 'Admin', 'Cli', 'Health', 'Notify', 'Rest' ];

	/** What all of Edge uses, the first before the second. */
	public const EDGE_SHARED = [ 'Input', 'Words' ];

	/** They don't use each other, except that Wakeup uses Storage. */
	public const ADAPTER = [ 'Catalog', 'Crypto', 'Hooks', 'Http', 'Network', 'Storage', 'Wakeup' ];

	private const ROOT = 'MultisiteWebhooks';

	#[TestRule]
	public function only_plugin_uses_wiring(): Rule {
		$wiring = Selector::inNamespace( self::ROOT . '\Wiring' );
		return PHPat::rule()
			->classes( Selector::inNamespace( self::ROOT ) )
			->excluding( $wiring, Selector::classname( self::ROOT . '\Plugin' ), Selector::inNamespace( self::ROOT . '\Test' ) )
			->shouldNot()->dependOn()->classes( $wiring )
			->because( 'Everything else is given what it needs.' );
	}

	/** @return iterable<string, Rule> */
	#[TestRule]
	public function domain_packages_use_those_before_them(): iterable {
		$root = Selector::inNamespace( '/^MultisiteWebhooks\\\\Domain$/', true );
		yield 'Domain' => $this->rule( $root, $this->in( 'Domain', self::DOMAIN ), 'It is what all packages share.' );
		$because = 'The order of packages is: ' . implode( ', ', self::DOMAIN ) . '.';
		foreach ( array_slice( self::DOMAIN, 0, -1 ) as $i => $package ) {
			$later = $this->in( 'Domain', array_slice( self::DOMAIN, $i + 1 ) );
			yield $package => $this->rule( $this->package( 'Domain', $package ), $later, $because );
		}
	}

	/** @return iterable<string, Rule> */
	#[TestRule]
	public function edge_parts_stay_apart(): iterable {
		yield from $this->apart( 'Edge', self::EDGE, 'What several parts of Edge need stands in Input or Words.' );
		$input = $this->in( 'Edge', [ 'Words', ...self::EDGE ] );
		yield 'Input' => $this->rule( $this->package( 'Edge', 'Input' ), $input, 'All parts of Edge use it.' );
		yield 'Words' => $this->rule( $this->package( 'Edge', 'Words' ), $this->in( 'Edge', self::EDGE ), 'All parts of Edge use it.' );
	}

	#[TestRule]
	public function shared_classes_of_edge_use_no_part(): Rule {
		$loose = Selector::classname( '/^MultisiteWebhooks\\\\Edge\\\\\w+$/', true );
		return $this->rule( $loose, $this->in( 'Edge', [ 'Input', ...self::EDGE ] ), 'All parts of Edge use them.' );
	}

	/** @return iterable<string, Rule> */
	#[TestRule]
	public function adapter_parts_stay_apart(): iterable {
		yield from $this->apart( 'Adapter', self::ADAPTER, 'They meet through the ports of Domain.', [ 'Wakeup' => [ 'Storage' ] ] );
	}

	/**
	 * @param list<string>                $parts
	 * @param array<string, list<string>> $except What a part may use.
	 * @return iterable<string, Rule>
	 */
	private function apart( string $layer, array $parts, string $because, array $except = [] ): iterable {
		foreach ( $parts as $part ) {
			$others = array_diff( $parts, [ $part ], $except[ $part ] ?? [] );
			yield $part => $this->rule( $this->package( $layer, $part ), $this->in( $layer, $others ), $because );
		}
	}

	/** @param non-empty-list<SelectorInterface> $others */
	private function rule( SelectorInterface $classes, array $others, string $because ): Rule {
		return PHPat::rule()->classes( $classes )->shouldNot()->dependOn()->classes( ...$others )->because( $because );
	}

	/**
	 * @param array<string> $packages
	 * @return non-empty-list<SelectorInterface>
	 */
	private function in( string $layer, array $packages ): array {
		$selector  = fn ( string $package ): SelectorInterface => $this->package( $layer, $package );
		$selectors = array_map( $selector, array_values( $packages ) );
		return [] === $selectors ? throw new \LogicException( 'There are no other packages.' ) : $selectors;
	}

	private function package( string $layer, string $package ): SelectorInterface {
		return Selector::inNamespace( self::ROOT . "\\{$layer}\\{$package}" );
	}
}
