<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture\Rules;

use PhpParser\Node;
use PhpParser\Node\Expr\FuncCall;
use PHPStan\Analyser\Scope;
use PHPStan\Rules\Rule;
use PHPStan\Rules\RuleErrorBuilder;

/**
 * Only Integration\UltimateMultisite, its tests and the double may call its functions. Layers can't say so, for it sees classes alone.
 *
 * @implements Rule<FuncCall>
 */
final class UltimateMultisiteFunctions implements Rule {

	private const HOMES = [
		'MultisiteWebhooks\Integration\UltimateMultisite',
		'MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite',
		'WP_Ultimo',
	];

	private const DOUBLE = '/test/fake/UltimateMultisite/';

	public function getNodeType(): string {
		return FuncCall::class;
	}

	public function processNode( Node $node, Scope $scope ): array {
		$name = $node->name instanceof Node\Name ? $node->name->toString() : '';
		if ( ! str_starts_with( $name, 'wu_' ) || self::is_at_home( $scope ) ) {
			return [];
		}
		$message = "{$name}() belongs to Ultimate Multisite, which only Integration\\UltimateMultisite may name.";
		return [ RuleErrorBuilder::message( $message )->identifier( 'multisiteWebhooks.ultimateMultisite' )->build() ];
	}

	private static function is_at_home( Scope $scope ): bool {
		$namespace = $scope->getNamespace() ?? '';
		$is_prefix = static fn ( string $home ): bool => str_starts_with( $namespace, $home );
		return [] !== array_filter( self::HOMES, $is_prefix ) || str_contains( $scope->getFile(), self::DOUBLE );
	}
}
