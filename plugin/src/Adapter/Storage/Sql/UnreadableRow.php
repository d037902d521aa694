<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

use MultisiteWebhooks\Domain\StoreFailed;

/** A row with a value that its column should not hold. */
final class UnreadableRow extends StoreFailed {

	public function __construct( string $column ) {
		parent::__construct( "The column {$column} holds an unexpected value." );
	}
}
