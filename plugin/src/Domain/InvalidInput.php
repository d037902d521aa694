<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** Rejected input. Nothing was changed. */
final class InvalidInput extends \RuntimeException {

	/** @param non-empty-array<string, Problem> $problems By field. */
	public function __construct( public readonly array $problems ) {
		parent::__construct( 'Invalid: ' . implode( ', ', array_keys( $problems ) ) );
	}
}
