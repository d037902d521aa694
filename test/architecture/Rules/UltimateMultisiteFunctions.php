<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture\Rules;

use PhpParser\Node;
use PhpParser\Node\Expr\FuncCall;
use PHPStan\Analyser\Scope;
use PHPStan\Rules\Rule;
use PHPStan\Rules\RuleErrorBuilder;

/**
 * Only Integration\UltimateMultisite may call its functions. Layers can't say so, for it sees classes alone.
 *
 * @implements Rule<FuncCall>
 */
final class UltimateMultisiteFunctions implements Rule {

	private const HOME = 'MultisiteWebhooks\Integration\UltimateMultisite';

	public function getNodeType(): string {
		return FuncCall::class;
	}

	public function processNode( Node $node, Scope $scope ): array {
		$name = $node->name instanceof Node\Name ? $node->name->toString() : '';
		if ( ! str_starts_with( $name, 'wu_' ) || str_starts_with( $scope->getNamespace() ?? '', self::HOME ) ) {
			return [];
		}
		$message = "{$name}() belongs to Ultimate Multisite, which only Integration\\UltimateMultisite may name.";
		return [ RuleErrorBuilder::message( $message )->identifier( 'multisiteWebhooks.ultimateMultisite' )->build() ];
	}
}
