<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture\Rules;

use PhpParser\Node;
use PhpParser\Node\Arg;
use PhpParser\Node\Expr\New_;
use PHPStan\Analyser\Scope;
use PHPStan\Rules\Rule;
use PHPStan\Rules\RuleErrorBuilder;

/**
 * Nobody can tell the eighth of a row of values. What is spread into a constructor is one value here, whatever it holds.
 *
 * @implements Rule<New_>
 */
final class PositionalArguments implements Rule {

	private const MOST = 7;

	public function getNodeType(): string {
		return New_::class;
	}

	public function processNode( Node $node, Scope $scope ): array {
		$is_positional = static fn ( Node $arg ): bool => $arg instanceof Arg && null === $arg->name && ! $arg->unpack;
		$count         = count( array_filter( $node->args, $is_positional ) );
		if ( $count <= self::MOST ) {
			return [];
		}
		$message = sprintf( 'A constructor gets %d positional arguments, more than %d: name them.', $count, self::MOST );
		return [ RuleErrorBuilder::message( $message )->identifier( 'multisiteWebhooks.positionalArguments' )->build() ];
	}
}
