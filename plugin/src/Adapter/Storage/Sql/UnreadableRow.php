<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

/** A row that is not what the table should hold. */
final class UnreadableRow extends \UnexpectedValueException {

	public function __construct( string $column ) {
		parent::__construct( "The column {$column} holds something unexpected." );
	}
}
