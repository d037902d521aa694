<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture;

use PHPat\Selector\Selector;
use PHPat\Selector\SelectorInterface;
use PHPat\Test\Attributes\TestRule;
use PHPat\Test\Builder\Rule;
use PHPat\Test\PHPat;

/**
 * The ways into the plugin don't know each other. What they share is in Edge itself (how things look to others),
 * in Edge\Words (texts) and in Edge\Input (what comes in).
 */
final class EdgeTest {

	private const EDGE = 'MultisiteWebhooks\Edge';

	private const PARTS = [ 'Admin', 'Cli', 'Health', 'Notify', 'Rest' ];

	/** The classes of Edge itself, and not of the namespaces below it. */
	private const LOOSE_CLASSES = '/^MultisiteWebhooks\\\\Edge\\\\\w+$/';

	#[TestRule]
	public function admin_uses_no_other_part(): Rule {
		return $this->apart( 'Admin' );
	}

	#[TestRule]
	public function cli_uses_no_other_part(): Rule {
		return $this->apart( 'Cli' );
	}

	#[TestRule]
	public function health_uses_no_other_part(): Rule {
		return $this->apart( 'Health' );
	}

	#[TestRule]
	public function notify_uses_no_other_part(): Rule {
		return $this->apart( 'Notify' );
	}

	#[TestRule]
	public function rest_uses_no_other_part(): Rule {
		return $this->apart( 'Rest' );
	}

	#[TestRule]
	public function shared_classes_use_no_part(): Rule {
		return PHPat::rule()
			->classes( Selector::classname( self::LOOSE_CLASSES, true ) )
			->shouldNot()->dependOn()
			->classes( Selector::inNamespace( self::EDGE . '\Input' ), ...self::parts( self::PARTS ) )
			->because( 'Every part uses them.' );
	}

	#[TestRule]
	public function words_and_input_use_nothing_else_of_edge(): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( self::EDGE . '\Words' ), Selector::inNamespace( self::EDGE . '\Input' ) )
			->shouldNot()->dependOn()
			->classes( Selector::classname( self::LOOSE_CLASSES, true ), ...self::parts( self::PARTS ) )
			->because( 'They are the lowest layer of Edge.' );
	}

	#[TestRule]
	public function words_and_input_are_apart(): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( self::EDGE . '\Input' ) )
			->shouldNot()->dependOn()
			->classes( Selector::inNamespace( self::EDGE . '\Words' ) )
			->because( 'Input finds problems; Words puts them into sentences.' );
	}

	#[TestRule]
	public function edges_do_not_know_how_they_are_built(): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( self::EDGE ) )
			->shouldNot()->dependOn()
			->classes( Selector::inNamespace( 'MultisiteWebhooks\Wiring' ) )
			->because( 'They get what they need by their constructors.' );
	}

	/** @param non-empty-string $part */
	private function apart( string $part ): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( self::EDGE . "\\{$part}" ) )
			->shouldNot()->dependOn()
			->classes( ...self::parts( array_values( array_diff( self::PARTS, [ $part ] ) ) ) )
			->because( 'The parts of Edge share only Edge itself, Edge\Words and Edge\Input.' );
	}

	/**
	 * @param list<string> $names
	 * @return list<SelectorInterface>
	 */
	private static function parts( array $names ): array {
		return array_map( static fn ( string $name ): SelectorInterface => Selector::inNamespace( self::EDGE . "\\{$name}" ), $names );
	}
}
