<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** Input that can't be accepted; nothing was changed. */
final class InvalidInput extends \RuntimeException {

	/** @param non-empty-array<string, Problem> $problems By field. */
	public function __construct( public readonly array $problems ) {
		parent::__construct( 'Invalid: ' . implode( ', ', array_keys( $problems ) ) );
	}
}
