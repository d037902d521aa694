<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Id;

/** The text is not an ID of the expected kind. */
final class InvalidId extends \InvalidArgumentException {

	public function __construct( string $kind, string $value ) {
		parent::__construct( sprintf( '"%s" is not the ID of a %s.', $value, $kind ) );
	}
}
