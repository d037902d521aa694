<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

/** The state of a delivery doesn't allow the action. Nothing was changed. */
final class ActionConflict extends \RuntimeException {

	public function __construct( public readonly ConflictReason $conflict_reason ) {
		parent::__construct( $conflict_reason->value );
	}
}
