<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture\Rules;

use PHPat\Selector\Selector;
use PHPat\Selector\SelectorInterface;
use PHPat\Test\Attributes\TestRule;
use PHPat\Test\Builder\Rule;
use PHPat\Test\PHPat;

/** Which part of the plugin may use which. PHPStan runs these; docs/architecture.md has the picture. */
final class Layers {

	private const DOMAIN      = 'MultisiteWebhooks\Domain';
	private const ADAPTER     = 'MultisiteWebhooks\Adapter';
	private const EDGE        = 'MultisiteWebhooks\Edge';
	private const INTEGRATION = 'MultisiteWebhooks\Integration';
	private const STORAGE     = 'MultisiteWebhooks\Adapter\Storage';
	private const PLUGIN      = 'MultisiteWebhooks\Plugin';
	private const WIRING      = 'MultisiteWebhooks\Wiring';
	private const SERVICES    = 'MultisiteWebhooks\Wiring\Services';

	#[TestRule]
	public function domain_uses_nothing_but_itself_and_php(): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( self::DOMAIN ) )
			->canOnly()->dependOn()
			->classes( Selector::inNamespace( self::DOMAIN ), Selector::isStandardClass() )
			->because( 'WordPress, storage, HTTP and time reach the domain through its ports.' );
	}

	#[TestRule]
	public function adapters_do_not_know_the_other_layers(): Rule {
		return $this->apart( self::ADAPTER, self::EDGE, self::INTEGRATION );
	}

	#[TestRule]
	public function edges_do_not_know_the_other_layers(): Rule {
		return $this->apart( self::EDGE, self::ADAPTER, self::INTEGRATION );
	}

	#[TestRule]
	public function integrations_do_not_know_the_other_layers(): Rule {
		return $this->apart( self::INTEGRATION, self::ADAPTER, self::EDGE );
	}

	#[TestRule]
	public function only_storage_touches_wpdb(): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( 'MultisiteWebhooks' ) )
			->excluding(
				Selector::inNamespace( self::STORAGE ),
				Selector::inNamespace( self::WIRING ),
				Selector::classname( self::PLUGIN ),
				Selector::classname( self::SERVICES ),
				...$this->tests()
			)
			->shouldNot()->dependOn()
			->classes( Selector::classname( 'wpdb' ) )
			->because( 'SQL lives in Adapter\Storage; Plugin only hands the connection over.' );
	}

	#[TestRule]
	public function only_the_rest_edge_speaks_rest(): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( 'MultisiteWebhooks' ) )
			->excluding( Selector::inNamespace( self::EDGE . '\Rest' ), ...$this->tests() )
			->shouldNot()->dependOn()
			->classes( Selector::classname( '/^WP_REST_/', true ) )
			->because( 'Requests are parsed and answers are made in one place.' );
	}

	#[TestRule]
	public function only_its_integration_names_ultimate_multisite(): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( 'MultisiteWebhooks' ) )
			->excluding(
				Selector::inNamespace( self::INTEGRATION . '\UltimateMultisite' ),
				Selector::inNamespace( 'MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite' ),
			)
			->shouldNot()->dependOn()
			->classes( Selector::classname( '/^WP_Ultimo\b/', true ) )
			->because( 'The plugin works without Ultimate Multisite.' );
	}

	/**
	 * @param non-empty-string $layer
	 * @param non-empty-string ...$others
	 */
	private function apart( string $layer, string ...$others ): Rule {
		return PHPat::rule()
			->classes( Selector::inNamespace( $layer ) )
			->shouldNot()->dependOn()
			->classes(
				Selector::classname( self::PLUGIN ),
				...array_map( static fn ( string $other ): SelectorInterface => Selector::inNamespace( $other ), array_values( $others ) )
			)
			->because( 'Only Plugin joins adapters, edges and integrations.' );
	}

	/** @return list<SelectorInterface> Tests look at everything from outside. */
	private function tests(): array {
		return [ Selector::inNamespace( 'MultisiteWebhooks\Test' ) ];
	}
}
