<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

/** Something that can't be done to a delivery as it is now; nothing was changed. */
final class ActionConflict extends \RuntimeException {

	public function __construct( public readonly ConflictReason $conflict_reason ) {
		parent::__construct( $conflict_reason->value );
	}
}
