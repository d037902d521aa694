<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** Something that can't be done to a delivery as it is now; nothing was changed. */
final class NotPossible extends \RuntimeException {

	public function __construct( public readonly Obstacle $obstacle ) {
		parent::__construct( $obstacle->value );
	}
}
