<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Id;

/** A text that is no id of its kind. */
final class InvalidId extends \InvalidArgumentException {

	public function __construct( string $kind, string $value ) {
		parent::__construct( sprintf( '"%s" is not the id of a %s.', $value, $kind ) );
	}
}
